package dev.sobre.course;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What pages make of answers that are given by keyboard. */
final class ScoresInBrowser {

  private ScoresInBrowser() {}

  static List<String> onSite(PageFolder site, List<GivenAnswer> table) throws IOException {
    Map<GivenAnswer, String> told = new HashMap<>();
    try (LocalServer server = LocalServer.of(Map.of("/", site.root()))) {
      for (List<GivenAnswer> learner : learners(table)) {
        try (BrowserContext context = TestBrowser.get().newContext()) {
          Page page = context.newPage();
          for (GivenAnswer given : learner) {
            page.navigate(server.url("/start/" + given.page() + ".html"));
            answer(new ActivityOnPage(page, page.locator("#" + given.id())), given);
            Object score =
                page.evaluate(
                    "id => JSON.parse(localStorage.getItem('sobre:answers-count')).answers[id].score",
                    given.id());
            told.put(given, given.plain(((Number) score).longValue()));
          }
        }
      }
    }
    return table.stream().map(told::get).toList();
  }

  static List<String> inScorm(PageFolder packaged, String standard, List<GivenAnswer> table)
      throws IOException {
    String response = standard.equals("1.2") ? "student_response" : "learner_response";
    Map<GivenAnswer, String> told = new HashMap<>();
    try (LocalServer server = LocalServer.of(LocalServer.lms(packaged))) {
      for (List<GivenAnswer> visit : learners(table)) {
        try (BrowserContext context = TestBrowser.get().newContext()) {
          StrictLms lms = new StrictLms(server, context, standard);
          LearnerInLms learner = lms.launch("");
          visit.forEach(given -> answer(learner, given));
          JsonNode kept =
              new ObjectMapper().readTree(lms.inStorage("() => localStorage.getItem('lms')"));
          for (int i = 0; i < visit.size(); i++) {
            String place = "cmi.interactions." + i + ".";
            told.put(
                visit.get(i),
                visit
                    .get(i)
                    .tracked(
                        percent(kept.get(place + "result").asString()),
                        kept.get(place + "type").asString(),
                        kept.get(place + response).asString()));
          }
        }
      }
    }
    return table.stream().map(told::get).toList();
  }

  static List<String> inCmi5(PageFolder packaged, List<GivenAnswer> table) throws IOException {
    Map<GivenAnswer, String> told = new HashMap<>();
    for (List<GivenAnswer> visit : learners(table)) {
      try (BrowserContext context = TestBrowser.get().newContext();
          Cmi5Lab lab = Cmi5Lab.open(context, packaged)) {
        lab.page()
            .evaluate(
                """
                async () => {
                  await lab.post("reset?store=lms");
                  const run = new lab.Cmi5Run();
                  await run.launch();
                  run.frame.style = "width: 60em; height: 45em";
                }
                """);
        LearnerInLms learner = new LearnerInLms(lab.page());
        learner.course().locator("h1").waitFor();
        visit.forEach(given -> answer(learner, given));
        List<?> answered =
            (List<?>)
                lab.page()
                    .evaluate(
                        """
                        async () => {
                          await lab.quiet();
                          const {statements} = await lab.get("held?store=lms");
                          return statements
                            .filter(({verb}) => verb.id.endsWith("/answered"))
                            .map(({object, result}) => [
                              object.definition.interactionType,
                              result.response,
                              Math.round(100 * result.score.scaled)
                            ]);
                        }
                        """);
        for (int i = 0; i < visit.size(); i++) {
          List<?> one = (List<?>) answered.get(i);
          told.put(
              visit.get(i),
              visit
                  .get(i)
                  .tracked(
                      ((Number) one.get(2)).longValue(), (String) one.get(0), (String) one.get(1)));
        }
      }
    }
    return table.stream().map(told::get).toList();
  }

  /** The answers, shared out so that nobody answers a question twice: the better try counts. */
  private static List<List<GivenAnswer>> learners(List<GivenAnswer> table) {
    List<List<GivenAnswer>> learners = new ArrayList<>();
    Map<String, Integer> answers = new HashMap<>();
    for (GivenAnswer given : table) {
      int learner = answers.merge(given.id(), 1, Integer::sum) - 1;
      if (learner == learners.size()) {
        learners.add(new ArrayList<>());
      }
      learners.get(learner).add(given);
    }
    return learners;
  }

  private static void answer(LearnerInLms learner, GivenAnswer given) {
    learner.goTo("start/" + given.page() + ".html");
    learner.activities().stream()
        .filter(shown -> shown.id().equals(given.id()))
        .findFirst()
        .ifPresentOrElse(
            activity -> answer(activity, given),
            () -> {
              throw new AssertionError("not on its page: " + given);
            });
  }

  private static void answer(ActivityOnPage activity, GivenAnswer given) {
    activity.give(given.answer());
    activity.press();
  }

  /** A word for nothing (RTE 3.4.4 and RTE 4.2.9) and all, a decimal for what is between. */
  private static long percent(String result) {
    return switch (result) {
      case "wrong", "incorrect" -> 0;
      case "correct" -> 100;
      default -> Math.round(100 * Double.parseDouble(result));
    };
  }
}
