package dev.sobre.course;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.sobre.serve.LmsPlayer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The simulated LMS of {@code sobre:serve}, with a package of ours and with others. */
class LmsPlayerTest extends PlayerPage {

  @BeforeEach
  void open() throws IOException {
    List<Path> zips = new ArrayList<>(LmsPlayer.packagesIn(BuiltCourse.small().packages()));
    zips.add(
        zip(
            "other.zip",
            "imsmanifest.xml",
            """
            <manifest xmlns:adlcp="x"><metadata><schemaversion>CAM 1.3</schemaversion></metadata>
            <organizations default="o"><organization identifier="o"><title>Other</title>
            <item identifier="i1" identifierref="r1"><title>First</title></item>
            <item identifier="i2" identifierref="r2"><title>A page</title></item>
            </organization></organizations>
            <resources><resource identifier="r1" adlcp:scormType="sco" href="sco.html"/>
            <resource identifier="r2" href="page.html"/></resources></manifest>
            """,
            "sco.html",
            "<script>const a = parent.API_1484_11; a.Initialize('');"
                + "a.SetValue('cmi.completion_status', 'done');</script>",
            "page.html",
            "<p>Nothing to track</p>"));
    zips.add(zip("deeper.zip", "course/imsmanifest.xml", "<manifest/>"));
    play(zips);
  }

  private void start() {
    press("launch");
    course().locator("h1").waitFor();
    page.frames().stream()
        .filter(frame -> frame.url().matches(".*/package/0/(?!launch).*"))
        .findFirst()
        .orElseThrow()
        .navigate(server.address() + "package/0/start/choose.html");
    course().locator("form.activity").first().waitFor();
  }

  @Test
  void aLearnerIsFollowedLeavesAndComesBack() {
    start();
    firstActivity().answerRight();
    assertThat(calls("LMSInitialize")).hasCount(1);
    assertThat(kept("cmi.suspend_data")).isVisible();
    press("leave");
    assertThat(calls("LMSFinish")).hasCount(1);
    press("launch");
    assertThat(firstActivity().verdict()).not().isEmpty();
    assertThat(page.locator("#calls tr.refused")).hasCount(0);
  }

  @Test
  void aKilledTabSaysNothingMoreAndLosesNothing() {
    start();
    firstActivity().answerRight();
    press("kill");
    assertThat(calls("LMSFinish")).hasCount(0);
    assertThat(kept("cmi.interactions.0.id")).isVisible();
    press("launch");
    assertThat(firstActivity().verdict()).not().isEmpty();
  }

  @Test
  void whatGoesWrongIsShownAndMends() {
    start();
    page.locator("[name=commit]").check();
    firstActivity().answerRight();
    assertThat(page.locator("#calls tr.refused").first()).containsText("LMSCommit");
    assertThat(kept("cmi.interactions.0.id")).hasCount(0);
    Locator notice = page.frameLocator("#stage iframe").locator("header [role=status]");
    assertThat(notice).isVisible();
    page.locator("[name=commit]").uncheck();
    press("leave");
    assertThat(kept("cmi.interactions.0.id")).isVisible();
    page.locator("[name=refused]").check();
    assertThat(calls("LMSInitialize")).isHidden();
  }

  @Test
  void withoutLmsThePackageSaysSo() {
    page.locator("[name=absent]").check();
    start();
    assertThat(page.frameLocator("#stage iframe").locator("header [role=status]")).isVisible();
    assertThat(page.locator("#calls tbody tr")).hasCount(0);
  }

  @Test
  void anAttemptIsForgotten() {
    start();
    press("reset");
    assertThat(page.locator("#kept tbody tr")).hasCount(0);
    assertThat(page.locator("#calls tbody tr")).hasCount(0);
  }

  @Test
  void packagesOfOthersAreReadAsMoodleReadsThem() {
    page.locator("[name=package]").selectOption("other.zip");
    press("launch");
    assertThat(calls("cmi.completion_status").and(page.locator(".refused"))).containsText("406");
    page.locator("[name=sco]").selectOption("A page");
    press("launch");
    assertThat(says()).containsText("no SCO");
    page.locator("[name=package]").selectOption("deeper.zip");
    press("launch");
    assertThat(says()).containsText("imsmanifest.xml is not at the root");
  }

  @Test
  void itSpeaksTheLanguageOfTheBrowser() {
    try (BrowserContext french =
        TestBrowser.get().newContext(new NewContextOptions().setLocale("fr-FR"))) {
      Page opened = french.newPage();
      opened.navigate(server.address().toString());
      assertThat(opened.locator("h1")).hasText("Un LMS strict, simulé");
      assertThat(opened.locator("html")).hasAttribute("lang", "fr");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void axeFindsNoViolation(ColorScheme scheme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    page.locator("[name=package]").selectOption("other.zip");
    press("launch");
    assertThat(page.locator("#calls tr.refused")).hasCount(1);
    press("leave");
    assertEquals(List.of(), Axe.violations(page));
  }

  /** A page of another site whose name leads to this machine must not read what is served. */
  @Test
  void onlyRequestsThatNameThisMachineAreAnswered() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
      socket
          .getOutputStream()
          .write(
              "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      assertTrue(answer.startsWith("HTTP/1.1 421"), answer);
    }
  }
}
