package dev.sobre.imports;

import dev.sobre.imports.Loss.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** HTML of anybody as the Markdown of a course: blocks. What Markdown cannot say is told. */
final class HtmlToMarkdown {

  private static final Set<String> CONTAINERS =
      Set.of(
          "address",
          "article",
          "aside",
          "body",
          "center",
          "div",
          "fieldset",
          "footer",
          "form",
          "header",
          "hgroup",
          "main",
          "nav",
          "noscript",
          "search",
          "section");
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "menu",
          "dl",
          "table",
          "pre",
          "blockquote",
          "figure",
          "hr",
          "details",
          "iframe",
          "video",
          "audio",
          "object",
          "embed",
          "script",
          "style");
  private static final Pattern LANGUAGE =
      Pattern.compile("(?:^|\\s)(?:lang(?:uage)?|highlight-source|brush:)-?\\s*([\\w+#-]+)");

  private final InlineHtml inline;
  private final HtmlLosses losses;

  HtmlToMarkdown(HtmlLosses losses) {
    this.losses = losses;
    this.inline = new InlineHtml(losses);
  }

  /** The blocks of an element, a blank line between them. */
  String blocks(Element parent) {
    return String.join("\n\n", list(parent));
  }

  /** The same as one paragraph. */
  String paragraph(Element parent) {
    return String.join(" ", paragraphs(parent)).strip();
  }

  /** The same, a paragraph for each block. */
  List<String> paragraphs(Element parent) {
    List<String> lines = new ArrayList<>();
    for (String block : list(parent)) {
      lines.add(
          block.replaceAll("(?m)^(?:[-#>]+|\\d+\\.) ", "").replaceAll("\\\\?\n\\s*", " ").strip());
    }
    return lines;
  }

  private List<String> list(Element parent) {
    List<String> blocks = new ArrayList<>();
    List<Node> run = new ArrayList<>();
    for (Node child : parent.childNodes()) {
      boolean block =
          child instanceof Element element
              && (BLOCKS.contains(element.normalName())
                  || CONTAINERS.contains(element.normalName())
                  || !element.select(String.join(",", BLOCKS)).isEmpty());
      if (block) {
        flush(run, blocks);
        add((Element) child, blocks);
      } else {
        run.add(child);
      }
    }
    flush(run, blocks);
    return blocks;
  }

  private void flush(List<Node> run, List<String> blocks) {
    String text = InlineHtml.atLineStart(inline.of(run));
    if (!text.isBlank()) {
      blocks.add(text);
    }
    run.clear();
  }

  private void add(Element element, List<String> blocks) {
    losses.style(element);
    switch (element.normalName()) {
      case "p" -> blocks.addAll(list(element));
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, blocks);
      case "ul", "ol", "menu" -> addUnlessEmpty(items(element), blocks);
      case "dl" -> addUnlessEmpty(definitions(element), blocks);
      case "table" -> addUnlessEmpty(new HtmlTable(inline, losses).of(element), blocks);
      case "pre" -> blocks.add(code(element));
      case "blockquote" -> addUnlessEmpty(quoted(blocks(element)), blocks);
      case "figure" -> figure(element, blocks);
      case "hr" -> blocks.add("---");
      case "details" -> details(element, blocks);
      case "iframe", "video", "audio", "object", "embed" -> played(element, blocks);
      case "script" -> losses.script(element);
      case "style" -> losses.add(Kind.STYLE, element, "a style sheet of the page");
      default -> blocks.addAll(list(element));
    }
  }

  private static void addUnlessEmpty(String block, List<String> blocks) {
    if (!block.isBlank()) {
      blocks.add(block);
    }
  }

  private void heading(Element element, List<String> blocks) {
    String text = inline.of(element.childNodes()).replace("\\\n", " ");
    if (!text.isBlank()) {
      String id = element.id();
      String anchor =
          id.matches("[A-Za-z][\\w-]*") && !id.equals(InlineHtml.slug(element))
              ? " {#" + id + "}"
              : "";
      blocks.add("#".repeat(element.normalName().charAt(1) - '0') + " " + text + anchor);
    }
  }

  private String items(Element list) {
    boolean ordered = list.normalName().equals("ol");
    int number =
        ordered && list.attr("start").matches("\\d{1,6}")
            ? Integer.parseInt(list.attr("start"))
            : 1;
    List<String> items = new ArrayList<>();
    boolean loose = false;
    for (Element item : list.children()) {
      if (!item.normalName().equals("li")) {
        continue;
      }
      List<String> blocks = list(item);
      boolean tight =
          blocks.size() < 2 || blocks.size() == 2 && blocks.get(1).matches("(?s)(?:- |\\d+\\. ).*");
      loose |= !tight;
      String mark = ordered ? number++ + ". " : "- ";
      String text = String.join(tight ? "\n" : "\n\n", blocks);
      items.add(mark + indented(text, mark.length()));
    }
    return String.join(loose ? "\n\n" : "\n", items);
  }

  private String definitions(Element list) {
    StringBuilder text = new StringBuilder();
    boolean term = false;
    for (Element part : list.select("> dt, > dd, > div > dt, > div > dd")) {
      if (part.normalName().equals("dt")) {
        text.append(text.isEmpty() ? "" : term ? "\n" : "\n\n")
            .append(inline.of(part.childNodes()));
      } else {
        text.append("\n: ").append(indented(blocks(part), 2));
      }
      term = part.normalName().equals("dt");
    }
    return text.toString();
  }

  private static String code(Element pre) {
    String text = pre.wholeText().replaceAll("^\\n|\\s+$", "");
    Element inner = pre.selectFirst("code");
    Matcher language =
        LANGUAGE.matcher(pre.className() + " " + (inner == null ? "" : inner.className()));
    int longest =
        Pattern.compile("`+")
            .matcher(text)
            .results()
            .mapToInt(r -> r.group().length())
            .max()
            .orElse(0);
    String fence = "`".repeat(Math.max(3, longest + 1));
    return fence + (language.find() ? language.group(1) : "") + "\n" + text + "\n" + fence;
  }

  private void figure(Element figure, List<String> blocks) {
    Element caption = figure.selectFirst("figcaption");
    String said = caption == null ? "" : inline.of(caption.childNodes());
    if (caption != null) {
      caption.remove();
    }
    Element image = figure.selectFirst("img");
    if (image != null && image.attr("alt").isBlank() && !said.isBlank()) {
      image.attr("alt", Jsoup.parseBodyFragment(said).text());
      said = "";
    }
    blocks.addAll(list(figure));
    if (!said.isBlank()) {
      blocks.add("*" + said.replace("\\\n", " ").strip() + "*");
    }
  }

  private void details(Element details, List<String> blocks) {
    Element summary = details.selectFirst("> summary");
    String title = summary == null ? "…" : summary.text();
    if (summary != null) {
      summary.remove();
    }
    String inside = blocks(details);
    blocks.add("> [!MORE] " + title + (inside.isBlank() ? "" : "\n" + quoted(inside)));
  }

  /** What plays by itself elsewhere becomes a link, to another site or to a file of the course. */
  private void played(Element element, List<String> blocks) {
    Element source = element.selectFirst("source[src]");
    String address =
        element.hasAttr("src")
            ? element.attr("src")
            : element.hasAttr("data")
                ? element.attr("data")
                : source == null ? "" : source.attr("src");
    String title = element.attr("title").isBlank() ? address : element.attr("title");
    losses.add(
        Kind.FRAME,
        element,
        "<"
            + element.normalName()
            + "> "
            + (address.isEmpty() ? "left out" : "is a link now: " + address));
    if (!address.isEmpty()) {
      String full = address.startsWith("//") ? "https:" + address : address;
      blocks.add("[" + InlineHtml.escaped(title) + "](" + Paths.destination(full) + ")");
    }
    element.children().stream()
        .filter(child -> child.normalName().equals("p"))
        .forEach(child -> blocks.addAll(list(child)));
  }

  static String quoted(String text) {
    return text.lines()
        .map(line -> ("> " + line).stripTrailing())
        .collect(Collectors.joining("\n"));
  }

  private static String indented(String text, int by) {
    return text.replaceAll("\n(?=[^\n])", "\n" + " ".repeat(by));
  }
}
