package dev.sobre.course;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random sequences of answers, commits, faults and launches, see {@code lab-random.js}: the LMS
 * holds in the end what it holds without faults, and no copy is left on the device.
 */
class RunTimePropertyTest {

  private static final int SEEDS = 30;

  private static final int MOODLE_SEEDS = 12;

  /** Fewer, since each launch without an LMS waits for it for three seconds. */
  private static final int CMI5_SEEDS = 10;

  @ParameterizedTest
  @ValueSource(strings = {"1.2", "2004"})
  void faultsChangeNothingInTheEnd(String standard) throws IOException {
    PageFolder course = BuiltCourse.twoModules().scorm12("en");
    try (LocalServer server = LocalServer.of(LocalServer.lms(course));
        BrowserContext context = TestBrowser.get().newContext()) {
      Page page = context.newPage();
      page.navigate(server.url("/js/lab.html"));
      assertEquals(List.of(), wrong(page, "seed => lab.random('" + standard + "', seed)", SEEDS));
      assertEquals(
          List.of(),
          wrong(page, "seed => lab.randomMoodle('" + standard + "', seed)", MOODLE_SEEDS));
    }
  }

  /** Nor do they break a rule of cmi5. */
  @Test
  void faultsChangeNothingInTheEndOfCmi5() throws IOException {
    try (BrowserContext context = TestBrowser.get().newContext();
        Cmi5Lab lab = Cmi5Lab.open(context)) {
      assertEquals(List.of(), wrong(lab.page(), "seed => lab.randomCmi5(seed)", CMI5_SEEDS));
    }
  }

  private static List<String> wrong(Page page, String play, int seeds) {
    List<String> wrong = new ArrayList<>();
    for (int seed = 1; seed <= seeds; seed++) {
      Map<?, ?> played = (Map<?, ?>) page.evaluate(play, seed);
      if (!played.get("expected").equals(played.get("held"))
          || !((List<?>) played.get("left")).isEmpty()) {
        wrong.add("seed " + seed + ": " + played);
      }
    }
    return wrong;
  }
}
