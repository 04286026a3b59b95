package dev.sobre.image;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.sobre.course.Asset;
import dev.sobre.course.Course;
import dev.sobre.course.Edition;
import dev.sobre.course.LinkTarget;
import dev.sobre.course.ThemeChoice;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.markdown.MarkdownText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the media files that pages show as images, and where each is shown first. */
final class ShownImages {

  /** A book shows one of these, and no text needs to. */
  private static final List<String> COVERS =
      List.of("media/cover.jpg", "media/cover.png", "media/cover.webp", "media/cover.svg");

  private final Course course;
  private final Map<String, Place> places = new LinkedHashMap<>();

  /** A place and the line there. */
  record Place(SourceLocation location, String line) {}

  private ShownImages(Course course) {
    this.course = course;
  }

  /** Places by path from the course folder, in the order of the course. */
  static Map<String, Place> of(Course course) {
    ShownImages shown = new ShownImages(course);
    for (Edition edition : course.editions()) {
      edition.texts().forEach(shown::addAll);
      edition
          .lessons()
          .flatMap(lesson -> lesson.recordings().values().stream())
          .flatMap(recording -> recording.poster().stream())
          .map(Asset::file)
          .forEach(file -> shown.add(file, new Place(SourceLocation.of(file), "")));
    }
    Stream.concat(Stream.of(course.info().theme()), course.info().lowData().stream())
        .forEach(shown::addTheme);
    if (course.info().outputs().contains("epub")) {
      COVERS.forEach(file -> shown.add(file, new Place(SourceLocation.of(file), "")));
    }
    return shown.places;
  }

  private void addTheme(ThemeChoice theme) {
    theme
        .logo()
        .ifPresent(
            logo ->
                add(logo.file(), new Place(logo.location(), theme.source().line(logo.location()))));
    theme.footer().ifPresent(footer -> footer.texts().values().forEach(this::addAll));
  }

  private void addAll(MarkdownText text) {
    for (Node node : text.document().getDescendants()) {
      if (node instanceof Image image) {
        add(text, image.getUrl());
      } else if (node instanceof ImageRef image && image.isDefined()) {
        add(text, image.getReferenceNode(text.document()).getUrl());
      }
    }
  }

  private void add(MarkdownText text, BasedSequence url) {
    if (LinkTarget.resolve(text.source().file(), url.unescape())
        instanceof LinkTarget.InCourse target) {
      SourceLocation location = text.locate(url.getStartOffset());
      add(target.file(), new Place(location, text.source().line(location)));
    }
  }

  private void add(String file, Place place) {
    if (Optional.ofNullable(course.assets().get(file)).isPresent()) {
      places.putIfAbsent(file, place);
    }
  }
}
