package dev.sobre.artifact;

import dev.sobre.course.ControlDocuments;
import dev.sobre.course.CourseInfo;
import dev.sobre.course.Edition;
import dev.sobre.course.ScormFormat;
import dev.sobre.course.ScormOptions.Sco;
import dev.sobre.course.ScormSpecification;
import dev.sobre.page.LaunchPage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a manifest says, in whatever version of SCORM. One resource holds all files; every item
 * launches it, and tells it apart by its parameters.
 *
 * @param format whose manifest it is
 * @param id of the course in its language
 * @param version of the content
 * @param title of the course
 * @param metadata for catalogues
 * @param items what the LMS tracks, in reading order
 * @param files paths from the root of the package, the launch page first
 * @param controlDocuments those that the package carries
 */
record ScormManifest(
    ScormFormat format,
    String id,
    String version,
    String title,
    LomMetadata metadata,
    List<TrackedItem> items,
    List<String> files,
    Optional<ControlDocuments> controlDocuments) {

  ScormManifest {
    items = List.copyOf(items);
    files = List.copyOf(files);
  }

  static ScormManifest of(PackageRequest request, ScormFormat format) {
    CourseInfo info = request.info();
    Edition edition = request.edition();
    boolean modules =
        info.scorm().sco() == Sco.MODULE && format.specification() == ScormSpecification.SCORM_2004;
    Stream<String> pages =
        request.content().files().keySet().stream().filter(path -> !path.equals(LaunchPage.PATH));
    return new ScormManifest(
        format,
        info.id() + "-" + edition.language(),
        info.version(),
        info.title().in(edition.language()),
        LomMetadata.of(info, edition.language()),
        TrackedItem.of(request, modules),
        Stream.concat(Stream.of(LaunchPage.PATH), pages).toList(),
        info.scorm().controlDocuments(format.specification()));
  }

  /** Whether the schemas that the package carries, if any, let the metadata stand. */
  boolean describesMetadata() {
    return controlDocuments
        .map(documents -> documents.describes(format.specification().metadata()))
        .orElse(true);
  }
}
