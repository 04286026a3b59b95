package dev.sobre.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Chooses among the files of an image (HTML, 4.8.4.3) as Chromium does on the phone that weights
 * are told for: {@value #WIDTH} CSS pixels wide, with {@value #DENSITY} pixels for one of CSS. What
 * is not understood counts as the heaviest file.
 */
final class SourceSet {

  static final int WIDTH = 360;
  static final int DENSITY = 2;

  private static final int EM = 16;
  private static final Pattern CONDITION =
      Pattern.compile("\\((min|max)-width:\\s*([0-9.]+)(px|em|rem)\\)\\s+(.+)");
  private static final Pattern LENGTH = Pattern.compile("([0-9.]+)(px|em|rem|vw)?");
  private static final Pattern SUM = Pattern.compile("calc\\((.+?)\\s+([+-])\\s+(.+?)\\)");

  private SourceSet() {}

  /** A file and its pixels for one of CSS. */
  private record Candidate(String url, double density) {}

  /** The address that a browser loads for an {@code img}. */
  static String chosen(Element image) {
    Element choice = image;
    Element parent = image.parent();
    if (parent != null && parent.normalName().equals("picture")) {
      choice = parent.select("> source[srcset]:not([media])").stream().findFirst().orElse(image);
    }
    return choice.hasAttr("srcset")
        ? chosen(choice.attr("srcset"), choice.attr("sizes")).orElse(image.attr("src"))
        : image.attr("src");
  }

  static Optional<String> chosen(String srcset, String sizes) {
    OptionalDouble width = width(sizes.isBlank() ? "100vw" : sizes);
    List<Candidate> candidates = new ArrayList<>();
    for (String part : srcset.strip().split(",\\s+")) {
      String[] words = part.strip().split("\\s+");
      if (!words[0].isEmpty()) {
        candidates.add(new Candidate(words[0], density(words.length > 1 ? words[1] : "1x", width)));
      }
    }
    candidates.sort((a, b) -> Double.compare(a.density, b.density));
    return candidates.stream()
        .filter(candidate -> candidate.density >= DENSITY)
        .findFirst()
        .or(() -> candidates.stream().reduce((earlier, later) -> later))
        .map(Candidate::url);
  }

  /** Where the width is not known, all files are far from enough, and the last one is taken. */
  private static double density(String descriptor, OptionalDouble width) {
    try {
      double number = Double.parseDouble(descriptor.substring(0, descriptor.length() - 1));
      if (descriptor.endsWith("x")) {
        return number;
      }
      return width.isPresent() ? number / width.getAsDouble() : number / Integer.MAX_VALUE;
    } catch (NumberFormatException notANumber) {
      return 1;
    }
  }

  /** The width in CSS pixels of the first size whose condition holds. */
  private static OptionalDouble width(String sizes) {
    for (String size : sizes.strip().split(",\\s*")) {
      if (!size.startsWith("(")) {
        return length(size);
      }
      Matcher condition = CONDITION.matcher(size);
      if (!condition.matches()) {
        return OptionalDouble.empty();
      }
      double limit = length(condition.group(2) + condition.group(3)).orElseThrow();
      if (condition.group(1).equals("min") ? WIDTH >= limit : WIDTH <= limit) {
        return length(condition.group(4));
      }
    }
    return OptionalDouble.of(WIDTH);
  }

  private static OptionalDouble length(String written) {
    Matcher sum = SUM.matcher(written);
    if (sum.matches()) {
      OptionalDouble first = length(sum.group(1));
      OptionalDouble second = length(sum.group(3));
      if (first.isEmpty() || second.isEmpty()) {
        return OptionalDouble.empty();
      }
      double sign = sum.group(2).equals("+") ? 1 : -1;
      return OptionalDouble.of(first.getAsDouble() + sign * second.getAsDouble());
    }
    Matcher length = LENGTH.matcher(written.strip());
    if (!length.matches()) {
      return OptionalDouble.empty();
    }
    double number = Double.parseDouble(length.group(1));
    String unit = length.group(2) == null ? "px" : length.group(2);
    return OptionalDouble.of(
        switch (unit) {
          case "vw" -> number * WIDTH / 100;
          case "em", "rem" -> number * EM;
          default -> number;
        });
  }
}
