package dev.sobre.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Help.Ansi;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands in one process: what they print, where, and the codes that they end with. */
class CommandsTest {

  @TempDir Path temporary;

  private record Ended(int code, String out, String err) {}

  private static Ended run(Ansi ansi, String... arguments) {
    return run(ansi, false, arguments);
  }

  private static Ended run(Ansi ansi, boolean watched, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Sobre.run(new PrintWriter(out), new PrintWriter(err), ansi, () -> watched, arguments);
    return new Ended(
        code, out.toString().replace("\r\n", "\n"), err.toString().replace("\r\n", "\n"));
  }

  private static Ended run(String... arguments) {
    return run(Ansi.OFF, arguments);
  }

  private Path course() {
    Path folder = temporary.resolve("un été");
    Ended made = run("init", folder.toString(), "--id", "summer", "--language", "fr");
    assertEquals(0, made.code(), made.err());
    return folder;
  }

  private static void replace(Path file, String text, String other) throws IOException {
    String before = Files.readString(file);
    assertTrue(before.contains(text), file + " has " + text);
    Files.writeString(file, before.replace(text, other));
  }

  @Test
  void fromNothingToACourseInThreeCommands() {
    Path folder = temporary.resolve("un été");
    Ended made = run("init", folder.toString(), "--title", "L’été", "--language", "fr,en");
    Ended built = run("build", "--course", folder.toString());
    Ended checked = run("check", "--course", folder.toString());

    assertEquals("", made.err() + built.err() + checked.err());
    assertEquals(0, made.code() + built.code() + checked.code());
    assertTrue(made.out().contains("files into " + folder), made.out());
    assertEquals(
        "Wrote "
            + folder.resolve("target/site")
            + "\nWrote "
            + folder.resolve("target/packages")
            + "\n",
        built.out());
    assertTrue(checked.out().contains("every page keeps its budget"), checked.out());
    assertTrue(Files.exists(folder.resolve("target/site/index.html")));
  }

  @Test
  void aFolderOfMarkdownBecomesACourseThatBuilds() throws IOException {
    Path notes = Files.createDirectories(temporary.resolve("Mes notes"));
    Files.writeString(notes.resolve("01-été.md"), "# L’été\n\nChaud.\n\n<script>x</script>\n");
    Path folder = temporary.resolve("cours");
    String[] line = {"import", notes.toString(), folder.toString(), "--language", "fr"};
    Ended made = run(line);
    Ended built = run("build", "--course", folder.toString());
    Ended checked = run("check", "--course", folder.toString());

    assertEquals("", made.err() + built.err() + checked.err());
    assertEquals(0, made.code() + built.code() + checked.code());
    assertTrue(
        made.out()
            .startsWith(
                """
                1 lesson and 0 files imported; 1 thing lost or changed
                Interactions and scripts:
                  01-été.md:5: a script of the page
                """),
        made.out());
    assertTrue(Files.readString(folder.resolve("course.yml")).contains("title: \"Mes notes\""));
    Ended again = run(line);
    assertEquals(1, again.code());
    assertTrue(again.err().contains("[folder-not-empty]"), again.err());
    Ended json = run("import", notes.toString(), folder + "2", "--json", "--from", "markdown");
    JsonNode told = JsonMapper.shared().readTree(json.out());
    assertEquals(5, told.get("losses").get(0).get("line").asInt());
  }

  @Test
  void aMistakeIsPrintedLikeACompilerPrintsIt() throws IOException {
    Path folder = course();
    replace(folder.resolve("course.yml"), "licence:", "license:");

    Ended built = run("build", "--course", folder.toString());

    assertEquals(1, built.code());
    assertEquals("", built.out());
    assertEquals(
        """
        course.yml:6:1: error: unknown key "license" [unknown-key]
          6 | license:
            | ^
          hint: did you mean "licence"?
        1 error in the course; nothing was written
        """,
        built.err());
    Ended coloured = run(Ansi.ON, "build", "--course", folder.toString());
    assertTrue(
        coloured.err().startsWith("course.yml:6:1: \u001B[1m\u001B[31merror:\u001B["),
        coloured.err());
  }

  @Test
  void aCheckKeepsTheBestMeasuresAndComparesWithEarlierOnes() throws IOException {
    Path folder = course();
    run("build", "--course", folder.toString());
    assertEquals(0, run("check", "--update-ratchet", "--course", folder.toString()).code());
    assertTrue(Files.readString(folder.resolve("ratchet.txt")).contains("pages.every.brotli "));
    String report = folder.resolve("target/reports/budget.json").toString();
    Ended compared = run("check", "--compare", report, "--course", folder.toString());
    assertEquals(0, compared.code(), compared.err());
    assertTrue(compared.out().contains("site  +0 B brotli, +0 files, +0 elements"));
    replace(
        folder.resolve("course.yml"),
        "budgets:\n",
        "budgets:\n  exceptions: [{page: index.html, limits: {raw: 90 kB}, reason: A map,"
            + " until: 2026-06-30}]\n");
    Ended late = run("check", "--date", "2026-07-01", "--course", folder.toString());
    assertEquals(1, late.code());
    assertTrue(late.err().contains("[exception-ended]"), late.err());
  }

