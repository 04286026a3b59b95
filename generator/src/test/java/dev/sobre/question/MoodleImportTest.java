package dev.sobre.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.sobre.ImportResult;
import dev.sobre.imports.Loss;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Our own Moodle XML, imported again: the same ids, texts, right answers and points. */
class MoodleImportTest {

  private static final Pattern CHOICES = Pattern.compile("(?<=:MULTICHOICE:)[^}]*");

  @TempDir Path temporary;

  static Stream<Arguments> questionsComeBack() {
    return Stream.of(
        arguments(BankFixture.COUNTED, "en", 10),
        arguments(BankFixture.BANKS, "en", 10),
        arguments(BankFixture.FIRST, "fr", 100));
  }

  @ParameterizedTest
  @MethodSource
  void questionsComeBack(Path course, String language, int fewest) throws IOException {
    BankFixture before = BankFixture.of(course).get(language);
    BankFixture after = ImportFixture.of(temporary, "bank.xml", before.moodleXml(), language);

    ImportFixture.assertComesBack(MoodleImportTest::told, fewest, before, after);
  }

  private static String told(BankFixture bank) {
    Map<String, String> told = new TreeMap<>();
    MoodleXmlReading.of(bank.moodleXml())
        .questions()
        .forEach(
            (id, question) -> {
              if (!question.attr("type").equals("description")) {
                told.put(id, told(question));
              }
            });
    return told.entrySet().stream()
        .map(entry -> entry.getKey() + ": " + entry.getValue())
        .collect(Collectors.joining("\n"));
  }

  /**
   * All that is said, but not the names of images, in which order words and choices are listed, how
   * often the hint is said, and what items of an arrangement explain, which comes back in its
   * feedback.
   */
  private static String told(Element question) {
    Element told = question.clone();
    told.select("> tags, > name, > hint ~ hint").remove();
    if (told.attr("type").matches("match|ordering")) {
      told.select("> generalfeedback, > [format]:not(subquestion, answer, questiontext, hint)")
          .remove();
    } else if (told.attr("type").equals("shortanswer")) {
      told.select("> answer").stream()
          .sorted(Comparator.comparing(Element::text))
          .forEach(told::appendChild);
    }
    String html =
        CHOICES
            .matcher(told.html())
            .replaceAll(
                field ->
                    Matcher.quoteReplacement(
                        Stream.of(field.group().split("[:~]")).sorted().toList().toString()));
    return html.replaceAll("\\s+", " ")
        .replaceAll("@@PLUGINFILE@@/[^\"]*", "")
        .replaceAll("<file name=\"[^\"]*\"", "<file")
        .replaceAll("<math aria-label=\"([^\"]*)\">.*?</math>", "$1");
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
  void aGapOutOfSightIsToldAndALongOneIsRead() throws IOException {
    String cloze =
        """
        <question type="cloze"><name><text>%s</text></name>
          <questiontext format="html"><text><![CDATA[<p>%s</p>]]></text></questiontext>
        </question>
        """;
    String words = "many words ".repeat(2_000).strip();
    Path file =
        Files.writeString(
            temporary.resolve("bank.xml"),
            "<quiz>\n"
                + cloze.formatted("Hidden", "<script>{1:SA:=x}</script> What?")
                + cloze.formatted("Long", "Say {1:SA:=" + words + "#" + words + "} to me")
                + "</quiz>");
    ImportResult made = ImportFixture.run(file, "en");

    assertEquals(List.of(), made.diagnostics());
    List<String> told = made.losses().stream().map(Loss::what).toList();
    assertTrue(
        told.contains("left out \"Hidden\": no activity asks a cloze like it"), told.toString());
    String bank = Files.readString(temporary.resolve("course/content/en/01-bank/bank.yml"));
    assertTrue(bank.contains(words), bank);
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
