package dev.sobre.starter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Velocity makes of the archetype is what the goal writes. */
class StarterArchetypeTest {

  private static final String TEMPLATES = "archetype-resources/";
  private static final String TITLE = "« L'eau » & co: #if($x) ${title} \\ \"15\" <min> #[[ ]]# ##";
  private static final SortedMap<String, String> ARCHETYPE = StarterArchetype.files("1.2.3");
  private static final VelocityEngine ENGINE = engine();

  @Test
  void eachLanguageCanBeAlone() {
    assertEquals(List.of("en", "en,fr", "fr", "fr,en"), StarterArchetype.choices());
  }

  @ParameterizedTest
  @MethodSource("dev.sobre.starter.StarterArchetype#choices")
  void theSameOptionsGiveTheSameCourse(String languages) {
    SortedMap<String, String> expected =
        StarterCourse.files(
            new StarterRequest(
                Optional.empty(),
                Path.of(""),
                "first-aid",
                TITLE,
                StarterQuestions.codes(languages),
                "A \\ \"B\"",
                "1.2.3"));

    assertEquals(expected, merged("first-aid", languages, "course", "0.1.0"));
  }

  @Test
  void mavenDecidesOnGroupAndVersion() {
    String pom = merged("first-aid", "en", "org.example", "2-SNAPSHOT").get("pom.xml");

    String coordinates = pom.substring(pom.indexOf("<groupId>"), pom.indexOf("<packaging>"));
    assertEquals(
        "<groupId>org.example</groupId> <artifactId>first-aid</artifactId>"
            + " <version>2-SNAPSHOT</version>",
        coordinates.strip().replaceAll("\\s+", " "));
  }

  @ParameterizedTest
  @MethodSource("dev.sobre.starter.StarterArchetype#choices")
  void whatIsNotToldFollowsAsInTheGoal(String languages) {
    StarterRequest told =
        new StarterRequest(
            Optional.empty(),
            Path.of(""),
            "first-aid-2",
            "",
            StarterQuestions.codes(languages),
            "",
            "1.2.3");
    VelocityContext context = new VelocityContext();
    context.put("artifactId", "first-aid-2");
    context.put("language", languages);

    for (String key : List.of("title", "publisher")) {
      context.put(key, offered(key, context));
    }

    assertEquals("First aid 2", context.get("title"));
    assertTrue(
        StarterCourse.files(told.completed())
            .get("course.yml")
            .contains("  name: \"" + context.get("publisher") + "\"\n"));
  }

  @Test
  void englishIsOfferedFirst() {
    VelocityContext context = new VelocityContext();
    context.put("artifactId", "first-aid");

    assertEquals("en", offered("language", context));
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "fr,fr", "fr,de", ""})
  void aLanguageThatIsNoneGivesNothing(String languages) {
    assertEquals(new TreeMap<>(), merged("first-aid", languages, "course", "0.1.0"));
  }

  @Test
  void anIdThatIsNoneGivesNothing() {
    assertEquals(new TreeMap<>(), merged("First aid", "en", "course", "0.1.0"));
    assertEquals(new TreeMap<>(), merged("a".repeat(81), "en", "course", "0.1.0"));
  }

  /** The default of a property, once those that it needs are known. */
  private static String offered(String key, VelocityContext context) {
    Document descriptor =
        Jsoup.parse(ARCHETYPE.get("META-INF/maven/archetype-metadata.xml"), Parser.xmlParser());
    StringWriter value = new StringWriter();
    ENGINE.evaluate(
        context, value, key, descriptor.select("[key=" + key + "] defaultValue").text());
    return value.toString();
  }

  private static VelocityEngine engine() {
    Properties asInThePlugin = new Properties();
    asInThePlugin.put("parser.space_gobbling", "bc");
    asInThePlugin.put("parser.allow_hyphen_in_identifiers", true);
    return new VelocityEngine(asInThePlugin);
  }

  /** The files that are not empty, as the plugin of the archetype makes them. */
  private static SortedMap<String, String> merged(
      String id, String languages, String groupId, String version) {
    VelocityContext context = new VelocityContext();
    context.put("artifactId", id);
    context.put("language", languages);
    context.put("groupId", groupId);
    context.put("version", version);
    context.put("title", TITLE);
    context.put("publisher", "A \\ \"B\"");
    SortedMap<String, String> files = new TreeMap<>();
    ARCHETYPE.forEach(
        (path, template) -> {
          StringWriter out = new StringWriter();
          if (path.startsWith(TEMPLATES)
              && ENGINE.evaluate(context, out, path, template)
              && !out.toString().isEmpty()) {
            files.put(path.substring(TEMPLATES.length()), out.toString());
          }
        });
    return files;
  }
}
