package dev.sobre.artifact;

import dev.sobre.course.Assessments;
import dev.sobre.course.Chapter;
import dev.sobre.course.ControlDocuments;
import dev.sobre.course.CourseInfo;
import dev.sobre.course.Edition;
import dev.sobre.course.ScormFormat;
import dev.sobre.course.ScormOptions.Sco;
import dev.sobre.course.ScormSpecification;
import dev.sobre.course.TrackedModule;
import dev.sobre.page.LaunchPage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
    List<Item> items,
    List<String> files,
    Optional<ControlDocuments> controlDocuments) {

  /** Decimals of a share of the score; the schema of sequencing asks for no more. */
  private static final int DECIMALS = 4;

  ScormManifest {
    items = List.copyOf(items);
    files = List.copyOf(files);
  }

  /**
   * One SCO.
   *
   * @param id unique in the manifest
   * @param title as LMSs list it
   * @param parameters query of its launch address; empty when the SCO is the whole course
   * @param score percent to reach; empty when it is done without a score
   * @param weight its share in the score of the course, from 0 to 1; empty for a single item
   * @param after id of the item that must be satisfied before it opens
   */
  record Item(
      String id,
      String title,
      String parameters,
      OptionalInt score,
      Optional<BigDecimal> weight,
      Optional<String> after) {}

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
        modules ? modules(request) : List.of(course(info, edition)),
        Stream.concat(Stream.of(LaunchPage.PATH), pages).toList(),
        info.scorm().controlDocuments(format.specification()));
  }

  private static Item course(CourseInfo info, Edition edition) {
    return new Item(
        info.id() + "-" + edition.language(),
        info.title().in(edition.language()),
        "",
        info.completion().score(),
        Optional.empty(),
        Optional.empty());
  }

  private static List<Item> modules(PackageRequest request) {
    List<TrackedModule> modules = TrackedModule.of(request.edition(), request.info());
    int total = modules.stream().mapToInt(TrackedModule::weight).sum();
    List<Item> items = new ArrayList<>();
    Optional<String> before = Optional.empty();
    for (TrackedModule module : modules) {
      items.add(
          new Item(
              module.id(),
              title(module, request),
              "?" + LaunchPage.MODULE_PARAMETER + "=" + module.id(),
              module.score(),
              Optional.of(share(module.weight(), total)),
              before));
      before = request.info().scorm().gate() ? Optional.of(module.id()) : Optional.empty();
    }
    return items;
  }

  private static String title(TrackedModule module, PackageRequest request) {
    return module.id().equals(Assessments.CERTIFICATE)
        ? request.messages().text("test.certificate.title")
        : request.edition().chapters().stream()
            .filter(chapter -> chapter.id().equals(module.id()))
            .map(Chapter::title)
            .findFirst()
            .orElseThrow();
  }

  private static BigDecimal share(int weight, int total) {
    return weight == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(weight)
            .divide(BigDecimal.valueOf(total), DECIMALS, RoundingMode.HALF_UP);
  }

  /** Whether the schemas that the package carries, if any, let the metadata stand. */
  boolean describesMetadata() {
    return controlDocuments
        .map(documents -> documents.describes(format.specification().metadata()))
        .orElse(true);
  }
}
