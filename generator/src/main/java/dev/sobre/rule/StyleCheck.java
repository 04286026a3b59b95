package dev.sobre.rule;

import dev.sobre.course.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Style sheets: fonts, movement, and selectors that no page needs. */
final class StyleCheck {

  private static final int MOST_FAMILIES = 2;
  private static final int MOST_VARIANTS = 4;
  private static final long MOST_FONT_BYTES = 400_000;
  private static final String[] FONTS = {"woff2", "woff", "ttf", "otf", "eot"};

  private static final Pattern FONT_FACE = Pattern.compile("@font-face\\s*\\{([^}]*)}");
  private static final Pattern FAMILY = Pattern.compile("font-family\\s*:\\s*['\"]?([^;'\"]+)");
  private static final Pattern ENDLESS =
      Pattern.compile("animation(?:-iteration-count)?\\s*:[^;}]*\\binfinite\\b");
  private static final Pattern STYLE_RULE = Pattern.compile("([^{}]+)\\{[^{}]*}");
  private static final Pattern NAME = Pattern.compile("([.#])((?:[\\w-]|[^\\x00-\\x7F])+)");
  private static final Pattern IGNORED =
      Pattern.compile("\\[[^\\]]*]|\\([^)]*\\)|\"[^\"]*\"|'[^']*'|/\\*.*?\\*/", Pattern.DOTALL);

  private final Findings findings;
  private final WrittenFiles site;

  StyleCheck(Findings findings, WrittenFiles site) {
    this.findings = findings;
    this.site = site;
  }

  void check() {
    fonts();
    List<Code> styles = site.styles();
    styles.forEach(this::movement);
    unused(styles);
  }

  private void fonts() {
    Set<String> families = new TreeSet<>();
    int variants = 0;
    for (Code style : site.styles()) {
      Matcher face = FONT_FACE.matcher(style.text());
      while (face.find()) {
        variants++;
        Matcher family = FAMILY.matcher(face.group(1));
        if (family.find()) {
          families.add(family.group(1).strip());
        }
      }
    }
    List<String> files = site.withExtension(FONTS);
    long bytes = files.stream().mapToLong(file -> site.files().get(file).length).sum();
    boolean many = families.size() > MOST_FAMILIES || variants > MOST_VARIANTS;
    if (many && bytes > MOST_FONT_BYTES) {
      findings.add(
          Rule.FONT_COUNT,
          files.get(0),
          "fonts: " + families.size() + " families, " + variants + " variants, " + bytes + " bytes",
          "use the fonts of the system");
    }
    for (String file : files) {
      if (!file.endsWith(".woff2")) {
        findings.add(Rule.FONT_FORMAT, file, "this font is not WOFF2", "convert it to WOFF2");
      }
    }
  }

  private void movement(Code style) {
    Matcher endless = ENDLESS.matcher(style.text());
    if (endless.find() && !style.text().contains("prefers-reduced-motion")) {
      findings.add(
          Rule.ENDLESS_ANIMATION,
          style,
          endless.start(),
          "this animation never ends, even for readers who want no movement",
          "put it under @media (prefers-reduced-motion: no-preference)");
    }
  }

  /**
   * Selectors with a class or an id that no page has and no script names. What is between brackets
   * or parentheses is left aside, so that a selector in doubt counts as used.
   */
  private void unused(List<Code> styles) {
    Set<String> known = names();
    String scripts = String.join("\n", site.scripts().stream().map(Code::text).toList());
    for (Code style : styles) {
      Matcher rule = STYLE_RULE.matcher(style.text());
      while (rule.find()) {
        for (String selector : IGNORED.matcher(rule.group(1)).replaceAll("").split(",")) {
          boolean dead =
              !selector.contains("@")
                  && NAME.matcher(selector)
                      .results()
                      .anyMatch(
                          name ->
                              !known.contains(name.group()) && !scripts.contains(name.group(2)));
          if (dead) {
            findings.add(
                Rule.STYLE_UNUSED,
                style,
                rule.start() + leading(rule.group(1)),
                "no page has \"" + selector.strip() + "\"",
                "take it out of the style sheet");
          }
        }
      }
    }
  }

  private static int leading(String selectors) {
    return selectors.length() - selectors.stripLeading().length();
  }

  /** Every class as {@code .name}, every id as {@code #name}. */
  private Set<String> names() {
    Set<String> names = new HashSet<>();
    for (WrittenPage page : site.pages()) {
      for (Element element : page.document().getAllElements()) {
        for (Attribute attribute : element.attributes()) {
          if (attribute.getKey().equals("class")) {
            element.classNames().forEach(name -> names.add("." + name));
          } else if (attribute.getKey().equals("id")) {
            names.add("#" + attribute.getValue());
          }
        }
      }
    }
    return names;
  }
}
