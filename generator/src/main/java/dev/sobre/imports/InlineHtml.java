package dev.sobre.imports;

import dev.sobre.imports.Loss.Kind;
import dev.sobre.markdown.Anchors;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** HTML inside a paragraph as the Markdown of a course. */
final class InlineHtml {

  private static final Set<String> CONTROLS =
      Set.of("input", "select", "textarea", "button", "meter", "progress", "output", "canvas");
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";
  private static final String BREAK = "\\\n";
  private static final Pattern STARTS_BLOCK =
      Pattern.compile("(?m)^(#{1,6}(?= |$)|[-+:>](?= |$)|>|={2,}$|-{2,}$|~{3,})");
  private static final Pattern REFERENCE = Pattern.compile("&#?\\w+;");
  private static final Pattern STARTS_LIST = Pattern.compile("(?m)^(\\d{1,9})([.)])(?= |$)");

  private final HtmlLosses losses;

  InlineHtml(HtmlLosses losses) {
    this.losses = losses;
  }

  /** The text of nodes, spaces run together, nothing but words at its ends. */
  String of(List<Node> nodes) {
    StringBuilder text = new StringBuilder();
    nodes.forEach(node -> add(node, text));
    return text.toString()
        .replaceAll(" *\\\\\n *", "\\\\\n")
        .replaceAll("(?:\\\\\n){3,}+", "\\\\\n\\\\\n")
        .replaceAll(" {2,}", " ")
        .replaceAll("^(?:\\\\\n| )++|(?:\\\\\n| )++$", "");
  }

  /** The same where a line may start with what would begin a list, a heading or a quote. */
  static String atLineStart(String text) {
    return STARTS_LIST
        .matcher(STARTS_BLOCK.matcher(text).replaceAll("\\\\$1"))
        .replaceAll("$1\\\\$2");
  }

  private void add(Node node, StringBuilder text) {
    if (node instanceof TextNode words) {
      text.append(escaped(words.getWholeText().replaceAll("[ \\t\\r\\n\\f]+", " ")));
    } else if (node instanceof Element element) {
      add(element, text);
    }
  }

  private void add(Element element, StringBuilder text) {
    losses.style(element);
    switch (element.normalName()) {
      case "br" -> text.append(BREAK);
      case "b", "strong" -> around(element, "**", text);
      case "i", "em", "cite", "dfn", "var" -> emphasis(element, text);
      case "del", "s", "strike" -> around(element, "~~", text);
      case "code", "kbd", "samp", "tt" -> code(element, text);
      case "a" -> link(element, text);
      case "img" -> image(element, text);
      case "q" -> text.append('“').append(inside(element)).append('”');
      case "sup" -> small(element, SUPERSCRIPTS, text);
      case "sub" -> small(element, SUBSCRIPTS, text);
      case "math" -> maths(element, text);
      case "svg" -> drawing(element, text);
      case "script", "template" -> losses.script(element);
      case "style" -> losses.add(Kind.STYLE, element, "a style sheet of the page");
      case "link", "meta", "head", "title", "base" -> {}
      default -> other(element, text);
    }
  }

  private String inside(Element element) {
    StringBuilder inner = new StringBuilder();
    element.childNodes().forEach(node -> add(node, inner));
    return inner.toString();
  }

  private void other(Element element, StringBuilder text) {
    if (CONTROLS.contains(element.normalName())) {
      losses.add(Kind.INTERACTION, element, "<" + element.normalName() + "> left out");
      return;
    }
    foreignOr(element, inside(element), text);
  }

  /** Words in another language keep their code. */
  private static void foreignOr(Element element, String inner, StringBuilder text) {
    String language = element.attr("lang");
    boolean plain = element.children().isEmpty() && !element.text().matches(".*[{}|].*");
    if (language.matches("[a-z]{2,3}") && plain && !element.text().isBlank()) {
      text.append("{{").append(language).append(':').append(element.text().strip()).append("}}");
    } else {
      text.append(inner);
    }
  }

  private void emphasis(Element element, StringBuilder text) {
    if (element.hasAttr("lang")) {
      foreignOr(element, inside(element), text);
    } else {
      around(element, "*", text);
    }
  }

