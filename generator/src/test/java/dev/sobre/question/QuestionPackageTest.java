package dev.sobre.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sobre.BuildRequest;
import dev.sobre.BuildResult;
import dev.sobre.CourseBuild;
import dev.sobre.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.io.FileUtils;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a teacher finds in the files of Moodle XML and GIFT. */
class QuestionPackageTest {

  @TempDir Path temporary;

  @Test
  void aQuestionThatMoodleCannotScoreIsLeftOutAndSaid() throws IOException {
    Path course = course();
    String options =
        IntStream.range(0, 11)
            .mapToObj(i -> "  - {text: Option " + i + ", correct: true}")
            .collect(Collectors.joining("\n"));
    Files.writeString(
        course.resolve("content/en/01-start/04-more.md"),
        """
        ---
        title: More
        summary: More.
        duration: 5 min
        objectives: [Read]
        ---
        ```activity
        id: eleven
        type: multiple
        prompt: All?
        options:
        %s
        ```

        ```activity
        id: arrow
        type: fill-in
        prompt: Which sign?
        accept: ["->"]
        ```
        """
            .formatted(options));
    BuildResult result = build(course);
    List<String> left =
        result.diagnostics().stream()
            .filter(diagnostic -> diagnostic.code().equals("question-left-out"))
            .filter(diagnostic -> diagnostic.message().contains("gift"))
            .map(Diagnostic::format)
            .toList();
    assertEquals(
        """
        content/en/01-start/04-more.md:7:1: warning: "eleven" is not in the package gift: it has 11 \
        right options, and Moodle shares a grade among 10 at most [question-left-out]
          hint: ask for fewer, or ask twice
        """,
        left.get(0));
    assertEquals(
        """
        content/en/01-start/04-more.md:25:1: warning: "arrow" is not in the package gift: GIFT takes \
        "->" in an answer for a pair [question-left-out]
          hint: ask for it as a choice
        """,
        left.get(left.size() - 1));
    String gift = read("question-banks-en-1.0.0.gift.txt");
    assertFalse(gift.contains("eleven") || gift.contains("arrow"), gift);
    String xml = read("question-banks-en-1.0.0.moodle-xml.xml");
    assertTrue(!xml.contains("eleven") && xml.contains("<idnumber>arrow</idnumber>"), xml);
  }

  @Test
  void withoutAnAddressOfTheSiteLinksToTheCourseAreText() throws IOException {
    Path course = course();
    Path file = course.resolve("course.yml");
    Files.writeString(file, Files.readString(file).replaceAll("url: https://example.org/.*\n", ""));
    build(course);
    String gift = read("question-banks-en-1.0.0.gift.txt");
    assertTrue(gift.contains("[html]<p>Which lesson?</p>"), gift);
    assertFalse(gift.contains("<a "), gift);
  }

  /** Moodle 5 stops at the first notice: a matching of two rows would end the import. */
  @Test
  void noMatchingInMoodleHasFewerThanThreeRows() throws IOException {
    for (Path folder : List.of(BankFixture.BANKS, BankFixture.COUNTED, BankFixture.FIRST)) {
      for (BankFixture course : BankFixture.of(folder).values()) {
        for (Element question : xml(course).select("question[type=match]")) {
          assertTrue(question.select("> subquestion").size() >= 3, question.text());
        }
      }
    }
  }

  @Test
  void moodleGetsATryForEachHintAndOneMore() throws IOException {
    Element quiz = xml(BankFixture.of(BankFixture.BANKS).get("en"));
    assertEquals(2, hints(quiz, "one"));
    assertEquals(1, hints(quiz, "gaps"));
    assertEquals(0, hints(quiz, "several"));
    assertEquals(List.of("0"), quiz.select("penalty").eachText().stream().distinct().toList());
  }

  private static int hints(Element quiz, String id) {
    return quiz.select("idnumber").stream()
        .filter(number -> number.text().equals(id))
        .map(number -> number.parent().select("> hint").size())
        .findFirst()
        .orElseThrow();
  }

  /** White space between two entities is lost in Moodle; in CDATA nothing is. */
  @Test
  void allHtmlIsCdataOnOneLine() throws IOException {
    String xml = BankFixture.of(BankFixture.FIRST).get("fr").moodleXml();
    assertFalse(xml.contains("&lt;"), "escaped HTML");
    assertEquals(xml.split("<!\\[CDATA\\[").length, xml.split("]]></").length);
  }

  private Path course() throws IOException {
    Path course = temporary.resolve("course");
    FileUtils.copyDirectory(BankFixture.BANKS.toFile(), course.toFile());
    return course;
  }

  private BuildResult build(Path course) throws IOException {
    BuildResult result =
        CourseBuild.run(
            new BuildRequest(
                course,
                temporary.resolve("output"),
                List.of(),
                Instant.EPOCH,
                QuestionPackageTest.class.getClassLoader(),
                List.of(),
                Path.of("target/images")));
    assertTrue(result.succeeded(), result.diagnostics().toString());
    return result;
  }

  private String read(String name) throws IOException {
    return Files.readString(temporary.resolve("output/packages").resolve(name));
  }

  private static Element xml(BankFixture course) {
    return Jsoup.parse(course.moodleXml(), "", Parser.xmlParser());
  }
}
