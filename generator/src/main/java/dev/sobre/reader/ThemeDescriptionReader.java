package dev.sobre.reader;

import dev.sobre.course.Colour;
import dev.sobre.course.ColourPair;
import dev.sobre.course.ImageFrame;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.NearestName;
import dev.sobre.reader.ThemeDescription.Contrast;
import dev.sobre.reader.ThemeDescription.Placed;
import dev.sobre.source.SourceText;
import dev.sobre.source.YamlDocument;
import dev.sobre.source.YamlNode;
import dev.sobre.source.YamlNode.Entry;
import dev.sobre.source.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code theme.yml}. */
public final class ThemeDescriptionReader {

  private static final List<String> KEYS =
      List.of(
          "name",
          "extends",
          "without",
          "files",
          "style",
          "scripts",
          "images",
          "options",
          "colours",
          "contrast");

  /** Names that cannot leave the folder of the theme. */
  private static final Pattern FILE =
      Pattern.compile(
          "templates/[a-z0-9-]+\\.peb|css/[A-Za-z0-9-]+\\.css|i18n/[a-z]{2,3}(-[A-Za-z0-9]+)*\\.yml"
              + "|fonts/[^/\\\\]+\\.(?i:ttf|otf|woff2)");

  /** Wider than any line that people can read. */
  private static final int MOST_WIDTH = 1600;

  private static final Pattern SIZES = Pattern.compile("[a-z0-9.,:()* +-]+");

  private final Fields fields;
  private final SourceText source;
  private final DiagnosticLog log;

  private ThemeDescriptionReader(YamlDocument document, DiagnosticLog log) {
    this.source = document.source();
    this.log = log;
    this.fields = Fields.of(document.root(), source, log, KEYS);
  }

  /** The description; empty when the file is not YAML, which the log says. */
  public static Optional<ThemeDescription> read(SourceText source, DiagnosticLog log) {
    return YamlDocument.parse(source, log)
        .map(document -> new ThemeDescriptionReader(document, log).read());
  }

  private ThemeDescription read() {
    Optional<Map<String, ColourPair>> colours = fields.node("colours").map(this::colours);
    return new ThemeDescription(
        source,
        fields.text("extends").map(name -> new Placed(name, fields.locationOf("extends"))),
        names("files"),
        names("without"),
        fields.node("options").map(node -> options()),
        colours,
        fields.node("contrast").map(node -> contrasts(colours)),
        fields.oneOf("style", List.of("file", "inline"), "inline"::equals),
        fields.oneOf("scripts", List.of("at-once", "on-use"), "on-use"::equals),
        fields.node("images").map(this::images));
  }

  private ImageFrame images(YamlNode node) {
    Fields images = Fields.of(node, source, log, List.of("width", "sizes"));
    images.required("width");
    String sizes = images.requiredText("sizes");
    if (!SIZES.matcher(sizes).matches()) {
      images.error(
          "sizes",
          "wrong-value",
          "\"" + sizes + "\" does not tell the width of images",
          "such as (min-width: 600px) 560px, calc(100vw - 2em)");
    }
    return new ImageFrame(
        images.integer("width", 200, MOST_WIDTH).orElse(ImageFrame.USUAL.width()), sizes);
  }

  private List<Placed> names(String key) {
    List<Placed> names = new ArrayList<>();
    for (YamlNode node : fields.list(key)) {
      String name = fields.asText(node).orElse("");
      if (FILE.matcher(name).matches()) {
        names.add(new Placed(name, node.location()));
      } else if (!name.isEmpty()) {
        source.error(
            log,
            "wrong-value",
            node.location(),
            "\"" + name + "\" is not a file of a theme",
            "such as templates/lesson.peb, css/style.css, fonts/Name.ttf, i18n/en.yml");
      }
    }
    return names;
  }

  private List<String> options() {
    List<String> options = new ArrayList<>();
    for (YamlNode node : fields.list("options")) {
      String option = fields.asText(node).orElse("");
      if (ThemeDescription.OPTIONS.contains(option)) {
        options.add(option);
      } else if (!option.isEmpty()) {
        source.error(
            log,
            "unknown-value",
            node.location(),
            "\"" + option + "\" is no option of themes",
            NearestName.hint(option, ThemeDescription.OPTIONS));
      }
    }
    return options;
  }

  private Map<String, ColourPair> colours(YamlNode node) {
    Map<String, ColourPair> colours = new LinkedHashMap<>();
    for (Entry entry : Fields.open(node, source, log).entries()) {
      if (!Slugs.isSlug(entry.key())) {
        source.error(
            log,
            "wrong-value",
            entry.location(),
            "\"" + entry.key() + "\" is not the name of a colour",
            Slugs.FORM);
      }
      Fields pair = Fields.of(entry.value(), source, log, List.of("light", "dark"));
      Optional<Colour> light = colour(pair, "light");
      Optional<Colour> dark = colour(pair, "dark");
      if (light.isPresent() && dark.isPresent()) {
        colours.put(entry.key(), new ColourPair(light.get(), dark.get()));
      }
    }
    return colours;
  }

  private static Optional<Colour> colour(Fields pair, String scheme) {
    String written = pair.requiredText(scheme);
    Optional<Colour> colour = Colour.parse(written);
    if (colour.isEmpty() && !written.isEmpty()) {
      pair.error(scheme, "wrong-value", "\"" + written + "\" is not a colour", Colour.FORM);
    }
    return colour;
  }

  private List<Contrast> contrasts(Optional<Map<String, ColourPair>> colours) {
    List<Contrast> contrasts = new ArrayList<>();
    for (YamlNode node : fields.list("contrast")) {
      contrast(node, colours).ifPresent(contrasts::add);
    }
    return contrasts;
  }

  private Optional<Contrast> contrast(YamlNode node, Optional<Map<String, ColourPair>> colours) {
    List<String> parts = new ArrayList<>();
    if (node instanceof Sequence sequence) {
      sequence.items().forEach(item -> fields.asText(item).ifPresent(parts::add));
    }
    if (parts.size() != 3 || !parts.get(2).matches("\\d{1,2}(\\.\\d+)?")) {
      source.error(
          log,
          "wrong-value",
          node.location(),
          "this is not a contrast",
          "write two colours and the least contrast, such as [ink, paper, 4.5]");
      return Optional.empty();
    }
    boolean known = true;
    for (String name : parts.subList(0, 2)) {
      if (colours.isPresent() && !colours.get().containsKey(name)) {
        known = false;
        source.error(
            log,
            "unknown-value",
            node.location(),
            "the theme has no colour \"" + name + "\"",
            NearestName.hint(name, colours.get().keySet()));
      }
    }
    return known
        ? Optional.of(
            new Contrast(
                node.location(), parts.get(0), parts.get(1), Double.parseDouble(parts.get(2))))
        : Optional.empty();
  }
}
