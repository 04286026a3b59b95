package dev.sobre.rule;

import dev.sobre.course.Rule;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

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
            "x"),
        inside(
            Rule.THIRD_PARTY_REQUEST,
            "<script src=\"https://cdn.example/x.js\"></script>",
            "error: this page loads \"https://cdn.example/x.js\" from another host"),
        inside(
            Rule.THIRD_PARTY_REQUEST,
            "<img alt=\"\" width=\"1\" height=\"1\" srcset=\"a.webp 1x, //cdn.example/b.webp 2x\">",
            "error: this page loads \"//cdn.example/b.webp\" from another host"),
        inside(
            Rule.THIRD_PARTY_REQUEST,
            "<p style=\"background: url(https://cdn.example/p.png)\">x</p>",
            "error: this page loads \"background: url(https://cdn.example/p.png)\""),
        inside(
            Rule.THIRD_PARTY_REQUEST,
            "<a ping=\"https://spy.example/\" href=\"index.html\">Home</a>",
            "error: this page loads \"https://spy.example/\" from another host"),
        page(
            Rule.THIRD_PARTY_REQUEST,
            "<title>",
            "<link rel=\"preconnect\" href=\"https://fonts.example\"><title>",
            "6:1: error: this page loads \"https://fonts.example\" from another host"),
        linked(
            Rule.THIRD_PARTY_REQUEST,
            "a.css",
            "p {}\nq { background: url('https://cdn.example/p.png') }",
            "a.css:2:17: error: this style sheet loads \"https://cdn.example/p.png\""),
        linked(
            Rule.THIRD_PARTY_REQUEST,
            "a.css",
            "@import \"//cdn.example/b.css\";",
            "a.css:1:1: error: this style sheet loads \"//cdn.example/b.css\""),
        linked(
            Rule.THIRD_PARTY_REQUEST,
            "a.svg",
            "<svg>\n<image width=\"1\" href=\"https://cdn.example/p.png\"/></svg>",
            "a.svg:2:1: error: this drawing loads \"https://cdn.example/p.png\""),
        linked(
            Rule.SCRIPT_REQUEST,
            "a.js",
            "const html = '<a href=\"https://fine.example/\">';\nfetch(\"https://spy.example/\" + html)",
            "a.js:2:8: error: this script knows the address \"https://spy.example/\""),
        linked(
            Rule.SCRIPT_REQUEST,
            "a.js",
            "navigator.sendBeacon('x')",
            "a.js:1:10: error: this script sends data (.sendBeacon)"),
        linked(
            Rule.COOKIE,
            "a.js",
            "document.cookie = 'a=1'",
            "a.js:1:9: error: this script uses cookies (.cookie)"),
        inside(
            Rule.COOKIE,
            "<script>document.cookie = 'a=1'</script>",
            "error: this script uses cookies (.cookie)"),
        inside(
            Rule.FORM_ELSEWHERE,
            "<form action=\"https://spy.example/\"><button>Send</button></form>",
            "error: this form sends what is typed to \"https://spy.example/\""),
        inside(
            Rule.FORM_ELSEWHERE,
            "<form><button formaction=\"mailto:a@b.example\">Send</button></form>",
            "error: this form sends what is typed to \"mailto:a@b.example\""),
        linked(
            Rule.DEVICE_SENSOR,
            "a.js",
            "navigator.geolocation.watchPosition(f)",
            "a.js:1:10: error: this script reads a sensor (.geolocation)"),
        linked(
            Rule.NOTIFICATION,
            "a.js",
            "new Notification('x')",
            "a.js:1:1: error: this script sends notifications"),
        linked(
            Rule.ENDLESS_SCROLL,
            "a.js",
            "new IntersectionObserver(() => fetch('b.html'))",
            "a.js:1:1: error: this script fetches content because the page is scrolled"),
        inside(Rule.AUTOPLAY, "<video autoplay muted></video>", "error: <video> starts by itself"),
        withFiles(
            Rule.MOVING_IMAGE,
            "<img src=\"a.webp\" alt=\"\" width=\"9\" height=\"9\">",
            "a.webp: error: this file is a WebP that moves",
            "a.webp",
            "RIFF____WEBPVP8X__________________ANIM"),
        linked(
            Rule.ENDLESS_ANIMATION,
            "a.css",
            "p {}\nq { animation: turn 2s infinite }",
            "a.css:2:5: error: this animation never ends"),
        withFiles(
            Rule.IMAGE_FORMAT,
            "<img src=\"a.png\" alt=\"\" width=\"9\" height=\"9\">",
            "a.png: warning: of 1 images of pixels, 0 are WebP, AVIF or JPEG XL",
            "a.png",
            "x"),
        withFiles(
            Rule.IMAGE_DIMENSIONS,
            "<img src=\"a.svg\" alt=\"\">",
            "index.html:12:1: warning: the image \"a.svg\" does not tell its width and height",
            "a.svg",
            "<svg/>"),
        withFiles(
            Rule.FONT_COUNT,
            "<link rel=\"stylesheet\" href=\"a.css\">",
            "f.woff2: error: fonts: 1 families, 5 variants, 400001 bytes",
            "a.css",
            "@font-face{font-family:F;src:url(f.woff2)}".repeat(5),
            "f.woff2",
            "x".repeat(400_001)),
        withFiles(
            Rule.FONT_FORMAT,
            "<link rel=\"stylesheet\" href=\"a.css\">",
            "f.ttf: warning: this font is not WOFF2",
            "a.css",
            "@font-face { font-family: F; src: url(f.ttf) }",
            "f.ttf",
            "x"),
        withFiles(
            Rule.DOWNLOAD_UNLABELLED,
            "<a href=\"list.pdf\">The list</a> <a href=\"list.pdf\">It (PDF, 2 kB)</a>",
            "index.html:12:1: warning: the link to \"list.pdf\" does not tell format and weight",
            "list.pdf",
            "x"),
        inside(
            Rule.LINK_BROKEN,
            "<a href=\"gone.html\">Gone</a>",
            "error: the link to \"gone.html\" leads to no file of the site"),
        inside(
            Rule.LINK_BROKEN,
            "<a href=\"index.html#gone\">Gone</a>",
            "error: the link to \"index.html#gone\" leads to a place that index.html does not"),
        withFiles(
            Rule.FILE_UNUSED,
            "",
            "media/old.svg: warning: no page and no other file leads to this one",
            "media/old.svg",
            "<svg/>"),
        linked(
            Rule.STYLE_UNUSED,
            "a.css",
            "p, #main {}\n.gone > p {}",
            "a.css:2:1: warning: no page has \".gone > p\""));
  }

  private static Broken inside(Rule rule, String html, String said) {
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

  private static Broken page(Rule rule, String sound, String broken, String said) {
    String html = PAGE.replace("INSIDE", "").replace(sound, broken);
    return new Broken(rule, site(html), "index.html:" + said);
  }

  /** A file that the page loads by a relation that suits all. */
  private static Broken linked(Rule rule, String path, String content, String said) {
    return withFiles(rule, "<link rel=\"preload\" href=\"" + path + "\">", said, path, content);
  }

  private static Broken withFiles(Rule rule, String html, String said, String... files) {
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
