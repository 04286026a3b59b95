package dev.sobre.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FingerprintTest {

  @Test
  void pagesPointToTheNameThatCarriesTheContent() {
    Site site =
        site("body{}", "<link href=\"../assets/style.css\"> \"../assets/style.css\" in text");
    String name = asset(site);
    assertTrue(name.matches("assets/style\\.[0-9a-f]{8}\\.css"), name);
    assertEquals(
        "<link href=\"../" + name + "\"> \"../assets/style.css\" in text",
        site.files().get("start/index.html").text());
  }

  @Test
  void anotherContentIsAnotherName() {
    assertNotEquals(asset(site("a{}", "")), asset(site("b{}", "")));
    assertEquals(asset(site("a{}", "one")), asset(site("a{}", "two")));
  }

  @Test
  void questionsOfATestAndPlacesInsideAFilePointToItToo() {
    String question = "push([\"<a href=\\\"../media/list.pdf\\\">list</a>\"])";
    Site site =
        new Fingerprint()
            .apply(
                Site.of(
                    List.of(
                        SiteFile.text("media/list.pdf", "%PDF"),
                        SiteFile.text("assets/questions.js", question),
                        SiteFile.text("a/b.html", "<a href=\"../media/list.pdf#page=2\">"))));
    String list =
        site.files().keySet().stream().filter(p -> p.endsWith(".pdf")).findFirst().orElseThrow();
    String script =
        site.files().keySet().stream().filter(p -> p.endsWith(".js")).findFirst().orElseThrow();
    assertEquals(question.replace("media/list.pdf", list), site.files().get(script).text().strip());
    assertEquals("<a href=\"../" + list + "#page=2\">", site.files().get("a/b.html").text());
  }

  @Test
  void pagesAndFilesAtTheRootKeepTheirNames() {
    Site site =
        new Fingerprint()
            .apply(
                Site.of(List.of(SiteFile.text("sitemap.xml", "x"), SiteFile.text("a/b.html", ""))));
    assertEquals(Set.of("sitemap.xml", "a/b.html"), site.files().keySet());
  }

  private static Site site(String style, String page) {
    return new Fingerprint()
        .apply(
            Site.of(
                List.of(
                    SiteFile.text("assets/style.css", style),
                    SiteFile.text("start/index.html", page))));
  }

  private static String asset(Site site) {
    return site.files().keySet().stream().filter(p -> p.endsWith(".css")).findFirst().orElseThrow();
  }
}
