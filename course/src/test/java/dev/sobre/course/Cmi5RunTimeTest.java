package dev.sobre.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a cmi5 package tells a strict LMS when nothing goes wrong, see {@code lab-cmi5.js}. */
class Cmi5RunTimeTest {

  private static final String HELP =
      """
      () => {
        const pages = {
          "first/choose.html": ["one", "several"],
          "first/count.html": ["mass", "word"],
          "second/arrange.html": ["gaps", "pairs", "steps"],
          "second/read.html": []
        };
        window.take = async (run, answers) => {
          for (const [page, ids] of Object.entries(pages)) {
            await run.visit(page);
            for (const id of ids) {
              (answers[id] || answers.all).forEach(which => run.record(id, which));
            }
            await run.settled();
          }
        };
        window.run = new lab.Cmi5Run();
        return lab.post("reset?store=lms");
      }
      """;

  private static BrowserContext context;
  private static Cmi5Lab cmi5;

  @BeforeAll
  static void open() throws IOException {
    context = TestBrowser.get().newContext();
    cmi5 = Cmi5Lab.open(context);
  }

  @AfterAll
  static void close() {
    context.close();
    cmi5.close();
  }

  @BeforeEach
  void begin() {
    cmi5.page().evaluate(HELP);
  }

  @AfterEach
  void noRuleIsBroken() {
    assertEquals(
        List.of(),
        does(
            """
            return (await lab.get("calls"))
              .filter(({status}) => status >= 400 && status !== 404)
              .map(({status, error}) => status + " " + error)
            """));
  }

  private static Object does(String script) {
    return cmi5.page().evaluate("async () => {" + script + "}");
  }

  @Test
  void whatIsFailedIsToldAtTheEndAndMayStillBePassed() {
    assertEquals(
        "initialized, completed",
        does(
            """
            await run.launch();
            await take(run, {all: ["wrong", "wrong", "wrong"]});
            return run.verbs();
            """));
    assertEquals(
        "initialized, completed, failed 0, terminated", does("run.close(); return run.verbs();"));
    assertEquals(
        "initialized, completed, failed 0, terminated, initialized, terminated",
        does("await run.launch(); run.close(); return run.verbs();"));
    assertEquals(
        "initialized, passed 0.62, terminated",
        does(
            """
            await run.launch();
            await take(run, {all: ["right"], one: [], several: []});
            await run.leave();
            return (await run.verbs()).split(", ").slice(-3).join(", ");
            """));
    assertEquals(
        "initialized, terminated",
        does(
            """
            await run.launch();
            run.record("one", "right");
            await run.leave();
            return (await run.verbs()).split(", ").slice(-2).join(", ");
            """),
        "what is passed is opened for review");
  }

  @Test
  void theLmsDecidesWhichScoreIsAskedFor() {
    assertEquals(
        "initialized, completed, failed 0.87, terminated",
        does(
            """
            await run.launch({}, {masteryScore: 0.9});
            await take(run, {all: ["right"], pairs: ["wrong", "wrong", "wrong"]});
            await run.leave();
            return run.verbs();
            """));
    assertEquals(
        "initialized, passed 0.87, terminated",
        does(
            """
            await run.launch({}, {masteryScore: 0.8});
            await run.leave();
            return (await run.verbs()).split(", ").slice(-3).join(", ");
            """));
  }

  @Test
  void aUnitOfOneModuleIsJudgedByItsOwnLessons() {
    assertEquals(
        "initialized, completed, passed 1, terminated",
        does(
            """
            await run.launch({}, {module: "second"});
            await take(run, {all: ["right"]});
            await run.leave();
            return run.verbs();
            """));
    assertEquals(
        "gaps, pairs, steps",
        does(
            """
            const {statements} = await lab.get("held?store=lms");
            return statements
              .filter(({verb}) => verb.id.endsWith("answered"))
              .map(({object}) => object.id.replace(/.*\\//, ""))
              .join(", ");
            """));
  }

  /** Statements are known by the moment of the answer, and clocks are coarse. */
  @Test
  void answersOfOneMomentAreSeveral() {
    assertEquals(
        "3",
        does(
            """
            await run.launch();
            const {now} = run.sco.Date;
            run.sco.Date.now = () => 1.8e12;
            ["wrong", "wrong", "half"].forEach(which => run.record("word", which));
            run.sco.Date.now = now;
            await run.leave();
            const {statements} = await lab.get("held?store=lms");
            return String(statements.filter(({verb}) => verb.id.endsWith("answered")).length);
            """));
  }

  /** The place to resume comes from the LMS, and the course gives way to it in the end. */
  @Test
  void theLearnerComesBackToTheSameLessonAndGoesBackToTheLms() {
    Page page = cmi5.page();
    does(
        """
        await run.launch();
        await run.visit("first/count.html");
        run.record("mass", "right");
        await run.settled();
        run.close();
        await run.launch({}, {returnURL: location.origin + "/js/blank.html"});
        """);
    page.waitForFunction(
        "() => run.course.contentWindow.location.pathname.endsWith('/count.html')");
    assertEquals("100", does("return String(run.sco.sobre.recall('mass', 'numeric').score)"));
    does("run.press('leave')");
    page.waitForFunction("() => run.sco.location.pathname === '/js/blank.html'");
    assertTrue(does("return run.verbs()").toString().endsWith("terminated"));
    does("run.frame.remove()");
  }
}
