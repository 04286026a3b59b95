package dev.sobre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sobre.course.CourseInfo;
import dev.sobre.course.LmsPreset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** An author who names an LMS gets the packages that it reads. */
class LmsPresetTest {

  @TempDir Path temporary;

  @ParameterizedTest
  @CsvSource({
    "'outputs: [site]\nlms: kolibri', '[site, zip, epub]'",
    "'outputs: [epub]\nlms: [openedx, kolibri]', '[epub, olx, zip]'",
    "'lms: kolibri', '[site, zip, epub]'"
  })
  void formatsAreAddedToTheOutputs(String lines, String outputs) throws IOException {
    Path course = CourseFixture.copyOfSoundCourse(temporary);
    Path yml = course.resolve("course.yml");
    Files.writeString(yml, Files.readString(yml).replaceFirst("(?m)^outputs: .*$", lines));
    Path target = temporary.resolve("target");
    assertEquals("", CourseFixture.printed(CourseFixture.build(course, target)));
    List<String> written =
        CourseFixture.files(target).keySet().stream()
            .filter(file -> file.startsWith("packages/"))
            .map(file -> CourseCheck.format(file.substring("packages/".length())))
            .sorted()
            .toList();
    List<String> wanted =
        List.of(outputs.substring(1, outputs.length() - 1).split(", ")).stream()
            .filter(output -> !output.equals("site"))
            .sorted()
            .toList();
    assertEquals(wanted, written);
    assertEquals(outputs.contains("site"), Files.exists(target.resolve("site")));
  }

  @ParameterizedTest
  @EnumSource(LmsPreset.class)
  void everyPresetGivesAFormatAndIsExplained(LmsPreset preset) throws IOException {
    assertFalse(preset.formats().isEmpty());
    assertTrue(CourseInfo.OUTPUTS.containsAll(preset.formats()));
    String manual = Files.readString(CourseFixture.resources("../../../docs/lms.md"));
    assertTrue(manual.contains("| `" + preset.key() + "` |"), preset.key());
  }
}
