package dev.sobre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Themes of others: in a jar, in a folder of the build, in another language, with a mistake. */
class ThemeTest {

  private static final Map<String, String> PAPER =
      Map.of(
          "theme.yml",
          "extends: plain\nfiles: [templates/not-found.peb]\n",
          "templates/not-found.peb",
          "{% extends \"layout\" %}\n{% block main %}\n<p>Torn out.</p>\n{% endblock %}\n");

  @TempDir Path temporary;

  @Test
  void aThemeComesInAJar() throws IOException {
    Path jar = temporary.resolve("paper.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> file : PAPER.entrySet()) {
        zip.putNextEntry(new ZipEntry("themes/paper/" + file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    try (URLClassLoader classPath =
        new URLClassLoader(new URL[] {jar.toUri().toURL()}, ThemeTest.class.getClassLoader())) {
      assertTornOut(course("paper"), classPath, List.of());
    }
  }

  @Test
  void aThemeComesInAFolderOfTheBuild() throws IOException {
    Path folder = temporary.resolve("house themes");
    for (Map.Entry<String, String> file : PAPER.entrySet()) {
      Path path = folder.resolve("paper").resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    assertTornOut(course("paper"), ThemeTest.class.getClassLoader(), List.of(folder));
  }

  @Test
  void aTemplateOfAThemeFolderIsNamedWhereItIsWrong() throws IOException {
    Path course = course("./themes/paper");
    Path template = course.resolve("themes/paper/templates/not-found.peb");
    Files.createDirectories(template.getParent());
    Files.writeString(course.resolve("themes/paper/theme.yml"), PAPER.get("theme.yml"));
    Files.writeString(template, "<p>\n{{ nobody }}</p>\n");
    BuildResult result = CourseFixture.build(course, temporary.resolve("target"));
    assertTrue(
        CourseFixture.printed(result)
            .startsWith("themes/paper/templates/not-found.peb:2:1: error: "),
        CourseFixture.printed(result));
  }

  @Test
  void aLinkOutOfAThemeFolderIsAsGoodAsMissing() throws IOException {
    Path course = course("./themes/paper");
    Path secret = Files.writeString(temporary.resolve("secret.peb"), "secret");
    Path templates = Files.createDirectories(course.resolve("themes/paper/templates"));
    Files.writeString(course.resolve("themes/paper/theme.yml"), PAPER.get("theme.yml"));
    Files.createSymbolicLink(templates.resolve("not-found.peb"), secret);
    BuildResult result = CourseFixture.build(course, temporary.resolve("target"));
    assertTrue(
        CourseFixture.printed(result)
            .contains("no file \"themes/paper/templates/not-found.peb\" [file-not-found]"),
        CourseFixture.printed(result));
  }

  @Test
  void aLanguageThatACourseAddsMustHaveEachText() throws IOException {
    Path course = course("plain");
    Path yml = course.resolve("course.yml");
    Files.writeString(yml, Files.readString(yml).replace("[en]", "[en, eo]"));
    Path esperanto = Files.createDirectories(course.resolve("content/eo/01-start"));
    for (String file : List.of("chapter.yml", "01-welcome.md")) {
      Files.copy(course.resolve("content/en/01-start").resolve(file), esperanto.resolve(file));
    }
    String english = Files.readString(CourseFixture.resources("themes/plain/i18n/en.yml"));
    Path texts = course.resolve("theme/i18n/eo.yml");
    Files.createDirectories(texts.getParent());

    Files.writeString(texts, english.replaceFirst("(?m)^start: .*\n", ""));
    BuildResult spoilt = CourseFixture.build(course, temporary.resolve("target"));
    assertEquals(
        "theme/i18n/eo.yml: error: the text \"start\" is missing [message-missing]\n"
            + "  hint: in another language: \"start-en\"\n",
        CourseFixture.printed(spoilt));

    Files.writeString(texts, english);
    assertTrue(CourseFixture.build(course, temporary.resolve("target")).succeeded());
    assertTrue(Files.exists(temporary.resolve("target/site/eo/start/welcome.html")));
  }

  /** A theme knows nothing of books; the texts that they need come from the default theme. */
  @Test
  void aBookNeedsNoTextsOfTheTheme() throws IOException {
    Path themes = temporary.resolve("house themes");
    FileUtils.copyDirectory(
        CourseFixture.resources("themes/plain").toFile(), themes.resolve("bare").toFile());
    for (String language : List.of("en", "fr")) {
      Path texts = themes.resolve("bare/i18n/" + language + ".yml");
      Files.writeString(
          texts, Files.readString(texts).replaceAll("(?m)^(book|lesson|chapter)\\..*\n", ""));
    }
    Path course = course("bare");
    Path yml = course.resolve("course.yml");
    Files.writeString(
        yml, Files.readString(yml).replaceFirst("(?m)^outputs: .*$", "outputs: [epub]"));

    BuildResult spoilt = build(course, themes);
    assertTrue(
        CourseFixture.printed(spoilt)
            .contains(
                "theme/i18n/en.yml: error: the text \"book.answers\" is missing, which books and"
                    + " cartridges show [message-missing]\n"
                    + "  hint: a theme that extends \"sobre\" has it\n"),
        CourseFixture.printed(spoilt));

    FileUtils.copyDirectory(
        CourseFixture.resources("../../../../themes/sobre/i18n").toFile(),
        themes.resolve("sobre/i18n").toFile());
    BuildResult sound = build(course, themes);
    assertEquals("", CourseFixture.printed(sound));
    assertTrue(Files.exists(temporary.resolve("target/packages/sound-en-1.0.0.epub")));
  }

  private BuildResult build(Path course, Path themes) throws IOException {
    return CourseBuild.run(
        new BuildRequest(
            course,
            temporary.resolve("target"),
            List.of(),
            CourseFixture.TIME,
            ThemeTest.class.getClassLoader(),
            List.of(themes),
            CourseFixture.IMAGES));
  }

  private Path course(String theme) throws IOException {
    Path course = CourseFixture.copyOfSoundCourse(temporary);
    Path yml = course.resolve("course.yml");
    Files.writeString(yml, Files.readString(yml).replace("theme: plain", "theme: " + theme));
    return course;
  }

  private void assertTornOut(Path course, ClassLoader classPath, List<Path> folders)
      throws IOException {
    Path output = temporary.resolve("target");
    BuildResult result =
        CourseBuild.run(
            new BuildRequest(
                course,
                output,
                List.of(),
                CourseFixture.TIME,
                classPath,
                folders,
                CourseFixture.IMAGES));
    assertEquals("", CourseFixture.printed(result));
    assertTrue(Files.readString(output.resolve("site/404.html")).contains("<p>Torn out."));
  }
}
