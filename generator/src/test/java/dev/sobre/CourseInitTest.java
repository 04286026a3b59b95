package dev.sobre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sobre.starter.StarterQuestions;
import dev.sobre.starter.StarterRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A new course builds and keeps its budget; a wrong request writes nothing and says why. */
class CourseInitTest {

  @TempDir Path temporary;

  private StarterRequest request(String folder, String id, String title, String languages) {
    return new StarterRequest(
        Optional.of(folder).filter(name -> !name.isEmpty()).map(Path::of),
        temporary,
        id,
        title,
        StarterQuestions.codes(languages),
        "",
        "1.2.3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "fr,en", "en,fr"})
  void aNewCourseBuildsAndKeepsItsBudget(String languages) throws IOException {
    InitResult made = CourseInit.run(request("été au café", "first-aid", "", languages));

    assertEquals(List.of(), made.diagnostics());
    Path course = temporary.resolve("été au café");
    assertEquals(course, made.folder());
    assertEquals(made.files(), List.copyOf(CourseFixture.files(course).keySet()));
    BuildResult built = CourseFixture.buildWithThemes(course);
    assertEquals("", CourseFixture.printed(built));
    CheckResult checked = CourseCheck.run(course, course.resolve("target"));
    assertEquals(List.of(), checked.diagnostics());
    assertTrue(checked.table().contains("every page keeps its budget"), checked.table());
    assertFalse(checked.table().contains("0 limits checked"), checked.table());
    for (String language : languages.split(",")) {
      assertTrue(
          Files.exists(
              course.resolve("target/packages/first-aid-" + language + "-0.1.0.scorm12.zip")));
    }
  }

  @Test
  void theFilesAreThese() throws IOException {
    InitResult made = CourseInit.run(request("", "first-aid", "First aid", "en"));

    assertEquals(temporary.resolve("first-aid"), made.folder());
    assertEquals(
        List.of(
            ".editorconfig",
            ".github/workflows/check.yml",
            ".gitignore",
            ".mvn/jvm.config",
            ".sobre/activity.schema.json",
            ".sobre/bank.schema.json",
            ".sobre/chapter.schema.json",
            ".sobre/course.schema.json",
            ".sobre/facts.schema.json",
            ".sobre/glossary.schema.json",
            ".vscode/extensions.json",
            ".vscode/settings.json",
            "LICENSE",
            "README.md",
            "content/en/01-first-steps/01-remember.md",
            "content/en/01-first-steps/bank.yml",
            "content/en/01-first-steps/chapter.yml",
            "content/en/glossary.yml",
            "course.yml",
            "facts.yml",
            "pom.xml"),
        made.files());
    String pom = Files.readString(made.folder().resolve("pom.xml"));
    assertTrue(pom.contains("<artifactId>first-aid</artifactId>"), pom);
    assertTrue(pom.contains("<version>1.2.3</version>"), pom);
    for (String file : made.files()) {
      String text = Files.readString(made.folder().resolve(file));
      assertFalse(text.matches("(?s).*@[a-z.]+@.*"), file + " has a place that nothing filled");
    }
  }

  @Test
  void aTitleStaysAsItIsWritten() throws IOException {
    String title = "Tom & \"Jerry\": \\o/ @id@ #1 <b>";
    InitResult made = CourseInit.run(request("", "", title, "en"));

    assertEquals("tom-jerry-o-id-1-b", made.folder().getFileName().toString());
    BuildResult built = CourseFixture.buildWithThemes(made.folder());
    assertEquals("", CourseFixture.printed(built));
    String home = Files.readString(made.folder().resolve("target/site/index.html"));
    assertEquals(title, Jsoup.parse(home).selectFirst("h1").text());
    assertTrue(
        Files.readString(made.folder().resolve("pom.xml"))
            .contains("<name>Tom &amp; \"Jerry\": \\o/ @id@ #1 &lt;b&gt;</name>"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Premiers Secours ! | id: error: \"Premiers Secours !\" is not an id [wrong-value]~"
            + "  hint: did you mean \"premiers-secours\"? use lower-case letters a-z, digits and single hyphens~",
        "'' | id: error: the new course needs an id or a title [missing-key]~"
            + "  hint: for instance the id first-aid~"
      })
  void anIdThatDoesNotFitIsToldWithTheNearestThatDoes(String id, String told) throws IOException {
    InitResult made = CourseInit.run(request("new", id, "", "en"));

    assertEquals(told.replace('~', '\n'), printed(made));
    assertFalse(Files.exists(temporary.resolve("new")));
  }

  @Test
  void everyMistakeIsToldAtOnce() throws IOException {
    assertEquals(
        """
        id: error: "A_b" is not an id [wrong-value]
          hint: did you mean "a-b"? use lower-case letters a-z, digits and single hyphens
        language: error: there is no new course in "frr" [unknown-value]
          hint: did you mean "fr"?
        title: error: this text has line breaks or other control characters [wrong-value]
          hint: write it on one line
        """,
        printed(CourseInit.run(request("new", "A_b", "two\nlines", "frr"))));
  }

  @Test
  void aFolderThatHoldsSomethingIsLeftAlone() throws IOException {
    Path folder = Files.createDirectories(temporary.resolve("mine"));
    Files.writeString(folder.resolve("notes.txt"), "mine");
    Files.writeString(folder.resolve("course.yml"), "mine");

    InitResult made = CourseInit.run(request("mine", "first-aid", "", "en"));

    String here = folder.toString().replace('\\', '/');
    assertEquals(
        here
            + ": error: this folder is not empty: it holds \"course.yml\" and 1 more"
            + " [folder-not-empty]\n  hint: name a new folder, such as \""
            + here
            + "/first-aid\"\n",
        printed(made));
    assertEquals(
        List.of("course.yml", "notes.txt"), List.copyOf(CourseFixture.files(folder).keySet()));
    InitResult onFile = CourseInit.run(request("mine/notes.txt", "first-aid", "", "en"));
    assertTrue(printed(onFile).contains("this is a file, not a folder [folder-not-empty]"));
  }

  @Test
  void aRepositoryThatWasJustClonedIsEmpty() throws IOException {
    Files.createDirectories(temporary.resolve("clone/.git"));
    assertTrue(CourseInit.run(request("clone", "first-aid", "", "en")).succeeded());
  }

  @Test
  void whatIsMissingIsAskedInTheLanguageOfThePerson() {
    List<String> prompts = new ArrayList<>();
    List<String> answers = new ArrayList<>(List.of("fr, en", "Premiers secours", "", "La Croix"));
    StarterRequest asked =
        new StarterQuestions(
                Locale.FRENCH,
                prompt -> {
                  prompts.add(prompt);
                  return answers.remove(0);
                })
            .complete(request("", "", "", ""));

    assertEquals(List.of("fr", "en"), asked.languages());
    assertEquals("Premiers secours", asked.title());
    assertEquals("premiers-secours", asked.id());
    assertEquals("La Croix", asked.publisher());
    assertEquals(
        List.of(
            "Langue du cours (fr, en, ou les deux avec une virgule) [fr]: ",
            "Titre: ",
            "Identifiant, qui nomme le dossier et les paquets [premiers-secours]: ",
            "Qui le publie: "),
        prompts);
  }

  private static String printed(InitResult result) {
    StringBuilder text = new StringBuilder();
    result.diagnostics().forEach(diagnostic -> text.append(diagnostic.format()));
    return text.toString();
  }
}
