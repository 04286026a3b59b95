package dev.sobre.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.sobre.artifact.CartridgeVersion;
import dev.sobre.course.Activity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Courses of every type of question, each format read back and scored by its own rules: the same
 * ids, the same right answers and the same points. What answers in between are worth is held
 * against a table by the tests of the course, in all formats at once.
 */
class QuestionParityTest {

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
