package dev.sobre.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlMinifierTest {

  @Test
  void whiteSpaceBesideBlocksAndEndTagsThatMayGoDo() {
    assertMinified(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<title>T</title>\n</head>\n<body>\n<main>\n"
            + "<p>One\ntwo <b>three</b> four\n</p>\n<ul>\n<li>a</li>\n<li> b </li>\n</ul>\n</main>"
            + "\n</body>\n</html>\n",
        "<!DOCTYPE html><html lang=\"en\"><head><title>T</title></head><body><main>"
            + "<p>One\ntwo <b>three</b> four<ul><li>a<li>b</ul></main>");
  }

  @Test
  void tablesListsOfTermsAndChoicesKeepWhatEndsThem() {
    assertMinified(
        page(
            "<table>\n<thead>\n<tr><th>A</th><th>B</th></tr>\n</thead>\n<tbody>\n"
                + "<tr><td>1</td>\n<td>2</td></tr>\n</tbody>\n</table>\n<dl>\n<dt>t</dt>\n<dd>d</dd>"
                + "\n</dl>\n<p><select>\n<option>x</option>\n<option>y</option>\n</select> z</p>"),
        start(
            "<table><thead><tr><th>A<th>B<tbody><tr><td>1<td>2</table>"
                + "<dl><dt>t<dd>d</dl><p><select><option>x<option>y</select> z"));
  }

  @Test
  void whatIsBesideWordsStays() {
    String words =
        "<p><a href=\"a\">a</a> <a href=\"b\">b</a>\n<label> c </label> <img alt=\"\" src=\"i\"> d";
    assertMinified(page(words + "</p>"), start(words));
  }

  @Test
  void codeFormulasAndFieldsKeepEverySpace() {
    String kept =
        "<pre>\n a\n  <b>b</b>\n</pre><form><textarea>\n x\n </textarea></form>"
            + "<div><math> <mi> x </mi> </math></div><p><code>a  b</code>";
    assertMinified(page(kept + "</p>"), start(kept));
  }

  @Test
  void formattedTextInAFieldAndInAProgramStays() {
    String program = "<script>\n// a\n  b();\n</script><div><noscript> c </noscript></div>";
    assertMinified(page(program), start(program));
  }

  @Test
  void aScriptOrAHiddenBlockBetweenWordsPartsThemAsBefore() {
    String words = "<div>a <script>b()</script> c <p hidden>d</p> e</div>";
    assertMinified(page(words), start(words));
  }

  @Test
  void theTextOfASummaryStandsAsFarFromItsSignAsBefore() {
    String more = "<details><summary> a </summary><p>b</details>";
    assertMinified(page("<details> <summary> a </summary> <p> b </p> </details>"), start(more));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          .k li{display:inline-block} | <ul class="k"><li>a</li> <li>b</li></ul>
          @media (width>1px){li{display:inline}} | <ul><li>a</li> <li>b</li></ul>
          .k{display:contents} | <div>a <div class="k">b</div> c</div>
          .k{float:left} | <div>a <div class="k">b</div> c</div>
          .k{position:absolute} | <div>a <div class="k">b</div> c</div>
          .k{display:none} | <div>a <div class="k">b</div> c</div>
          .k{white-space:pre-line} | <div class="k"> a <p> b </p> </div>
          .k{white-space:pre} | <p><span class="k">a  b</span>
          .k::before{content:"*"} | <div class="k"> a</div>
          .k>:first-child::after{content:"*"} | <div class="k"><div>a </div></div>
          p.right::after{content:"*"} | <p>a <p>b\s
          @scope (main){li{display:-webkit-inline-box}} | <ul><li>a</li> <li>b</li></ul>
          .k{all:unset} | <div>a <div class="k">b</div> c</div>
          li{list-style:inside square} | <ul><li> a</ul>
          """)
  void whatAStyleSheetMakesOfSpaceStays(String css, String body) {
    assertEquals(start(body), minified(styled(css, body)).replaceFirst("<link[^>]*>", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"@import \"more.css\";", "ul{color:red;& li{display:inline}}"})
  void aSheetThatIsNotReadToItsEndMayDoAnything(String css) {
    String body = "<ul><li>a</li> <li>b</li></ul>";
    assertEquals(page(body), minified(styled(css, body)).replaceFirst("<link[^>]*>", ""));
  }

  @Test
  void styleSheetsThatAPageDoesNotLoadChangeNothing() {
    SiteFile other = SiteFile.text("other.css", "div{white-space:pre}");
    SiteFile page = SiteFile.text("index.html", page("<div> a </div>"));
    assertEquals(start("<div>a</div>"), minified(Site.of(List.of(other, page))));
  }

  @Test
  void aStyleInThePageCountsAsOneThatItLoads() {
    String poem = "<style>.poem{white-space:pre-line}</style><div class=\"poem\">\n a\n  b\n</div>";
    assertMinified(page(poem), start(poem));
  }

  @Test
  void commentsGoAndAnEmptyElementIsNoEmptierThanBefore() {
    assertMinified(
        page("<div>\n</div><!-- note --><p>a<!-- b --> c</p>"), start("<div>\n</div><p>a c"));
  }

  private static String page(String body) {
    return start(body) + "</body></html>";
  }

  private static String start(String body) {
    return "<!DOCTYPE html><html lang=\"en\"><head><title>T</title></head><body>" + body;
  }

  /** A page and a style sheet that it loads. */
  private static Site styled(String css, String body) {
    String link = "<link rel=\"stylesheet\" href=\"assets/a.css\">";
    return Site.of(
        List.of(
            SiteFile.text("assets/a.css", css),
            SiteFile.text("index.html", page(body).replace("</head>", link + "</head>"))));
  }

  private static void assertMinified(String html, String expected) {
    assertEquals(expected, minified(Site.of(List.of(SiteFile.text("index.html", html)))));
  }

  private static String minified(Site site) {
    return new HtmlMinifier().apply(site).files().get("index.html").text();
  }
}
