package dev.sobre.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * What goes wrong between a package and an LMS, each once in SCORM 1.2, in 2004, and in cmi5 where
 * it makes sense. A learner begins without fault, goes on under the fault, and finishes without:
 * the LMS must hold in the end what it would hold without any fault. The faults are those of {@code
 * lab-faults.js}, {@code lab-moodle.js} and {@code lab-cmi5-faults.js}.
 */
class RunTimeFaultsTest {

  private static final List<String> FAULTS =
      List.of(
          "no fault",
          "API missing",
          "API late",
          "Initialize refused, then granted",
          "Initialize refused for the visit",
          "Initialize throws for the visit",
          "Initialize throws with the session open",
          "already initialised",
          "already initialised, and the LMS has forgotten",
          "Commit fails, then recovers",
          "Commit throws, then recovers",
          "Commit fails until the end",
          "Commit fails until the tab is killed",
          "Commit is done but said to have failed",
          "Commit answers null and does nothing",
          "Commit answers null and is done",
          "SetValue refused, then granted",
          "SetValue throws, then works",
          "SetValue refused until the tab is killed",
          "SetValue refused without an error code",
          "interactions refused for a while",
          "an extra is refused",
          "everything is down",
          "tab killed",
          "tab killed in the middle of a commit",
          "tab killed twice while commits fail",
          "frame of the course reloaded",
          "launch page reloaded, LMS opens again",
          "launch page reloaded, LMS refuses",
          "launch page reloaded, LMS throws",
          "launch page reloaded while commits fail",
          "page goes twice",
          "Terminate fails",
          "Terminate throws",
          "Terminate fails once after the button",
          "left by the button",
          "left by the button while commits fail",
          "answers are booleans",
          "answers are numbers",
          "unset values are null",
          "nothing is answered",
          "no storage",
          "another learner comes in between",
          "another device in between",
          "another device in between, and killed again",
          "review",
          "browse",
          "Moodle without a fault",
          "Moodle without a fault, in the background and back",
          "Moodle's server fails for a while",
          "Moodle's server fails until the tab is closed",
          "Moodle's server fails until the tab is killed",
          "Moodle's server stores and says that it failed",
          "Moodle's server fails while the course is passed",
          "Moodle's server fails while the course is passed, and the tab is closed",
          "Moodle has no network for a while",
          "Moodle has no network until the tab is closed",
          "Moodle has no network until the tab is killed",
          "Moodle has no network while the course is passed",
          "Moodle has no network while the course is passed, and the tab is killed",
          "Moodle has no network, the tab is hidden and killed",
          "Moodle has no network, the tab is hidden and comes back",
          "Moodle waits for a page that stays, and has no network");

  private static final List<String> CMI5_FAULTS =
      List.of(
          "no fault",
          "API missing",
          "API late",
          "LMS answers late",
          "Initialize refused, then granted",
          "Initialize refused for the visit",
          "no launch data",
          "Commit fails, then recovers",
          "Commit throws, then recovers",
          "Commit fails until the end",
          "Commit fails until the tab is killed",
          "Commit is done but said to have failed",
          "SetValue refused, then granted",
          "SetValue throws, then works",
          "SetValue refused until the tab is killed",
          "statements are taken and nobody hears of it",
          "the token has expired",
          "all is forbidden",
          "forbidden for a while",
          "everything is down",
          "tab killed",
          "tab killed in the middle of a commit",
          "tab killed twice while commits fail",
          "frame of the course reloaded",
          "launch page reloaded, LMS refuses",
          "launch page reloaded while commits fail",
          "launch page dropped by the browser",
          "page goes twice",
          "Terminate fails",
          "Terminate throws",
          "Terminate fails once after the button",
          "left by the button",
          "left by the button while commits fail",
          "unset values are null",
          "no storage",
          "another learner comes in between",
          "another device in between",
          "another device in between, and killed again",
          "review",
          "browse");

  static final List<Arguments> CELLS =
      FAULTS.stream()
          .flatMap(fault -> List.of("1.2", "2004").stream().map(one -> Arguments.of(fault, one)))
          .toList();

  private static LocalServer server;
  private static Cmi5Lab cmi5;
  private static BrowserContext context;
  private static Page page;

  @BeforeAll
  static void open() throws IOException {
    PageFolder course = BuiltCourse.twoModules().scorm12("en");
    server = LocalServer.of(LocalServer.lms(course));
    context = TestBrowser.get().newContext();
    page = context.newPage();
    page.navigate(server.url("/js/lab.html"));
    cmi5 = Cmi5Lab.open(context);
  }

  @AfterAll
  static void close() {
    context.close();
    server.close();
    cmi5.close();
  }

  @Test
  void everyFaultOfTheLaboratoryIsPlayed() {
    assertPlayed(FAULTS, "lab.faults");
    assertPlayed(CMI5_FAULTS, "lab.cmi5Faults");
  }

  private static void assertPlayed(List<String> faults, String played) {
    List<String> expected = new ArrayList<>(faults);
    List<Object> found =
        new ArrayList<>((List<?>) page.evaluate("() => Object.keys(" + played + ")"));
    expected.sort(null);
    found.sort(null);
    assertEquals(expected, found);
  }

  @ParameterizedTest(name = "{0}, SCORM {1}")
  @FieldSource("CELLS")
  void nothingIsLost(String fault, String standard) {
    Map<?, ?> played =
        (Map<?, ?>) page.evaluate("cell => lab.play(cell[1], cell[0])", List.of(fault, standard));
    assertNothingIsLost(played);
    assertEquals(List.of(), played.get("broken"), "at no time is there half of the truth");
  }

  @ParameterizedTest(name = "{0}, cmi5")
  @FieldSource("CMI5_FAULTS")
  void nothingIsLostInCmi5(String fault) {
    Map<?, ?> played = (Map<?, ?>) cmi5.page().evaluate("fault => lab.playCmi5(fault)", fault);
    assertNothingIsLost(played);
    assertEquals(List.of(), played.get("refused"), "no rule of cmi5 is broken");
  }

  private static void assertNothingIsLost(Map<?, ?> played) {
    assertEquals(played.get("expected"), played.get("held"));
    assertTrue(played.get("expected").toString().contains("passed"), "the learner finished");
    assertEquals(List.of(), played.get("left"), "no copy is left on the device");
    List<?> told = (List<?>) played.get("told");
    switch (played.get("tells").toString()) {
      case "true" -> assertNotEquals(List.of(), told, "the learner is told");
      case "false" -> assertEquals(List.of(), told, "the learner is not told of anything");
      default -> {}
    }
    assertEquals("", played.get("after"), "the message goes with the fault");
    assertEquals(1, played.get("ends"));
    assertEquals(0, played.get("stranger"), "nothing of one learner goes to another");
    assertEquals(true, played.get("untouched"), "review and browse write nothing");
  }
}
