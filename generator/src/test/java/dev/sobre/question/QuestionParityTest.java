package dev.sobre.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.sobre.artifact.CartridgeVersion;
import dev.sobre.course.Activity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * One course in every format of questions, each read back and scored by its own rules: the same
 * ids, the same right answers, the same points, and the scores that the contract promises.
 */
class QuestionParityTest {

  /** Where a format cannot keep the contract, by {@code id answer}; all other scores are kept. */
  private static final Map<String, Map<String, Integer>> EXCEPTIONS =
      Map.of(
          "moodle-xml", Map.of(),
          // GIFT has no units, and no way to say that capitals matter.
          "gift", Map.of("mass 1900 g", 0, "exact w", 100),
          // The profile has all or nothing for several options, and lists numbers, without units.
          "qti", Map.of("several 0", 0, "several 023", 0, "count 10,25", 0, "mass 1900 g", 0),
          // Open edX has all or nothing for several options, reads no decimal comma and no units.
          "olx", Map.of("several 0", 0, "several 023", 0, "count 10,25", 0, "mass 1900 g", 0));

  @TestFactory
  Stream<DynamicTest> answersAreWorthWhatTheContractSays() throws IOException {
    BankFixture course = BankFixture.of(BankFixture.COUNTED).get("en");
    List<String[]> table;
    try (Stream<String> lines = Files.lines(BankFixture.COUNTED.resolve("answers.txt"))) {
      table =
          lines
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.replace("\\n", "\n").split(";"))
              .toList();
    }
    return formats(course).entrySet().stream()
        .map(
            format ->
                DynamicTest.dynamicTest(
                    format.getKey(),
                    () ->
                        assertScores(
                            course, format.getValue(), table, EXCEPTIONS.get(format.getKey()))));
  }

  private static void assertScores(
      BankFixture course,
      QuestionFormat format,
      List<String[]> table,
      Map<String, Integer> exceptions) {
    Map<String, Long> expected = new LinkedHashMap<>();
    Map<String, Long> found = new LinkedHashMap<>();
    for (String[] row : table) {
      String name = row[1] + " " + row[2];
      Activity activity = course.activities().get(row[1]);
      expected.put(name, (long) exceptions.getOrDefault(name, Integer.parseInt(row[3])));
      found.put(name, Math.round(100 * format.score(row[1], Answer.of(activity, row[2]))));
    }
    assertEquals(expected, found);
    assertFalse(exceptions.keySet().stream().anyMatch(name -> !expected.containsKey(name)));
  }

  @Test
  void everyFormatHasTheQuestionsAndTheirRightAnswers() throws IOException {
    assertComplete(BankFixture.COUNTED);
    assertComplete(BankFixture.BANKS);
    assertComplete(BankFixture.FIRST);
  }

  private static void assertComplete(Path folder) throws IOException {
    BankFixture.of(folder).values().forEach(QuestionParityTest::assertComplete);
  }

  private static void assertComplete(BankFixture course) {
    Set<String> graded =
        course.activities().values().stream()
            .filter(Activity::graded)
            .map(Activity::id)
            .collect(Collectors.toCollection(TreeSet::new));
    assertFalse(graded.isEmpty());
    formats(course)
        .forEach(
            (name, format) -> {
              // What nobody scores has no place in an assessment.
              Set<String> all = name.equals("qti") ? graded : course.activities().keySet();
              assertEquals(new TreeSet<>(all), new TreeSet<>(format.ids()), name);
              Map<String, Double> wrong = new TreeMap<>();
              for (String id : graded) {
                double score = format.score(id, Answer.right(course.activities().get(id)));
                if (Math.abs(score - 1) > 1e-6 && !isEssay(format, id)) {
                  wrong.put(id, score);
                }
              }
              assertEquals(Map.of(), wrong, name);
            });
  }

  /** A number with too many right ones to list is scored by a person. */
  private static boolean isEssay(QuestionFormat format, String id) {
    return format instanceof QtiReading qti
        && QtiReading.metadata(
                qti.items().containsKey(id) ? qti.items().get(id) : qti.items().get(id + ".1"),
                "cc_profile")
            .equals("cc.essay.v0p1");
  }

  @Test
  void pointsAreTheWeights() throws IOException {
    BankFixture course = BankFixture.of(BankFixture.COUNTED).get("en");
    MoodleXmlReading moodle = MoodleXmlReading.of(course.moodleXml());
    OlxReading olx = OlxReading.of(course.problems());
    QtiReading qti = QtiReading.of(course.assessment(CartridgeVersion.V1_1));
    Map<String, Integer> weights = new TreeMap<>();
    Map<String, Integer> inMoodle = new TreeMap<>();
    Map<String, Integer> inOpenEdx = new TreeMap<>();
    Map<String, Integer> inCartridge = new TreeMap<>();
    int scale = qti.weight("one");
    for (Activity activity : course.activities().values()) {
      if (activity.graded()) {
        weights.put(activity.id(), activity.common().weight());
        inMoodle.put(activity.id(), moodle.points(activity.id()));
        inOpenEdx.put(activity.id(), olx.weight(activity.id()));
        inCartridge.put(activity.id(), qti.weight(activity.id()) / scale);
        assertEquals(0, qti.weight(activity.id()) % scale, activity.id());
      }
    }
    assertEquals(weights, inOpenEdx);
    assertEquals(weights, inCartridge);
    // Each gap of a Moodle question with embedded answers has whole points: here 1 each, not 0.5.
    weights.put("gaps", 2);
    assertEquals(weights, inMoodle);
  }

  private static Map<String, QuestionFormat> formats(BankFixture course) {
    Map<String, QuestionFormat> formats = new LinkedHashMap<>();
    formats.put("moodle-xml", MoodleXmlReading.of(course.moodleXml()));
    formats.put("gift", GiftReading.of(course.gift()));
    formats.put("qti", QtiReading.of(course.assessment(CartridgeVersion.V1_1)));
    formats.put("olx", OlxReading.of(course.problems()));
    return formats;
  }
}
