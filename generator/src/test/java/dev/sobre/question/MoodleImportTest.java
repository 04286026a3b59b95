package dev.sobre.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sobre.ImportResult;
import dev.sobre.course.Activity;
import dev.sobre.course.Numeric;
import dev.sobre.imports.Loss;
import dev.sobre.markdown.PlainText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our own Moodle XML, imported again: the same ids, texts, right answers and points. */
class MoodleImportTest {

  @TempDir Path temporary;

  @Test
  void questionsComeBack() throws IOException {
    assertComesBack(BankFixture.of(BankFixture.COUNTED).get("en"), "en");
  }

  private void assertComesBack(BankFixture before, String language) throws IOException {
    Path folder = Files.createTempDirectory(temporary, "bank");
    BankFixture after = ImportFixture.of(folder, "bank.xml", before.moodleXml(), language);

    Set<String> back = new TreeSet<>();
    Map<String, String> texts = new TreeMap<>();
    Map<String, String> textsBack = new TreeMap<>();
    Map<String, Double> wrong = new TreeMap<>();
    MoodleXmlReading first = MoodleXmlReading.of(before.moodleXml());
    MoodleXmlReading second = MoodleXmlReading.of(after.moodleXml());
    after
        .activities()
        .forEach(
            (id, activity) -> {
              Activity own = before.activities().get(id);
              back.add(id);
              texts.put(id, PlainText.of(own.common().prompt().document()) + unitInPrompt(own));
              textsBack.put(id, PlainText.of(activity.common().prompt().document()));
              if (activity.graded()) {
                double there = second.score(id, Answer.right(own));
                double here = first.score(id, Answer.right(activity));
                if (Math.abs(there - 1) + Math.abs(here - 1) > 1e-6
                    || first.points(id) != second.points(id)) {
                  wrong.put(id, there + here);
                }
              }
            });
    assertEquals(texts, textsBack);
    assertEquals(Map.of(), wrong);
    Set<String> all =
        before.activities().values().stream()
            .filter(activity -> !Set.of("checklist").contains(activity.type()))
            .map(Activity::id)
            .collect(Collectors.toCollection(TreeSet::new));
    all.removeAll(embedded(first));
    assertFalse(back.isEmpty());
    assertEquals(all, back);
  }

  /** Moodle is told a unit alone in the prompt, where nothing marks it as one. */
  private static String unitInPrompt(Activity activity) {
    return activity instanceof Numeric numeric
            && !numeric.unit().isEmpty()
            && numeric.units().isEmpty()
        ? " (" + numeric.unit() + ")"
        : "";
  }

  private static Set<String> embedded(MoodleXmlReading bank) {
    return bank.questions().entrySet().stream()
        .filter(entry -> entry.getValue().attr("type").equals("multianswer"))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  @Test
  void whatNoActivityAsksIsToldWithItsLine() throws IOException {
    Path file =
        Files.writeString(
            temporary.resolve("Old bank.xml"),
            """
            <quiz>
            <question type="category"><category><text>$course$/top/Cells</text></category></question>
            <question type="calculated"><name><text>Sum</text></name></question>
            <question type="truefalse"><name><text>Alive?</text></name>
              <questiontext format="html"><text><![CDATA[<p>A cell <b>lives</b>. <img src="x.png" alt="cell"></p>]]></text></questiontext>
              <answer fraction="100"><text>true</text></answer>
              <answer fraction="0"><text>false</text><feedback><text>It does.</text></feedback></answer>
            </question>
            </quiz>
            """);
    ImportResult made = ImportFixture.run(file, "en");

    assertEquals(List.of(), made.diagnostics());
    List<Loss> questions =
        made.losses().stream().filter(loss -> loss.kind() == Loss.Kind.QUESTION).toList();
    assertEquals(
        List.of("left out \"Sum\": no activity asks a calculated like it"),
        questions.stream().map(Loss::what).toList());
    assertEquals(3, questions.get(0).at().line());
    assertEquals(
        """
        - id: alive
          lesson: 01-cells.md
          type: true-false
          prompt: A cell **lives**. cell
          answer: true
          feedback:
            "false": It does.
        """,
        Files.readString(temporary.resolve("course/content/en/01-cells/bank.yml")));
  }

  @Test
  void hostileAndBrokenFilesAreRefused() throws IOException {
    String[][] cases = {
      {
        "<!DOCTYPE quiz [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><quiz>&x;</quiz>",
        "bank.xml:1:10: error: not valid XML: DOCTYPE is disallowed"
      },
      {"<quiz>\n<question>\n</quiz>", "bank.xml:3:3: error: not valid XML: "},
      {"<html></html>", "bank.xml:1:1: error: Moodle XML starts with <quiz>, and this file with"}
    };
    for (String[] one : cases) {
      Path file = Files.writeString(temporary.resolve("bank.xml"), one[0]);
      ImportResult made = ImportFixture.run(file, "en");
      String told = made.diagnostics().stream().map(d -> d.format()).collect(Collectors.joining());
      assertTrue(told.startsWith(one[1]), told);
      assertFalse(Files.exists(temporary.resolve("course")));
    }
  }
}
