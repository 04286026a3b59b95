package dev.sobre.course;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The panel that shows what a package says to its LMS. */
class CallsPanelTest {

  private LocalServer server;
  private BrowserContext context;

  @BeforeEach
  void open() throws IOException {
    server = LocalServer.of(LocalServer.lms(BuiltCourse.twoModules().scorm12("en")));
    context = TestBrowser.get().newContext();
  }

  @AfterEach
  void close() {
    context.close();
    server.close();
  }

  @Test
  void thePanelOfCallsComesOnlyWhenAskedFor() {
    StrictLms lms = new StrictLms(server, context, "2004");
    List<String> loaded = new ArrayList<>();
    context.onRequest(request -> loaded.add(request.url()));
    LearnerInLms plain = lms.launch("");
    assertThat(plain.launch().locator("[data-panel]")).hasCount(0);
    plain.leave();
    assertFalse(loaded.stream().anyMatch(url -> url.contains("lms-debug")), loaded.toString());

    LearnerInLms learner = lms.launch("\"launch\": \"?sobre-debug\"");
    Locator rows = learner.launch().locator("[data-panel] tbody tr");
    assertThat(rows.first()).containsText("Initialize");
    assertThat(rows.filter(new Locator.FilterOptions().setHasText("SetValuecmi.suspend_data")))
        .containsText("true");
    learner.launch().locator("[data-panel] button").click();
    assertThat(learner.launch().locator("[data-panel] textarea")).isVisible();
    String copied = learner.launch().locator("[data-panel] textarea").inputValue();
    assertTrue(copied.contains("SetValue\tcmi.exit\tsuspend\ttrue\t0"), copied);
    assertEquals(List.of(), Axe.violations(learner.page()));
  }

  @Test
  void theAddressOfThePlayerMayAskForThePanelToo() {
    Page page = context.newPage();
    page.navigate(new StrictLms(server, context, "1.2").url("") + "&sobre-debug");
    LearnerInLms learner = new LearnerInLms(page);
    learner.course().locator("h1").waitFor();
    assertThat(learner.launch().locator("[data-panel] tbody tr").first())
        .containsText("LMSInitialize");
  }
}
