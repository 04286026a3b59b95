package dev.sobre.course;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search of the first course, and the page of subjects that it stands on. */
class SearchTest extends ServedPage {

  private static final PageFolder SITE = BuiltCourse.FIRST.site();
  private static final Path GENERATOR = Path.of("..", "generator", "src");

  @Override
  LocalServer served() throws IOException {
    return LocalServer.of(
        Map.of("/site/", SITE.root(), "/package/", BuiltCourse.FIRST.scorm12("fr").root()));
  }

  private Locator field() {
    return page.locator("[role=search] input");
  }

  private Locator status() {
    return page.locator("[role=search] [role=status]");
  }

  private Locator results() {
    return page.locator(".results > li");
  }

  private void look(String words) {
    page.navigate(server.url("/site/search.html"));
    field().pressSequentially(words);
    assertThat(status()).not().isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"énergie", "energie", "ÉNERGIES", "l’énergie", "l'energie", "énerg"})
  void accentsCapitalsApostrophesAndEndingsDoNotMatter(String words) {
    look(words);
    assertThat(results().first().locator("mark").first()).hasText(Pattern.compile("[Éé]nerg"));
  }

  @Test
  void everyWordMustBeThere() {
    look("batterie");
    int one = results().count();
    field().pressSequentially(" courriel");
    assertThat(results()).not().hasCount(one);
    assertTrue(results().count() < one);
  }

  @Test
  void aTermComesFirstAndLeadsToItsDefinition() {
    look("effet rebond");
    Locator first = results().first().locator("a");
    assertThat(first).hasAttribute("href", Pattern.compile("glossary\\.html#"));
    assertThat(results().first().locator("p")).not().isEmpty();
    first.click();
    assertThat(page.locator("dt:target"))
        .hasText(Pattern.compile("effet rebond", Pattern.CASE_INSENSITIVE));
  }

  @Test
  void aSectionIsFoundByItsHeading() {
    look("watts kilowattheures");
    results().first().locator("a").click();
    assertThat(page.locator("h2:target")).hasText("Watts et kilowattheures");
  }

  @Test
  void aPassageShowsTheWords() {
    look("cobalt");
    Locator mark = results().first().locator("p mark").first();
    assertThat(mark).hasText(Pattern.compile("cobalt", Pattern.CASE_INSENSITIVE));
    assertTrue(results().first().locator("p").textContent().length() < 400);
  }

  @Test
  void theIndexIsAskedForOnceAndNotBeforeSomethingIsTyped() {
    List<String> asked = new ArrayList<>();
    page.onRequest(
        request -> {
          if (request.url().contains("/assets/search-")) {
            asked.add(request.url());
          }
        });
    page.navigate(server.url("/site/search.html"));
    field().focus();
    assertEquals(List.of(), asked);
    field().pressSequentially("carbone");
    assertThat(results().first()).isVisible();
    field().fill("serveur");
    assertThat(results().first())
        .containsText(Pattern.compile("serveur", Pattern.CASE_INSENSITIVE));
    assertEquals(1, asked.size());
    assertTrue(asked.get(0).contains("search-fr"), asked.get(0));
  }

  @Test
  void theSearchIsInTheAddressSoThatBackFindsItAgain() {
    look("obsolescence");
    page.keyboard().press("Enter");
    assertThat(page.locator("body")).not().hasAttribute("data-page", "search");
    page.goBack();
    assertThat(page).hasURL(Pattern.compile("search\\.html\\?q=obsolescence$"));
    assertThat(field()).hasValue("obsolescence");
    assertThat(results().first()).isVisible();
  }

  @Test
  void enterGoesToTheFirstResultWithoutWaiting() {
    page.navigate(server.url("/site/search.html"));
    field().fill("obsolescence");
    field().press("Enter");
    assertThat(page.locator("h1, dt:target").last())
        .hasText(Pattern.compile(".*obsolescence.*", Pattern.CASE_INSENSITIVE));
  }

  @Test
  void aSlipFindsTheNearestWord() {
    look("obsolecsence");
    assertThat(results()).hasCount(0);
    assertThat(status()).containsText("obsolecsence");
    status().locator("a").click();
    assertThat(field()).hasValue("obsolescence");
    assertThat(results().first()).isVisible();
  }

  @Test
  void nothingFoundSaysSoAndNothingTypedSaysNothing() {
    look("xyzzyx");
    assertThat(results()).hasCount(0);
    assertThat(status()).containsText("xyzzyx");
    field().fill("");
    assertThat(status()).isEmpty();
    field().fill("<b>&");
    assertThat(status()).isEmpty();
  }

  @Test
  void anIndexThatDoesNotComeIsSaidAndAskedForAgain() {
    page.route("**/assets/search-*", route -> route.abort());
    look("carbone");
    assertThat(status()).hasText(page.locator("[role=search]").getAttribute("data-failed-to-load"));
    page.unroute("**/assets/search-*");
    field().pressSequentially(" ");
    assertThat(results().first()).isVisible();
  }

  @Test
  void worksFromAFolder() {
    page.navigate(SITE.root().toAbsolutePath().resolve("en/search.html").toUri().toString());
    field().pressSequentially("batteries");
    assertThat(results().first()).isVisible();
    results().first().locator("a").click();
    assertThat(page.locator("h1")).isVisible();
  }

  @Test
  void worksInTheFrameOfAPackage() {
    page.navigate(server.url("/package/launch.html"));
    page.frameLocator("iframe").locator("a[href='search.html']").click();
    page.frameLocator("iframe").locator("[role=search] input").pressSequentially("cobalt");
    Locator first = page.frameLocator("iframe").locator(".results > li").first();
    assertThat(first.locator("mark").first())
        .hasText(Pattern.compile("cobalt", Pattern.CASE_INSENSITIVE));
    first.locator("a").click();
    assertThat(page.frameLocator("iframe").locator("form.activity, h2").first()).isVisible();
    assertTrue(page.url().endsWith("/launch.html"));
  }

  @Test
  void withScriptsOffSubjectsFromAToZAreThere() {
    try (BrowserContext plain =
        TestBrowser.get().newContext(new NewContextOptions().setJavaScriptEnabled(false))) {
      Page without = plain.newPage();
      without.navigate(server.url("/site/index.html"));
      without.locator("main a[href='search.html']").click();
      assertFalse(without.locator("[role=search]").isVisible());
      List<String> letters = without.locator("[data-subjects] h3").allTextContents();
      assertEquals(letters.stream().sorted().toList(), letters);
      assertTrue(letters.size() > 15, letters.toString());
      int links = without.locator("[data-subjects] a").count();
      assertTrue(links > SITE.lessonPages("fr").size() + 100, links + " links");
      without.locator("[data-subjects] a:text-is('Obsolescence')").first().click();
      assertThat(without.locator("dt:target")).hasText("Obsolescence");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void axeFindsNoViolationInResults(ColorScheme scheme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    look("énergie");
    assertThat(results().first().locator("mark").first()).isVisible();
    assertEquals(List.of(), Axe.violations(page));
  }

  @Test
  void theScriptFoldsWordsAsTheGeneratorDoes() throws IOException {
    page.navigate(server.url("/site/search.html"));
    List<String> vectors =
        Files.readAllLines(GENERATOR.resolve("test/resources/words/folded.txt")).stream()
            .filter(line -> !line.startsWith("#"))
            .toList();
    assertFalse(vectors.isEmpty());
    for (String vector : vectors) {
      String[] parts = vector.replace("\\u0301", "\u0301").split(" = ?", 2);
      assertEquals(
          parts[1], page.evaluate("text => sobreWords(text).join(' ')", parts[0]), parts[0]);
    }
  }
}
