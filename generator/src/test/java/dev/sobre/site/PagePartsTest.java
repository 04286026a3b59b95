package dev.sobre.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sobre.course.PageKind;
import dev.sobre.page.Messages;
import dev.sobre.page.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class PagePartsTest {

  private static final Messages MESSAGES =
      new Messages("en", new TreeMap<>(Map.of("parts", "Parts", "previous", "Back", "next", "On")));

  private static final String SCRIPT = "<script defer src=\"../assets/later.js\"></script>\n";

  private static Page page(String path, PageKind kind, String main) {
    String head = "<!DOCTYPE html>\n<head>\n<title>Long · Course</title>\n" + SCRIPT;
    String body =
        "</head>\n<body>\n<a href=\"#main\">Skip</a>\n<main id=\"main\">\n<h1>Long</h1>\n";
    return new Page(path, kind, head + body + main + "</main>\n</body>\n");
  }

  /** Words that hardly shrink, the same at each run. */
  private static String words(int seed, int count) {
    Random random = new Random(seed);
    return IntStream.range(0, count)
        .mapToObj(i -> Integer.toString(random.nextInt(1 << 30), 36))
        .collect(Collectors.joining(" "));
  }

  private static String section(int n, String more) {
    return "<h2 id=\"part-" + n + "\">Part " + n + "</h2>\n<p>" + words(n, 250) + more + "</p>\n";
  }

  private static String lesson() {
    return section(1, " <a href=\"#part-6\">ahead</a><sup id=\"ref\"><a href=\"#note\">1</a></sup>")
        + section(2, "")
        + section(3, "")
        + section(4, " <a href=\"#part-1\">back</a> <a href=\"../x.html\">elsewhere</a>")
        + section(5, "")
        + "<div class=\"box\">\n<h2 id=\"inside\">Not a place to cut</h2>\n</div>\n"
        + section(6, "")
        + "<form class=\"activity\" id=\"ask\"></form>\n"
        + "<div class=\"footnotes\">\n<p id=\"note\"><a href=\"#ref\">back</a></p>\n</div>\n";
  }

  private static Document document(Page page) {
    return Jsoup.parse(page.html(), "https://example.org/" + page.path());
  }

  @Test
  void aLongLessonHasPartsThatFitAndTogetherHoldAllOfIt() {
    Page whole = page("lite/a/long.html", PageKind.ACTIVITY, lesson());
    List<Page> parts = PageParts.divide(List.of(whole), MESSAGES);
    assertTrue(parts.size() > 1, "not divided");
    for (Page part : parts) {
      long size = Deflate.gzipSize(part.html().getBytes(StandardCharsets.UTF_8));
      assertTrue(size <= PageParts.LIMIT, part.path() + " weighs " + size);
      assertEquals(1, document(part).select("h1").size());
    }
    String text =
        parts.stream()
            .map(PagePartsTest::document)
            .peek(document -> document.select("nav.steps, h1").remove())
            .map(document -> document.selectFirst("main").text())
            .collect(Collectors.joining(" "));
    Document all = document(whole);
    all.select("h1").remove();
    assertEquals(all.selectFirst("main").text(), text);
    assertEquals("lite/a/long.html", parts.get(0).path());
    assertEquals("lite/a/long.2.html", parts.get(1).path());
  }

  @Test
  void linksLeadToThePartThatHoldsTheirTarget() {
    Page other =
        page("lite/b/other.html", PageKind.LESSON, "<a href=\"../a/long.html#part-6\">There</a>\n");
    Page whole = page("lite/a/long.html", PageKind.ACTIVITY, lesson());
    List<Page> pages = PageParts.divide(List.of(other, whole), MESSAGES);
    int links = 0;
    for (Page page : pages) {
      assertEquals("#main", document(page).selectFirst("body > a").attr("href"));
      for (var link : document(page).select("main a[href*=#]")) {
        String target = link.absUrl("href").replace("https://example.org/", "");
        String path = target.substring(0, target.indexOf('#'));
        String id = target.substring(target.indexOf('#') + 1);
        Page found = pages.stream().filter(p -> p.path().equals(path)).findFirst().orElseThrow();
        assertTrue(document(found).getElementById(id) != null, page.path() + " leads to " + target);
        links++;
      }
    }
    assertEquals(5, links);
  }

  @Test
  void eachPartLeadsToTheNextAndSaysWhichItIs() {
    Page whole = page("lite/a/long.html", PageKind.ACTIVITY, lesson());
    List<Page> parts = PageParts.divide(List.of(whole), MESSAGES);
    int count = parts.size();
    Document first = document(parts.get(0));
    Document last = document(parts.get(count - 1));
    assertEquals("Long · Course", first.title());
    assertEquals("Long", first.selectFirst("h1").text());
    assertEquals("On Long (2/" + count + ")", first.selectFirst("nav [rel=next]").text());
    assertEquals("long.2.html", first.selectFirst("nav [rel=next]").attr("href"));
    assertEquals(count + ". Long · Course", last.title());
    assertEquals("Long (" + count + "/" + count + ")", last.selectFirst("h1").text());
    assertEquals(0, last.select("nav.steps [rel=next]").size());
  }

  @Test
  void theScriptComesWithTheFirstPartAndWithActivities() {
    Page whole = page("lite/a/long.html", PageKind.ACTIVITY, lesson());
    List<Page> parts = PageParts.divide(List.of(whole), MESSAGES);
    assertTrue(parts.get(0).html().contains(SCRIPT));
    for (Page part : parts.subList(1, parts.size())) {
      assertEquals(part.html().contains("activity"), part.html().contains(SCRIPT), part.path());
    }
  }

  @Test
  void aListOfTermsIsWholeInEachPart() {
    String terms =
        IntStream.range(0, 60)
            .mapToObj(i -> "<dt id=\"t" + i + "\">t" + i + "</dt>\n<dd>" + words(i, 25) + "</dd>\n")
            .collect(Collectors.joining("", "<dl>\n", "</dl>\n"));
    Page whole = page("lite/glossary.html", PageKind.GLOSSARY, terms);
    List<Page> parts = PageParts.divide(List.of(whole), MESSAGES);
    assertTrue(parts.size() > 1, "not divided");
    int seen = 0;
    for (Page part : parts) {
      assertEquals(1, document(part).select("main > dl").size(), part.html());
      assertEquals(0, document(part).select("main > dt").size());
      seen += document(part).select("dl > dt").size();
    }
    assertEquals(60, seen);
  }

  @Test
  void whatIsShortOrCannotBeCutStaysWhole() {
    Page small = page("lite/a/small.html", PageKind.LESSON, "<p>Short.</p>\n");
    Page solid = page("lite/a/solid.html", PageKind.LESSON, "<p>" + words(1, 2000) + "</p>\n");
    Page tool = page("lite/plan.html", PageKind.PLAN, lesson());
    List<Page> pages = List.of(small, solid, tool);
    assertEquals(pages, PageParts.divide(pages, MESSAGES));
  }

  @Test
  void aPlanLeavesRoomForItsScriptInTheFirstPart() {
    String actions =
        IntStream.range(0, 6)
            .mapToObj(i -> "<section class=\"chapter\">\n" + section(i, "") + "</section>\n")
            .collect(Collectors.joining());
    String panel = "<div hidden data-plan=\"x\">\n<p></p>\n</div>\n";
    Page whole = page("lite/plan.html", PageKind.PLAN, panel + actions);
    List<Page> parts = PageParts.divide(List.of(whole), MESSAGES);
    assertTrue(parts.size() > 1, "not divided");
    for (Page part : parts) {
      boolean first = part == parts.get(0);
      long size = Deflate.gzipSize(part.html().getBytes(StandardCharsets.UTF_8));
      long limit = first ? PageParts.LIMIT_OF_PLAN : PageParts.LIMIT;
      assertTrue(size <= limit, part.path() + " weighs " + size);
      assertEquals(first, part.html().contains("<script"), part.path());
    }
    Page team = page("lite/team.html", PageKind.PLAN, actions);
    assertEquals(List.of(team), PageParts.divide(List.of(team), MESSAGES));
  }
}
