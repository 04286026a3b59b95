package dev.sobre.course;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The certificate of the first course, and the page that checks its code. */
class CertificateTest extends ServedPage {

  private static final String NAME = "Zoé Œuvrard";

  @Override
  LocalServer served() throws IOException {
    return LocalServer.of(Map.of("/site/", BuiltCourse.FIRST.site().root()));
  }

  private void go(String path) {
    page.navigate(server.url("/site/certificate/" + path));
  }

  /** Leaves a result of the final test in the memory of the pages. */
  private void score(int percent) {
    go("index.html");
    page.evaluate(
        "score => sobreMemory.set('tests', document.querySelector('[data-test]').dataset.test,"
            + " {score})",
        percent);
  }

  private Locator sheet(String part) {
    return page.locator("[data-sheet] [data-fill=" + part + "]");
  }

  private String certified(String date) {
    score(88);
    go("diploma.html");
    page.locator("[data-diploma] [type=text]").fill(NAME);
    if (!date.isEmpty()) {
      page.locator("[data-diploma] [type=date]").fill(date);
    }
    page.keyboard().press("Enter");
    assertThat(sheet("name")).hasText(NAME);
    return sheet("code").textContent();
  }

  private Locator checked(String name, String code) {
    go("verify.html");
    page.locator("[data-verify] input").nth(0).fill(name);
    page.locator("[data-verify] input").nth(1).fill(code);
    page.keyboard().press("Enter");
    return page.locator("[data-verify] [role=status]");
  }

  private String said(String key) {
    return page.locator("[data-verify]").getAttribute("data-" + key);
  }

  @Test
  void whoPassesTheTestGetsTheLink() {
    go("index.html");
    TestOnPage test = new TestOnPage(page, page.locator("[data-test]"));
    test.take(true);
    test.status().locator("a[href='diploma.html']").click();
    page.locator("[data-diploma] [type=text]").fill(NAME);
    page.keyboard().press("Enter");
    assertThat(page.locator("[data-sheet]")).isVisible();
    assertThat(sheet("score")).containsText("100");
  }

  @Test
  void whoHasNotPassedIsToldWhatIsMissing() {
    go("diploma.html");
    assertThat(page.locator("[data-diploma] form")).isHidden();
    score(40);
    go("diploma.html");
    assertThat(page.locator("[data-diploma] [role=status]")).containsText("40");
    assertThat(page.locator("[data-diploma] form")).isHidden();
    page.locator("[data-need] a").click();
    assertThat(page.locator("[data-test]")).isVisible();
  }

  @Test
  void theCodeIsValidWhateverTheWayItIsTyped() {
    String code = certified("2026-11-25");
    assertTrue(code.matches("([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}"), code);
    assertThat(checked(NAME, code)).containsText("88");
    assertThat(page.locator("[data-verify] [role=status]")).containsText("25 novembre 2026");
    String typed = code.toLowerCase().replace("-", " ").replace("0", "o").replace("1", "l");
    assertThat(checked("  ZOE  OEUVRARD ", typed)).containsText("25 novembre 2026");
    page.navigate(server.url("/site/en/certificate/verify.html"));
    page.locator("[data-verify] input").nth(0).fill(NAME);
    page.locator("[data-verify] input").nth(1).fill(code);
    page.keyboard().press("Enter");
    assertThat(page.locator("[data-verify] [role=status]")).containsText("Valid: 88%");
  }

  @Test
  void everySlipOfOneSignIsFound() {
    String code = certified("");
    checked(NAME, code);
    Object missed =
        page.evaluate(
            """
            code => {
              const form = document.querySelector('[data-verify]');
              const input = form.querySelectorAll('input')[1];
              const missed = [];
              for (let i = 0; i < code.length; i++) {
                for (const sign of code[i] === '-' ? '' : '0123456789ABCDEFGHJKMNPQRSTVWXYZ') {
                  if (sign !== code[i]) {
                    input.value = code.slice(0, i) + sign + code.slice(i + 1);
                    form.requestSubmit();
                    if (form.querySelector('[role=status]').textContent !== form.dataset.slip) {
                      missed.push(input.value);
                    }
                  }
                }
              }
              return missed;
            }
            """,
            code);
    assertEquals(List.of(), missed);
  }

