package dev.sobre.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README and the first manual tell to type or to write does what they say. */
class SnippetsTest {

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  private static final String README = "README.md";
  private static final String STARTING = "generator/docs/getting-started.md";

  /** They build this repository, and so this very test runs inside them. */
  private static final Set<String> OF_THE_REPOSITORY =
      Set.of("mvn verify -DskipTests", "mvn verify -Pall-tests", "mvn install -DskipTests");

  /** Options that a version of Java does not know are for newer ones, as the manual says. */
  private static final String FASTER =
      "java -XX:+IgnoreUnrecognizedVMOptions -XX:+AutoCreateSharedArchive ";

  @TempDir Path home;

  @Test
  void theCommandsOfTheReadmeMakeACourseAndShowIt() throws IOException, InterruptedException {
    Newcomer newcomer = new Newcomer(home);
    typed(newcomer, snippets(README, "sh"));

    Path course = newcomer.folder().resolve("../first-aid").normalize();
    assertTrue(Files.isRegularFile(course.resolve("target/site/index.html")));

    // The same course, built as the README tells to do it in a POM that is there already.
    Snippet plugin = snippets(README, "xml").get(0);
    Path pom = course.resolve("pom.xml");
    String own = Jsoup.parse(Files.readString(pom), Parser.xmlParser()).toString();
    String theirs = own.replaceFirst("(?s)<plugin>.*</plugin>", "PLUGIN");
    Files.writeString(pom, theirs.replace("PLUGIN", plugin.text()));
    Newcomer.Ended built = newcomer.types("mvn -f ../first-aid verify");
    assertEquals(0, built.code(), plugin.place(0) + ": " + built.printed());
    assertTrue(built.printed().contains("(course) @ first-aid"), built.printed());
    assertTrue(built.printed().contains("(budget) @ first-aid"), built.printed());
  }

  @Test
  void theCommandsOfTheManualMakeACourseWithMavenAndWithout()
      throws IOException, InterruptedException {
    List<Snippet> blocks = snippets(STARTING, "sh");
    for (int i = 0; i < blocks.size(); i++) {
      Newcomer newcomer = new Newcomer(home.resolve("" + i));
      typed(newcomer, List.of(blocks.get(i)));
    }
    for (String made : List.of("0/desk/first-aid", "1/desk/first-aid")) {
      for (String file : named(STARTING, "`first-aid/(target/[^`]+)`")) {
        assertTrue(Files.isRegularFile(home.resolve(made).resolve(file)), made + "/" + file);
      }
    }
    Snippet told = snippets(STARTING, "").get(0);
    Newcomer.Ended refused =
        new Newcomer(home).types("java -jar sobre.jar init --id 'Premiers Secours !'");
    assertEquals(1, refused.code());
    assertEquals(told.text(), refused.printed(), told.place(0));
  }

  @Test
  void theLessonOfTheReadmeIsBuiltAndItsMistakeIsToldAsWritten()
      throws IOException, InterruptedException {
    Newcomer newcomer = new Newcomer(home);
    newcomer.types("java -jar sobre.jar init --id cycle --language fr && cd cycle");
    Path course = newcomer.folder();
    Snippet lesson = snippets(README, "markdown").get(0);
    Snippet mistake = snippets(README, "").get(0);
    Matcher place = Pattern.compile("(\\S+\\.md):(\\d+):\\d+: .*").matcher(mistake.lines().get(0));
    assertTrue(place.matches(), mistake.place(0));
    Path file = course.resolve(place.group(1));
    write(file.resolveSibling("chapter.yml"), "title: Le cycle\nsummary: De la mine au rebut.\n");
    write(
        course.resolve("content/fr/03-sobriete/chapter.yml"),
        "title: La sobriété\nsummary: Moins.\n");
    write(
        course.resolve("content/fr/03-sobriete/01-usages.md"),
        "---\ntitle: Les usages\nsummary: Moins souvent.\nduration: 2 min\n"
            + "objectives: [Compter]\n---\nMoins souvent.\n");
    append(
        course.resolve("content/fr/glossary.yml"),
        "- {term: Réemploi, definition: Une seconde vie.}\n");
    append(
        course.resolve("facts.yml"),
        "smartphone-co2: {label: Un smartphone, value: 85, unit: kg CO2e, year: 2022,"
            + " source: Une étude, url: 'https://example.org/', checked: '2026-11-25'}\n");
    write(file, lesson.text());
    Newcomer.Ended built = newcomer.types("java -jar ../sobre.jar build");
    assertEquals(0, built.code(), lesson.place(0) + ": " + built.printed());

    List<String> spoilt = new ArrayList<>(lesson.lines());
    spoilt.set(
        Integer.parseInt(place.group(2)) - 1,
        mistake.lines().get(1).replaceFirst(" +\\d+ \\| ", ""));
    write(file, String.join("\n", spoilt) + "\n");
    Newcomer.Ended refused = newcomer.types("java -jar ../sobre.jar build");
    assertEquals(1, refused.code());
    String told = refused.printed().lines().limit(4).collect(Collectors.joining("\n", "", "\n"));
    assertEquals(mistake.text(), told, mistake.place(0));
  }

