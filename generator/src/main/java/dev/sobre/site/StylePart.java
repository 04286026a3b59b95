package dev.sobre.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a style sheet, read only as far as it takes to leave parts out (CSS Syntax 3, 5.4).
 * What is not known keeps its text, so that style sheets of tomorrow pass through.
 */
sealed interface StylePart {

  /** As written in a style sheet. */
  String text();

  /** An at-rule without a block, or what a browser would skip. */
  record Statement(String text) implements StylePart {}

  /** An at-rule that holds rules: {@code @media}, {@code @supports}, {@code @layer}… */
  record Group(String prelude, List<StylePart> parts) implements StylePart {
    public Group {
      parts = List.copyOf(parts);
    }

    @Override
    public String text() {
      return prelude + "{" + textOf(parts) + "}";
    }
  }

  /** Selectors and their declarations; a body may hold nested rules. */
  record Rule(List<String> selectors, String body) implements StylePart {
    public Rule {
      selectors = List.copyOf(selectors);
    }

    @Override
    public String text() {
      return String.join(",", selectors) + "{" + body + "}";
    }
  }

  /** An at-rule with declarations or frames: {@code @font-face}, {@code @keyframes}… */
  record Block(String prelude, String body) implements StylePart {

    private static final Pattern FAMILY =
        Pattern.compile("font-family\\s*:\\s*['\"]?([^;'\"}]+)", Pattern.CASE_INSENSITIVE);

    @Override
    public String text() {
      return prelude + "{" + body + "}";
    }

    /** The name by which other rules ask for it; empty for a block that works by itself. */
    String name() {
      String at = prelude.toLowerCase(Locale.ROOT);
      if (isFont()) {
        Matcher family = FAMILY.matcher(body);
        return family.find() ? family.group(1).strip() : "";
      }
      boolean named = at.matches("@(-\\w+-)?keyframes .*") || at.startsWith("@property ");
      return named ? prelude.substring(prelude.indexOf(' ')).strip() : "";
    }

    boolean isFont() {
      return prelude.toLowerCase(Locale.ROOT).startsWith("@font-face");
    }
  }

  List<String> GROUPS = List.of("@media", "@supports", "@layer", "@container", "@starting-style");

  /**
   * The parts of a style sheet.
   *
   * @param css without comments
   */
  static List<StylePart> of(String css) {
    List<StylePart> parts = new ArrayList<>();
    int at = 0;
    while (at < css.length()) {
      int end = StyleText.end(css, at, "{;}");
      String prelude = css.substring(at, end).strip();
      if (end < css.length() && css.charAt(end) == '{') {
        int close = StyleText.closing(css, end);
        parts.add(block(prelude, css.substring(end + 1, close)));
        at = close + 1;
      } else {
        if (!prelude.isEmpty()) {
          parts.add(new Statement(prelude + ";"));
        }
        at = end + 1;
      }
    }
    return parts;
  }

  private static StylePart block(String prelude, String body) {
    if (!prelude.startsWith("@")) {
      return new Rule(StyleText.split(prelude, ','), body.strip());
    }
    String name = prelude.split("[\\s(]", 2)[0].toLowerCase(Locale.ROOT);
    return GROUPS.contains(name) ? new Group(prelude, of(body)) : new Block(prelude, body.strip());
  }

  static String textOf(List<StylePart> parts) {
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(part.text()));
    return text.toString();
  }
}
