package dev.sobre.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sobre.course.Localized;
import dev.sobre.course.Rgesn;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AssessmentTest {

  @Test
  void theListIsThatOfTheFramework() throws IOException {
    List<Criterion> all = Criterion.all();
    assertEquals(Rgesn.ids(), all.stream().map(Criterion::id).toList());
    assertEquals(78, all.size());
    // The published total says 28 and 20 for the last two; the data of each criterion, in three
    // independent extractions, give 29 and 19.
    assertEquals(
        Map.of(6, 30L, 5, 29L, 4, 19L),
        all.stream().collect(Collectors.groupingBy(Criterion::weight, Collectors.counting())));
    for (Criterion criterion : all) {
      assertEquals(Set.of("en", "fr"), criterion.label().texts().keySet());
    }
  }

  @Test
  void theScoreIsThatOfTheFramework() {
    assertEquals("75.0", score("6 6", "4"));
    assertEquals("71.4", score("6 5 4", "6"));
    assertEquals("100.0", score("4", ""));
    assertEquals("0.0", score("", "5"));
    assertEquals("none", score("", ""));
  }

  /** What is open, to be declared or not applicable counts on neither side. */
  private static String score(String validated, String not) {
    List<Verdict> verdicts = new ArrayList<>();
    add(verdicts, State.MEASURED, validated);
    add(verdicts, State.NOT_VALIDATED, not);
    for (State state : List.of(State.TO_DECLARE, State.NOT_EVALUATED, State.NOT_APPLICABLE)) {
      add(verdicts, state, "6 5 4");
    }
    return Assessment.of(verdicts).score().map(Object::toString).orElse("none");
  }

  private static void add(List<Verdict> verdicts, State state, String weights) {
    for (String weight : weights.split(" ")) {
      if (!weight.isEmpty()) {
        Criterion criterion =
            new Criterion(
                "1.1", Integer.parseInt(weight), state, "", "", Localized.same("a criterion"));
        verdicts.add(new Verdict(criterion, state, "", List.of(), Localized.EMPTY));
      }
    }
  }

  @Test
  void bothLanguagesHaveTheSameTexts() throws IOException {
    assertEquals(keys("fr"), keys("en"));
  }

  @Test
  void everyReasonIsInTheTexts() throws IOException {
    for (Criterion criterion : Criterion.all()) {
      if (!criterion.reason().isEmpty()) {
        assertEquals(State.NOT_APPLICABLE, criterion.state(), criterion.id());
        assertEquals(true, keys("en").contains("reason." + criterion.reason()), criterion.reason());
      }
    }
  }

  private static Set<String> keys(String language) throws IOException {
    Properties texts = new Properties();
    try (InputStreamReader in =
        new InputStreamReader(
            AssessmentTest.class.getResourceAsStream("/declarations/" + language + ".properties"),
            StandardCharsets.UTF_8)) {
      texts.load(in);
    }
    return new TreeSet<>(texts.stringPropertyNames());
  }
}
