package dev.sobre.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PrintedHtmlTest {

  private static final PrintedHtml PRINTED =
      new PrintedHtml(Map.of("a/one.html", "a--one", "sources.html", "--sources"));

  @Test
  void idsGetThePrefixOfTheLessonAndSoDoReferencesToThem() {
    assertEquals(
        "<p id=\"a--two--x\"><label for=\"a--two--y\" aria-labelledby=\"a--two--x a--two--y\">",
        PRINTED.of("a--two", "<p id=\"x\"><label for=\"y\" aria-labelledby=\"x y\">"));
  }

  @Test
  void linksToTheCourseStayOnThePage() {
    assertEquals(
        "<a href=\"#a--one\"><a href=\"#a--one--part\"><a href=\"#a--two--note\">",
        PRINTED.of(
            "a--two", "<a href=\"a/one.html\"><a href=\"a/one.html#part\"><a href=\"#note\">"));
    assertEquals(
        "<a href=\"#--sources--phone\">", PRINTED.of("a--two", "<a href=\"sources.html#phone\">"));
  }

  @Test
  void otherLinksStayAsTheyAre() {
    String links = "<a href=\"https://example.org/$1#x\"><a href=\"plan.html\">";
    assertEquals(links, PRINTED.of("a--two", links));
  }

  @Test
  void headingsGoTwoLevelsDown() {
    assertEquals(
        "<h4>A</h4><h5 class=\"b\">B</h5><hr>",
        PRINTED.of("a--two", "<h2>A</h2><h3 class=\"b\">B</h3><hr>"));
  }
}
