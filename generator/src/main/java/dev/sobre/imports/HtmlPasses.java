package dev.sobre.imports;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.util.ast.Node;
import dev.sobre.imports.Loss.Kind;
import dev.sobre.imports.TracedText.Edit;
import dev.sobre.markdown.MarkdownDialect;
import dev.sobre.markdown.MarkdownText;
import dev.sobre.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Turns the HTML inside Markdown into Markdown. */
final class HtmlPasses {

  private static final Pattern BRACKETED = Pattern.compile("]\\((<([^<>\\n]*)>)");
  private static final Pattern TAG =
      Pattern.compile("<(/?)([A-Za-z][\\w-]*)([^>]*?)/?>", Pattern.DOTALL);
  private static final Pattern ADDRESS =
      Pattern.compile("href\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|(\\S+))");

  private static final Map<String, String> MARKS =
      Map.ofEntries(
          Map.entry("b", "**"),
          Map.entry("strong", "**"),
          Map.entry("i", "*"),
          Map.entry("em", "*"),
          Map.entry("cite", "*"),
          Map.entry("del", "~~"),
          Map.entry("s", "~~"),
          Map.entry("code", "`"),
          Map.entry("kbd", "`"),
          Map.entry("samp", "`"));

  /** Tags whose words are as good without them. */
  private static final List<String> PLAIN =
      List.of("abbr", "big", "font", "label", "mark", "nobr", "p", "small", "span", "u", "wbr");

  private HtmlPasses() {}

  /** Blocks first, since what they become is read as Markdown again. */
  static TracedText convert(TracedText text, Losses losses) {
    return inline(blocks(encoded(text), losses), losses);
  }

  /** The parser takes no spaces in an address, not even in pointed brackets. */
  private static TracedText encoded(TracedText text) {
    List<Edit> edits = new ArrayList<>();
    Matcher address = BRACKETED.matcher(text.text());
    while (address.find()) {
      edits.add(new Edit(address.start(1), address.end(1), Paths.destination(address.group(2))));
    }
    return text.with(edits);
  }

  static MarkdownText parse(TracedText text) {
    return MarkdownDialect.parse(new SourceText(text.file(), text.text()), 0);
  }

  private static TracedText blocks(TracedText text, Losses losses) {
    List<Edit> edits = new ArrayList<>();
    for (Node node : parse(text).document().getDescendants()) {
      if (node instanceof HtmlCommentBlock) {
        edits.add(new Edit(node.getStartOffset(), node.getEndOffset(), "\n"));
      } else if (node instanceof HtmlBlock) {
        String html = node.getChars().toString();
        int line = text.lineAt(node.getStartOffset());
        String indent = text.text().substring(lineStart(text.text(), node), node.getStartOffset());
        String markdown = block(html, text.file(), line, losses);
        edits.add(
            new Edit(
                node.getStartOffset(),
                node.getEndOffset(),
                markdown.replace(
                        "\n", "\n" + (indent.isBlank() || indent.contains(">") ? indent : ""))
                    + "\n\n"));
      }
    }
    return text.with(edits);
  }

  private static int lineStart(String text, Node node) {
    return text.lastIndexOf('\n', node.getStartOffset() - 1) + 1;
  }

  private static String block(String html, String file, int line, Losses losses) {
    Document document =
        Jsoup.parse("<body>" + html, "", Parser.htmlParser().setTrackPosition(true));
    Element open = document.selectFirst("details");
    if (open != null && !html.contains("</details")) {
      // The text that is to be folded is Markdown, further below.
      losses.add(Kind.INTERACTION, file, line, "a text that was folded stands open");
      Element summary = open.selectFirst("summary");
      return summary == null ? "" : "**" + InlineHtml.escaped(summary.text()) + "**";
    }
    return new HtmlToMarkdown(new HtmlLosses(losses, file, line)).blocks(document.body());
  }

  private static TracedText inline(TracedText text, Losses losses) {
    List<Edit> edits = new ArrayList<>();
    List<String> links = new ArrayList<>();
    for (Node node : parse(text).document().getDescendants()) {
      int start = node.getStartOffset();
      if (node instanceof HtmlInlineComment) {
        edits.add(new Edit(start, node.getEndOffset(), ""));
      } else if (node instanceof HtmlInline) {
        String by = inline(node.getChars().toString(), text, start, links, losses);
        edits.add(new Edit(start, node.getEndOffset(), by));
      }
    }
    return text.with(edits);
  }

  private static String inline(
      String html, TracedText text, int at, List<String> links, Losses losses) {
    Matcher tag = TAG.matcher(html);
    if (!tag.matches()) {
      return "";
    }
    String name = tag.group(2).toLowerCase(Locale.ROOT);
    boolean closes = !tag.group(1).isEmpty();
    if (MARKS.containsKey(name)) {
      return MARKS.get(name);
    } else if (name.equals("br")) {
      boolean lineEnds = text.text().startsWith("\n", at + html.length());
      return lineEnds ? "\\" : " ";
    } else if (name.equals("a")) {
      Matcher address = ADDRESS.matcher(tag.group(3));
      if (closes) {
        return links.isEmpty() ? "" : links.remove(links.size() - 1);
      }
      boolean leads = address.find();
      links.add(leads ? "](" + Paths.destination(first(address)) + ")" : "");
      return leads ? "[" : "";
    } else if (name.equals("img")) {
      Document document = Jsoup.parseBodyFragment(html);
      HtmlLosses none = new HtmlLosses(losses, text.file(), text.lineAt(at));
      return new InlineHtml(none).of(document.body().childNodes());
    }
    if (!closes && !PLAIN.contains(name)) {
      losses.add(Kind.MARKUP, text.file(), text.lineAt(at), "the tag <" + name + "> left out");
    }
    return "";
  }

  private static String first(Matcher address) {
    for (int i = 1; i <= address.groupCount(); i++) {
      if (address.group(i) != null) {
        return address.group(i);
      }
    }
    return "";
  }
}
