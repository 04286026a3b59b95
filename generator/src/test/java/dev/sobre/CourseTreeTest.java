package dev.sobre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sobre.report.OutlineReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The outline tells what is in a course, or what is wrong with it. */
class CourseTreeTest {

  @TempDir Path temporary;

  @Test
  void theTreeHasEveryLessonOfEveryLanguage() throws IOException {
    OutlineResult result =
        CourseTree.run(CourseFixture.resources("courses/tests-and-actions/source"));

    assertEquals(List.of(), result.diagnostics());
    assertEquals(
        """
        en  Sound course  (10 min, 2 lessons, 15 words, 2 actions, 2 questions)
        ├─ start  Start  (5 min, 1 lesson, 14 words, 2 actions, 2 questions)
        │  └─ welcome  Welcome  (5 min, 14 words, 2 actions)
        └─ next  Next  (5 min, 1 lesson, 1 word)
           └─ second  Second  (5 min, 1 word)
        """,
        OutlineReport.of(result.editions()));
  }

  @Test
  void aLessonTellsTheTypesOfItsActivities() throws IOException {
    OutlineResult result = CourseTree.run(CourseFixture.resources("courses/every-activity/source"));

    String tree = OutlineReport.of(result.editions());
    assertTrue(tree.contains("single + multiple"), tree);
  }

  @Test
  void aLessonCountsTheWordsOfItsText() throws IOException {
    Path course = CourseFixture.copyOfSoundCourse(temporary);
    Path lesson = course.resolve("content/en/01-start/01-welcome.md");
    String front = Files.readString(lesson).replaceFirst("(?s)^(---.*?---\\n).*", "$1");
    Files.writeString(
        lesson, front + "One *two* three : four, cinq\u00A0!\n\n```java\nint no = 1;\n```\n");

    OutlineResult result = CourseTree.run(course);

    assertEquals(5, result.editions().get(0).parts().get(0).parts().get(0).words());
  }

  @Test
  void aMistakeIsToldAndThereIsNoTree() throws IOException {
    Path course = CourseFixture.copyOfSoundCourse(temporary);
    Files.delete(course.resolve("course.yml"));

    OutlineResult result = CourseTree.run(course);

    assertEquals("file-not-found", result.diagnostics().get(0).code());
    assertEquals(List.of(), result.editions());
  }
}
