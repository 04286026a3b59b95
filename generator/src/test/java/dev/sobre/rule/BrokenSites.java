package dev.sobre.rule;

import dev.sobre.course.Rule;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A sound site of one page, and for each rule what breaks it and nothing else. */
final class BrokenSites {

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>A page</title>
      </head>
      <body data-page="lesson">
      <a href="#main">Skip</a>
      <main id="main">
      <h1>A page</h1>
      INSIDE
      </main>
      </body>
      </html>
      """;

  /**
   * A site that breaks a rule.
   *
   * @param rule the only one
   * @param files by path
   * @param said how the diagnostic starts
   */
  record Broken(Rule rule, SortedMap<String, byte[]> files, String said) {}

  private BrokenSites() {}

  static SortedMap<String, byte[]> sound() {
    return site(PAGE.replace("INSIDE", "<p>Text.</p>"));
  }

  static List<Broken> all() {
    return Stream.concat(pages().stream(), BrokenLoads.all().stream()).toList();
  }

  /** Rules on the structure of a page and on its elements. */
  private static List<Broken> pages() {
    return List.of(
        page(Rule.PAGE_LANGUAGE, " lang=\"en\"", "", "2:1: error: this page does not say its"),
        inside(Rule.PAGE_LANGUAGE, "<p lang=\"xx\">?</p>", "error: \"xx\" is not the code"),
        inside(Rule.PAGE_LANGUAGE, "<p lang=\"french_fr\">?</p>", "error: \"french_fr\" is not"),
        page(Rule.PAGE_TITLE, "A page</title>", " </title>", "3:1: error: this page has no title"),
        withFiles(
            Rule.PAGE_TITLE,
            "<a href=\"b.html\">The same</a>",
            "index.html:6:1: error: the title \"A page\" is also that of b.html",
            "b.html",
            PAGE.replace("INSIDE", "")),
        page(
            Rule.VIEWPORT, "width=device-width", "width=980", "5:1: error: this page does not fit"),
        page(
            Rule.VIEWPORT,
            "initial-scale=1",
            "user-scalable=no",
            "5:1: error: this page keeps readers from enlarging it"),
        page(Rule.VIEWPORT, "initial-scale=1", "maximum-scale=1.5", "5:1: error: this page keeps"),
        page(Rule.PAGE_HEADING, "h1", "h2", "8:1: error: this page has no heading of level 1"),
        inside(Rule.PAGE_HEADING, "<h1>More</h1>", "error: this page has 2 headings of level 1"),
        inside(Rule.HEADING_ORDER, "<h3>Deep</h3>", "error: \"Deep\" is of level 3 after level 1"),
        inside(Rule.ID_REPEATED, "<p id=\"main\">x</p>", "error: the id \"main\" is on this page"),
        page(Rule.MAIN_LANDMARK, "<main", "<div", "8:1: error: this page has no main part"),
        page(
            Rule.MAIN_LANDMARK,
            "href=\"#main\"",
            "href=\"index.html\"",
            "9:1: error: the first link of this page does not lead to its main part"),
        page(
            Rule.PAGE_REFRESH,
            "<title>",
            "<meta http-equiv=refresh content=9><title>",
            "6:1: error: this page reloads or leaves by itself"),
        inside(
            Rule.LINK_WITHOUT_TEXT,
            "<a href=\"index.html\"><b></b></a>",
            "error: the link to \"index.html\" has no text"),
        inside(
            Rule.VAGUE_LINK,
            "<a href=\"index.html\">Cliquez ici…</a>",
            "warning: the link \"Cliquez ici…\" does not say where it leads"),
        inside(Rule.BUTTON_WITHOUT_TEXT, "<button></button>", "error: this button has no text"),
        inside(Rule.FIELD_WITHOUT_LABEL, "<input name=\"a\">", "error: this field has no label"),
        inside(
            Rule.FIELD_WITHOUT_LABEL,
            "<label for=\"other\">A</label><select><option>A</option></select>",
            "error: this field has no label"),
        inside(
            Rule.TABLE_WITHOUT_HEADERS,
            "<table><tr><td>1</td></tr></table>",
            "error: this table has no header"),
        inside(
            Rule.FRAME_WITHOUT_TITLE,
            "<iframe src=\"index.html\"></iframe>",
            "error: this frame has no title"),
        withFiles(
            Rule.ALT_MISSING,
            "<img src=\"a.svg\" width=\"9\" height=\"9\">",
            "index.html:12:1: error: this image has no text alternative",
            "a.svg",
            "<svg/>"),
        inside(Rule.ALT_MISSING, "<svg role=\"img\"></svg>", "error: this drawing has no name"),
        inside(Rule.TAB_ORDER, "<p tabindex=\"2\">x</p>", "error: tabindex 2 takes this element"),
        inside(
            Rule.INLINE_HANDLER,
            "<p onclick=\"go()\">x</p>",
            "error: the attribute \"onclick\" holds a script"),
        inside(
            Rule.INLINE_HANDLER,
            "<a href=\" javascript:go()\">Start</a>",
            "error: the attribute \"href\" holds a script"),
        withFiles(
            Rule.PLUGIN_CONTENT,
            "<embed src=\"a.swf\">",
            "index.html:12:1: error: <embed> needs a plug-in",
            "a.swf",
            "x"));
  }

  static Broken inside(Rule rule, String html, String said) {
    return new Broken(
        rule, site(PAGE.replace("INSIDE", html)), "index.html:12:" + column(html, rule) + said);
  }

  /** The element of the finding is the last of the line where a case sets a trap before it. */
  private static String column(String html, Rule rule) {
    int at =
        switch (rule) {
          case FIELD_WITHOUT_LABEL -> Math.max(html.indexOf("<select"), html.indexOf("<input"));
          case COOKIE -> html.indexOf(".cookie");
          case FORM_ELSEWHERE -> Math.max(0, html.indexOf("<button formaction"));
          default -> 0;
        };
    return (at + 1) + ": ";
  }

  static Broken page(Rule rule, String sound, String broken, String said) {
    String html = PAGE.replace("INSIDE", "").replace(sound, broken);
    return new Broken(rule, site(html), "index.html:" + said);
  }

  /** A file that the page loads by a relation that suits all. */
  static Broken linked(Rule rule, String path, String content, String said) {
    return withFiles(rule, "<link rel=\"preload\" href=\"" + path + "\">", said, path, content);
  }

  static Broken withFiles(Rule rule, String html, String said, String... files) {
    SortedMap<String, byte[]> site = site(PAGE.replace("INSIDE", html));
    for (int i = 0; i < files.length; i += 2) {
      site.put(files[i], files[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    return new Broken(rule, site, said);
  }

  private static SortedMap<String, byte[]> site(String index) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put("index.html", index.getBytes(StandardCharsets.UTF_8));
    return files;
  }

  static List<Rule> rules() {
    return Arrays.stream(Rule.values())
        .filter(r -> all().stream().anyMatch(b -> b.rule() == r))
        .toList();
  }
}