  /** Marks stand right at the words; spaces go outside. */
  private void around(Element element, String mark, StringBuilder text) {
    String inner = inside(element);
    String words = inner.replaceAll("^(?:\\\\\n| )++|(?:\\\\\n| )++$", "");
    if (words.isEmpty() || words.startsWith(mark.substring(0, 1))) {
      text.append(inner);
      return;
    }
    text.append(inner.startsWith(" ") ? " " : "");
    text.append(mark).append(words).append(mark);
    text.append(inner.endsWith(" ") ? " " : "");
  }

  private static void code(Element element, StringBuilder text) {
    String words = element.wholeText().replaceAll("\\s+", " ");
    if (words.isBlank()) {
      text.append(' ');
      return;
    }
    int longest =
        Pattern.compile("`+")
            .matcher(words)
            .results()
            .mapToInt(r -> r.group().length())
            .max()
            .orElse(0);
    String ticks = "`".repeat(longest + 1);
    String room = words.startsWith("`") || words.endsWith("`") ? " " : "";
    text.append(ticks).append(room).append(words).append(room).append(ticks);
  }

  private void link(Element element, StringBuilder text) {
    String inner = inside(element);
    String address = element.attr("href").strip();
    if (address.isEmpty() || inner.isBlank()) {
      text.append(inner);
    } else if (address.toLowerCase(Locale.ROOT).startsWith("javascript:")) {
      losses.add(Kind.INTERACTION, element, "a link that runs a script");
      text.append(inner);
    } else {
      text.append('[')
          .append(inner.strip())
          .append("](")
          .append(Paths.destination(address))
          .append(')');
    }
  }

  private static void image(Element element, StringBuilder text) {
    String address = element.attr("src").strip();
    String words = escaped(element.attr("alt").replaceAll("\\s+", " ").strip());
    if (!address.isEmpty()) {
      text.append("![").append(words).append("](").append(Paths.destination(address)).append(')');
    }
  }

  private void small(Element element, String digits, StringBuilder text) {
    String words = element.text().strip();
    if (words.matches("\\d+")) {
      words.chars().forEach(c -> text.append(digits.charAt(c - '0')));
      return;
    }
    if (element.selectFirst("a") == null) {
      losses.add(
          Kind.MARKUP, element, "<" + element.normalName() + "> stands on the line: " + words);
    }
    text.append(inside(element));
  }

  /** A formula with its LaTeX beside it stays one; another becomes the words that stand for it. */
  private void maths(Element element, StringBuilder text) {
    Element latex = element.selectFirst("annotation[encoding=application/x-tex]");
    if (latex != null) {
      text.append('$').append(latex.text().strip()).append('$');
      return;
    }
    String words =
        element.hasAttr("aria-label")
            ? element.attr("aria-label")
            : element.hasAttr("alttext") ? element.attr("alttext") : element.text();
    losses.add(Kind.MARKUP, element, "a formula is a text now: " + words);
    text.append(escaped(words));
  }

  private void drawing(Element element, StringBuilder text) {
    Element title = element.selectFirst("title");
    String words = title == null ? element.attr("aria-label") : title.text();
    if (!"true".equals(element.attr("aria-hidden"))) {
      losses.add(Kind.MEDIA, element, "a drawing inside the page left out: " + words);
    }
    text.append(escaped(words));
  }

  /** A text whose signs mean nothing to the Markdown of a course. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    Matcher reference = REFERENCE.matcher(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean sign =
          "\\`*[]<{$".indexOf(c) >= 0
              || c == '~' && i + 1 < text.length() && text.charAt(i + 1) == '~'
              || c == '_' && !(isWord(text, i - 1) && isWord(text, i + 1))
              || c == '&' && reference.region(i, text.length()).lookingAt();
      escaped.append(sign ? "\\" : "").append(c);
    }
    return escaped.toString();
  }

  private static boolean isWord(String text, int at) {
    return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
  }

  /** The anchor that a heading would get by itself. */
  static String slug(Element heading) {
    return Anchors.slug(heading.text());
  }
}
