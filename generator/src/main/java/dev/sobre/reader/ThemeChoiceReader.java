package dev.sobre.reader;

import dev.sobre.course.Asset;
import dev.sobre.course.Colour;
import dev.sobre.course.Localized;
import dev.sobre.course.ThemeChoice;
import dev.sobre.course.ThemeChoice.ColourChoice;
import dev.sobre.course.ThemeChoice.Footer;
import dev.sobre.course.ThemeChoice.Logo;
import dev.sobre.course.ThemeChoice.PlacedColour;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.NearestName;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.markdown.MarkdownDialect;
import dev.sobre.markdown.MarkdownText;
import dev.sobre.source.CourseSource;
import dev.sobre.source.YamlNode;
import dev.sobre.source.YamlNode.Entry;
import dev.sobre.source.YamlNode.Mapping;
import dev.sobre.source.YamlNode.Scalar;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads {@code theme} and {@code low-data} of {@code course.yml}. */
final class ThemeChoiceReader {

  private static final String DEFAULT = "sobre";
  private static final String LOW_DATA = "brut";
  static final List<String> KEYS = List.of("name", "colours", "logo", "footer");

  private final Fields course;
  private final List<String> languages;

  ThemeChoiceReader(Fields course, List<String> languages) {
    this.course = course;
    this.languages = languages;
  }

  /** The theme of the course. */
  ThemeChoice theme() {
    return course
        .node("theme")
        .map(node -> choice(node, DEFAULT))
        .orElseGet(() -> plain(SourceLocation.of(CourseSource.COURSE_FILE), DEFAULT));
  }

  /** The theme of the low-data edition, if the course has one; its footer is that of the course. */
  Optional<ThemeChoice> lowData() {
    Optional<YamlNode> node = course.node("low-data");
    if (node.isEmpty()) {
      return Optional.empty();
    }
    if (node.get() instanceof Mapping) {
      Fields edition = Fields.of(node.get(), course.source(), course.log(), List.of("theme"));
      ThemeChoice choice =
          edition
              .node("theme")
              .map(theme -> choice(theme, LOW_DATA))
              .orElseGet(() -> plain(edition.location(), LOW_DATA));
      return Optional.of(choice.withFooterOf(theme()));
    }
    return course
        .bool("low-data")
        .filter(wanted -> wanted)
        .map(wanted -> plain(node.get().location(), LOW_DATA).withFooterOf(theme()));
  }

  private ThemeChoice plain(SourceLocation location, String name) {
    return new ThemeChoice(
        course.source(), location, name, new TreeMap<>(), Optional.empty(), Optional.empty());
  }

  private ThemeChoice choice(YamlNode node, String otherwise) {
    if (!(node instanceof Mapping)) {
      return plain(node.location(), course.asText(node).orElse(otherwise));
    }
    Fields theme = Fields.of(node, course.source(), course.log(), KEYS);
    return new ThemeChoice(
        course.source(),
        theme.locationOf("name"),
        theme.text("name").orElse(otherwise),
        colours(theme),
        theme.text("logo").map(file -> new Logo(file, theme.locationOf("logo"))),
        footer(theme));
  }

  private SortedMap<String, ColourChoice> colours(Fields theme) {
    SortedMap<String, ColourChoice> colours = new TreeMap<>();
    theme
        .node("colours")
        .map(node -> Fields.open(node, theme.source(), theme.log()))
        .map(Fields::entries)
        .orElse(List.of())
        .forEach(entry -> colours.put(entry.key(), colour(entry)));
    return colours;
  }

  /** One text counts for light and dark screens. */
  private ColourChoice colour(Entry entry) {
    if (entry.value() instanceof Scalar) {
      Optional<PlacedColour> both = placed(entry.value());
      return new ColourChoice(entry.location(), both, both);
    }
    Fields schemes =
        Fields.of(entry.value(), course.source(), course.log(), List.of("light", "dark"));
    return new ColourChoice(
        entry.location(),
        schemes.node("light").flatMap(this::placed),
        schemes.node("dark").flatMap(this::placed));
  }

  private Optional<PlacedColour> placed(YamlNode node) {
    Optional<String> written = course.asText(node);
    Optional<Colour> colour = written.flatMap(Colour::parse);
    if (written.isPresent() && colour.isEmpty()) {
      course
          .source()
          .error(
              course.log(),
              "wrong-value",
              node.location(),
              "\"" + written.get() + "\" is not a colour",
              Colour.FORM);
    }
    return colour.map(found -> new PlacedColour(found, node.location()));
  }

  private Optional<Footer> footer(Fields theme) {
    Optional<Localized> written = theme.localized("footer", languages);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    SourceLocation location = theme.locationOf("footer");
    SortedMap<String, MarkdownText> texts = new TreeMap<>();
    for (String language : languages) {
      texts.put(
          language, MarkdownDialect.parse(written.get().in(language), course.source(), location));
    }
    return Optional.of(new Footer(location, texts));
  }

  /** A logo must be an image of the course. */
  static void checkLogo(ThemeChoice choice, SortedMap<String, Asset> assets, DiagnosticLog log) {
    choice
        .logo()
        .filter(
            logo ->
                !assets.containsKey(logo.file()) || !AssetReader.isImage(assets.get(logo.file())))
        .ifPresent(
            logo ->
                choice
                    .source()
                    .error(
                        log,
                        assets.containsKey(logo.file()) ? "not-an-image" : "file-not-found",
                        logo.location(),
                        "no image \"" + logo.file() + "\" in the course",
                        NearestName.hint(logo.file(), assets.keySet())));
  }
}