  @Test
  void everyBlockIsOfAKindThatIsTried() throws IOException {
    for (String file : List.of(README, STARTING)) {
      for (Snippet snippet : Snippet.in(ROOT, file)) {
        assertTrue(
            Set.of("sh", "xml", "markdown", "").contains(snippet.kind()),
            snippet.place(-1) + ": no test tries blocks of the kind \"" + snippet.kind() + '"');
      }
    }
    assertEquals(1, snippets(README, "xml").size());
    assertEquals(1, snippets(README, "markdown").size());
    assertEquals(1, snippets(README, "").size());
    assertEquals(1, snippets(STARTING, "").size());
    assertEquals(List.of(), snippets(STARTING, "xml"));
    assertEquals(List.of(), snippets(STARTING, "markdown"));
  }

  @Test
  void goalsAndParametersAreThoseOfThePlugin() throws IOException {
    var plugin =
        Jsoup.parse(
            Files.readString(ROOT.resolve("maven-plugin/target/classes/META-INF/maven/plugin.xml")),
            Parser.xmlParser());
    Set<String> goals = new TreeSet<>(plugin.select("mojo > goal").eachText());
    String expressions = plugin.select("mojo > configuration").text();
    for (String file : List.of(README, STARTING)) {
      Set<String> called = named(file, "(?<!\\.)sobre:([a-z]+)");
      assertFalse(called.isEmpty(), file);
      called.forEach(goal -> assertTrue(goals.contains(goal), file + ": no goal " + goal));
      for (String parameter : named(file, "-D(sobre\\.\\w+)")) {
        assertTrue(expressions.contains("${" + parameter + "}"), file + ": no " + parameter);
      }
    }
  }

  private static void typed(Newcomer newcomer, List<Snippet> blocks)
      throws IOException, InterruptedException {
    for (Snippet block : blocks) {
      for (int i = 0; i < block.lines().size(); i++) {
        String line = block.lines().get(i).replaceFirst(" {2,}#.*", "");
        if (!OF_THE_REPOSITORY.contains(line)) {
          Newcomer.Ended ended = tried(newcomer, line);
          assertEquals(0, ended.code(), block.place(i) + ": " + line + "\n" + ended.printed());
        }
      }
    }
  }

  private static Newcomer.Ended tried(Newcomer newcomer, String line)
      throws IOException, InterruptedException {
    if (line.startsWith("alias ")) {
      String command =
          line.replaceFirst("alias sobre='(.*)'", "$1 version")
              .replace("java -XX:+AutoCreateSharedArchive ", FASTER)
              .replace("$HOME/.cache/", "")
              .replace("/path/to/", "");
      assertFalse(command.equals(line));
      return newcomer.types(command);
    }
    return line.contains("sobre:serve") ? newcomer.serves(line) : newcomer.types(line);
  }

  private static List<Snippet> snippets(String file, String kind) throws IOException {
    return Snippet.in(ROOT, file).stream().filter(block -> block.kind().equals(kind)).toList();
  }

  /** What the group of a pattern finds in a manual. */
  private static Set<String> named(String file, String pattern) throws IOException {
    return Pattern.compile(pattern)
        .matcher(Files.readString(ROOT.resolve(file)))
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static void append(Path file, String text) throws IOException {
    write(file, Files.readString(file) + text);
  }
}