  @Test
  void whoWatchesSeesHowFarTheWorkIsAndNothingOfItStays() throws IOException {
    Path folder = course();
    String[] build = {"build", "--course", folder.toString()};
    String silent = run(build).out();
    Ended built = run(Ansi.OFF, true, build);

    assertEquals(silent, built.out());
    FakeTerminal terminal = new FakeTerminal(built.err());
    assertEquals(
        List.of(
            "reading ...",
            "rendering pages ...",
            "optimising pages ...",
            "[--------------------] 0/1 making packages",
            "writing files ..."),
        terminal.seen());
    assertEquals("", terminal.left());
    Ended checked = run(Ansi.OFF, true, "check", "--course", folder.toString());
    assertTrue(new FakeTerminal(checked.err()).seen().contains("checking rules ..."));
    assertEquals("", run(Ansi.OFF, true, "build", "--json", "--course", folder.toString()).err());

    replace(folder.resolve("course.yml"), "licence:", "license:");
    FakeTerminal broken = new FakeTerminal(run(Ansi.OFF, true, build).err());
    assertEquals(List.of("reading ..."), broken.seen());
    assertTrue(broken.left().startsWith("course.yml:6:1: error: unknown key"), broken.left());
  }

  @Test
  void jsonIsOneObjectAndNothingElse() throws IOException {
    Path folder = course();
    Ended built = run("build", "--json", "--course", folder.toString());
    JsonNode fine = JsonMapper.shared().readTree(built.out());
    assertEquals(0, built.code());
    assertTrue(fine.get("passed").asBoolean());
    assertEquals(2, fine.get("written").size());

    replace(folder.resolve("course.yml"), "every: {brotli: 6 kB", "every: {brotli: 1 kB");
    Ended checked = run("check", "--json", "--course", folder.toString());
    JsonNode over = JsonMapper.shared().readTree(checked.out());
    assertEquals(1, checked.code());
    assertEquals("", checked.err());
    assertEquals("check", over.get("command").asString());
    assertFalse(over.get("passed").asBoolean());
    JsonNode first = over.get("diagnostics").get(0);
    assertEquals("budget-exceeded", first.get("code").asString());
    assertEquals("error", first.get("severity").asString());
    assertEquals("course.yml", first.get("file").asString());
    assertTrue(first.get("line").asInt() > 20, first.toString());

    Ended listed = run("outline", "--json", "--course", folder.toString());
    JsonNode edition = JsonMapper.shared().readTree(listed.out()).get("outline").get(0);
    assertEquals("fr", edition.get("id").asString());
    assertEquals(4, edition.get("minutes").asInt());
    assertEquals("single", edition.get("activities").get(0).asString());
  }

  @Test
  void theOutlineIsATree() {
    String tree = run("outline", "--course", course().toString()).out();

    assertTrue(
        tree.matches(
            """
            fr  Summer  \\(4 min, 1 lesson, \\d+ words, 1 activity, 2 questions\\)
            └─ premiers-pas  Premiers pas  \\(4 min, 1 lesson, \\d+ words, 1 activity, 2 questions\\)
               └─ retenir  Interroger pour retenir  \\(4 min, \\d+ words, single\\)
            """),
        tree);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | name a command",
        "biuld | Did you mean: sobre build",
        "build --cuorse x | Unknown option",
        "serve --port many | is not an int",
        "check --date tomorrow | Invalid value for option",
        "build --time yesterday | no time: neither an ISO 8601 time nor seconds: yesterday"
      })
  void aWrongCommandLineIsTold(String line, String told) {
    Ended ended = run(line.isEmpty() ? new String[0] : line.split(" "));

    assertEquals(2, ended.code());
    assertEquals("", ended.out());
    assertTrue(ended.err().contains(told), ended.err());
    assertFalse(ended.err().contains("\tat "), ended.err());
  }

  @Test
  void whatTheMachineRefusesIsToldWithoutAStackTrace() throws IOException {
    Path folder = course();
    Path file = Files.writeString(temporary.resolve("file"), "");
    Ended built =
        run("build", "--course", folder.toString(), "--output", file.resolve("x").toString());
    assertEquals(3, built.code());
    assertTrue(built.err().startsWith("sobre: "), built.err());
    assertFalse(built.err().contains("\tat "), built.err());
  }

  @Test
  void nothingToServeIsTold() {
    Path folder = course();
    Ended nowhere = run("serve", "--course", folder.resolve("nowhere").toString());
    assertEquals(1, nowhere.code());
    assertTrue(nowhere.err().startsWith("sobre: there is no course folder"), nowhere.err());
    Ended unbuilt = run("serve", "--course", folder.toString(), "--lms");
    assertEquals(1, unbuilt.code());
    assertTrue(unbuilt.err().contains("build the course first"), unbuilt.err());
    Ended noZip = run("serve", "--course", folder.toString(), "--lms", "none.zip");
    assertEquals(1, noZip.code());
    assertEquals("sobre: there is no file none.zip\n", noZip.err());
    Ended far = run("serve", "--course", folder.toString(), "--port", "70000");
    assertEquals(2, far.code());
    assertTrue(far.err().contains("a port is a number from 0 to 65535"), far.err());
  }

  @Test
  void aFolderWithoutCourseIsTold() {
    for (String command : new String[] {"build", "check", "outline"}) {
      Ended ended = run(command, "--course", temporary.toString());
      assertEquals(1, ended.code(), command);
      assertTrue(ended.err().contains("course.yml: error: "), ended.err());
      assertTrue(ended.err().contains("[file-not-found]"), ended.err());
    }
  }

  @Test
  void helpAndCompletionNameEveryCommand() {
    String help = run("--help").out();
    String completion = run("generate-completion").out();
    for (String command :
        new String[] {"init", "import", "build", "check", "serve", "outline", "version"}) {
      assertTrue(help.contains("  " + command), help);
      assertTrue(completion.contains("_picocli_sobre_" + command), command);
      assertEquals(0, run(command, "--help").code());
    }
    assertTrue(help.contains("3   "), help);
    assertTrue(run("version").out().matches("sobre \\d\\S+, Java \\S+\n"));
    assertTrue(run("build", "--version").out().matches("sobre \\d\\S+\n"));
  }
}
