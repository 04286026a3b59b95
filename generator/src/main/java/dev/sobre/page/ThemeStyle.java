package dev.sobre.page;

import dev.sobre.course.Colour;
import dev.sobre.course.ColourPair;
import dev.sobre.course.ThemeChoice;
import dev.sobre.course.ThemeChoice.ColourChoice;
import dev.sobre.course.ThemeChoice.PlacedColour;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.NearestName;
import dev.sobre.reader.ThemeDescription.Contrast;
import dev.sobre.source.SourceText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The colours of a theme with those of the course laid over them, and their contrasts. */
final class ThemeStyle {

  private final Map<String, ColourPair> colours = new LinkedHashMap<>();
  private final ThemeChoice choice;
  private final DiagnosticLog log;

  ThemeStyle(Map<String, ColourPair> ofTheme, ThemeChoice choice, DiagnosticLog log) {
    this.choice = choice;
    this.log = log;
    colours.putAll(ofTheme);
    choice.colours().forEach(this::lay);
  }

  private void lay(String name, ColourChoice colour) {
    ColourPair own = colours.get(name);
    if (own == null) {
      choice
          .source()
          .error(
              log,
              "unknown-option",
              colour.location(),
              "the theme has no colour \"" + name + "\"",
              colours.isEmpty()
                  ? "this theme takes no colours"
                  : NearestName.hint(name, colours.keySet()));
      return;
    }
    colours.put(
        name,
        new ColourPair(
            colour.light().map(PlacedColour::colour).orElse(own.light()),
            colour.dark().map(PlacedColour::colour).orElse(own.dark())));
  }

  /** Custom properties of each colour, light, and dark where it differs. */
  String css() {
    if (colours.isEmpty()) {
      return "";
    }
    StringBuilder light = new StringBuilder();
    StringBuilder dark = new StringBuilder();
    colours.forEach(
        (name, pair) -> {
          light.append("--").append(name).append(": ").append(pair.light()).append(";\n");
          if (!pair.dark().equals(pair.light())) {
            dark.append("--").append(name).append(": ").append(pair.dark()).append(";\n");
          }
        });
    String css = ":root {\n" + light + "}\n";
    return dark.isEmpty()
        ? css
        : css + "@media (prefers-color-scheme: dark) {\n:root {\n" + dark + "}\n}\n";
  }

  /**
   * Logs each contrast that is too low, where the course or else the theme wrote a colour of it.
   *
   * @param description the file of the contrasts, for excerpts
   */
  void checkContrasts(List<Contrast> contrasts, SourceText description) {
    for (Contrast contrast : contrasts) {
      if (colours.containsKey(contrast.front()) && colours.containsKey(contrast.back())) {
        check(contrast, contrasts, description, "light", ColourPair::light, ColourChoice::light);
        check(contrast, contrasts, description, "dark", ColourPair::dark, ColourChoice::dark);
      }
    }
  }

  private void check(
      Contrast contrast,
      List<Contrast> contrasts,
      SourceText description,
      String scheme,
      Function<ColourPair, Colour> shade,
      Function<ColourChoice, Optional<PlacedColour>> chosen) {
    double measured = ratio(contrast, shade);
    if (measured >= contrast.ratio()) {
      return;
    }
    Optional<String> mine =
        Stream.of(contrast.front(), contrast.back())
            .filter(name -> choice.colours().containsKey(name))
            .filter(name -> chosen.apply(choice.colours().get(name)).isPresent())
            .findFirst();
    String message =
        String.format(
            "\"%s\" on \"%s\" in %s: contrast %s, needs %s",
            contrast.front(), contrast.back(), scheme, shown(measured), contrast.ratio());
    String hint =
        nearest(mine.orElse(contrast.front()), contrast, contrasts, shade)
            .map(
                near ->
                    "nearest that passes for \"" + mine.orElse(contrast.front()) + "\": " + near)
            .orElse("no shade of this colour passes; change the other one too");
    if (mine.isPresent()) {
      PlacedColour written = chosen.apply(choice.colours().get(mine.get())).orElseThrow();
      choice.source().error(log, "contrast-too-low", written.location(), message, hint);
    } else {
      description.error(log, "contrast-too-low", contrast.location(), message, hint);
    }
  }

  private double ratio(Contrast contrast, Function<ColourPair, Colour> shade) {
    return shade
        .apply(colours.get(contrast.front()))
        .contrast(shade.apply(colours.get(contrast.back())));
  }

  /** Rounded down, so that a contrast that fails never looks like one that passes. */
  private static String shown(double ratio) {
    return new BigDecimal(ratio)
        .setScale(2, RoundingMode.FLOOR)
        .stripTrailingZeros()
        .toPlainString();
  }

  /**
   * The shade closest to a colour, towards black or white, that passes every contrast that the
   * colour has a part in, or else the one at hand.
   */
  private Optional<Colour> nearest(
      String name,
      Contrast contrast,
      List<Contrast> contrasts,
      Function<ColourPair, Colour> shade) {
    return nearest(name, contrasts, shade).or(() -> nearest(name, List.of(contrast), shade));
  }

  private Optional<Colour> nearest(
      String name, List<Contrast> contrasts, Function<ColourPair, Colour> shade) {
    Colour written = shade.apply(colours.get(name));
    for (int parts = 1; parts <= 255; parts++) {
      for (Colour end : List.of(Colour.BLACK, Colour.WHITE)) {
        Colour candidate = written.mixed(end, parts);
        if (contrasts.stream().allMatch(contrast -> passes(name, candidate, contrast, shade))) {
          return Optional.of(candidate);
        }
      }
    }
    return Optional.empty();
  }

  private boolean passes(
      String name, Colour candidate, Contrast contrast, Function<ColourPair, Colour> shade) {
    String other =
        contrast.front().equals(name)
            ? contrast.back()
            : contrast.back().equals(name) ? contrast.front() : null;
    return other == null
        || !colours.containsKey(other)
        || shade.apply(colours.get(other)).contrast(candidate) >= contrast.ratio();
  }
}