  @Test
  void anotherNameCourseOrVersionIsTold() {
    String code = certified("");
    assertThat(checked("Zoé Auvrard", code)).hasText(said("name"));
    page.evaluate("() => document.querySelector('[data-verify]').dataset.version = '9.9'");
    page.locator("[data-verify] input").nth(0).fill(NAME);
    page.keyboard().press("Enter");
    assertThat(page.locator("[data-verify] [role=status]"))
        .containsText(said("changed").replace("{0}", "9.9"));
    page.evaluate("() => document.querySelector('[data-verify]').dataset.course = 'other'");
    page.keyboard().press("Enter");
    assertThat(page.locator("[data-verify] [role=status]")).hasText(said("other"));
  }

  @Test
  void theNameIsKeptNowhere() {
    certified("");
    String kept =
        page.evaluate(
                "() => JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie,"
                    + " location.href, history.state])")
            .toString();
    assertTrue(kept.contains("88"), kept);
    assertFalse(kept.matches("(?is).*(zo|uvrard).*"), kept);
    page.reload();
    assertThat(page.locator("[data-diploma] [type=text]")).hasValue("");
    assertThat(page.locator("[data-sheet]")).isHidden();
  }

  @Test
  void printsOnOnePage() {
    certified("");
    String pdf = new String(page.pdf(), StandardCharsets.ISO_8859_1);
    assertEquals(1, Pattern.compile("/Type\\s*/Page\\b(?!s)").matcher(pdf).results().count());
    page.emulateMedia(
        new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
    assertThat(page.locator("[data-diploma]")).isHidden();
    assertThat(sheet("code")).isVisible();
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void axeFindsNoViolation(ColorScheme scheme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    String code = certified("");
    assertEquals(List.of(), Axe.violations(page));
    assertThat(checked(NAME, code)).not().isEmpty();
    assertEquals(List.of(), Axe.violations(page));
  }

  @Test
  void withScriptsOffThePagesSayWhatTheyNeed() {
    try (BrowserContext plain =
        TestBrowser.get().newContext(new NewContextOptions().setJavaScriptEnabled(false))) {
      Page without = plain.newPage();
      without.navigate(server.url("/site/certificate/diploma.html"));
      assertThat(without.locator("main")).containsText("JavaScript");
      assertFalse(without.locator("main form").isVisible());
      without.navigate(server.url("/site/certificate/verify.html"));
      assertThat(without.locator("main")).containsText("JavaScript");
      assertFalse(without.locator("main form").isVisible());
    }
  }

  @Test
  void withoutAnIssuerThereIsNoBadge() {
    certified("2026-03-01");
    assertThat(page.locator("[data-badge]")).hasCount(0);
  }

  @Test
  void theBadgeSaysWhatTheCertificateSays() throws IOException {
    server.close();
    server = LocalServer.of(Map.of("/site/", BuiltCourse.badge().site().root()));
    String code = certified("2026-03-01");
    Download download = page.waitForDownload(() -> page.locator("[data-badge]").click());
    assertEquals("badge-badge.json", download.suggestedFilename());
    JsonNode badge = new ObjectMapper().readTree(Files.readString(download.path()));
    assertTrue(
        badge.get("id").asString().matches("urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
        badge.get("id").asString());
    assertEquals(List.of("VerifiableCredential", "OpenBadgeCredential"), texts(badge.get("type")));
    assertEquals("https://www.w3.org/ns/credentials/v2", texts(badge.get("@context")).get(0));
    assertEquals("2026-03-01T00:00:00Z", badge.get("validFrom").asString());
    assertEquals("https://example.org/issuer.json", badge.at("/issuer/id").asString());
    JsonNode subject = badge.get("credentialSubject");
    assertEquals(NAME, subject.at("/identifier/0/identityHash").asString());
    assertEquals("A course with a <badge>", subject.at("/achievement/name").asString());
    assertEquals(
        "https://courses.example.org/badge/certificate/diploma.html",
        subject.at("/achievement/id").asString());
    assertEquals("88", subject.at("/result/0/value").asString());
    assertEquals(
        subject.at("/achievement/resultDescription/0/id").asString(),
        subject.at("/result/0/resultDescription").asString());
    assertThat(checked(NAME, code)).containsText("88%");
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asString()));
    return texts;
  }
}
