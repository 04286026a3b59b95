package dev.sobre.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The record store of the player takes what cmi5 allows, and refuses what it forbids. */
class StrictLrsTest {

  private static LocalServer server;
  private static int stores;

  private final String store = "store-" + ++stores;

  @BeforeAll
  static void start() throws IOException {
    server = LocalServer.start(0, new StrictLrs());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private LrsFixture open() throws Exception {
    return LrsFixture.open(server, store, "normal");
  }

  @Test
  void aWholeVisitIsTaken() throws Exception {
    LrsFixture unit = open();
    assertEquals("Normal", unit.launchData().path("launchMode").asString(""));
    assertEquals("200", unit.send(unit.statement("initialized")));
    assertEquals("200", unit.send(unit.statement("completed"), unit.statement("passed")));
    assertEquals("200", unit.send(unit.statement("terminated")));
    assertEquals("403 terminated", unit.send(unit.statement("failed")));
    LrsFixture again = LrsFixture.open(server, store, "");
    assertEquals("Review", again.launchData().path("launchMode").asString(""));
  }

  @Test
  void theTokenIsGivenOnce() throws Exception {
    LrsFixture unit = open();
    assertTrue(unit.fetch().body().contains("error-code"));
    assertEquals(404, unit.get("activities/state?" + unit.state("ours")).statusCode());
    String other = unit.state("ours").replaceFirst("registration=.", "registration=x");
    assertEquals(403, unit.get("activities/state?" + other).statusCode());
  }

  @Test
  void aNewVisitAbandonsTheOneBefore() throws Exception {
    LrsFixture first = open();
    assertEquals("200", first.send(first.statement("initialized")));
    LrsFixture second = open();
    second.number(10);
    assertEquals("403 abandoned", first.send(first.statement("completed")));
    assertEquals("200", second.send(second.statement("initialized")));
  }

  @Test
  void theUnitReadsFirst() throws Exception {
    LrsFixture unit = LrsFixture.launch(server, store, "normal");
    assertEquals("403 unread", unit.send(unit.statement("initialized")));
  }

  /** A batch is taken as a whole or not at all; what is sent twice is there once. */
  @Test
  void allOrNothingAndOnce() throws Exception {
    LrsFixture unit = open();
    ObjectNode initialized = unit.statement("initialized");
    ObjectNode passed = unit.statement("passed");
    passed.remove("result");
    assertEquals("403 success", unit.send(initialized, passed));
    assertEquals(404, unit.get("statements?statementId=" + id(initialized)).statusCode());
    assertEquals("200", unit.send(initialized));
    assertEquals("200", unit.send(initialized));
    assertEquals(200, unit.get("statements?statementId=" + id(initialized)).statusCode());
    assertEquals(
        "409 conflict", unit.send(initialized.deepCopy().put("timestamp", "2031-01-01T00:00:00Z")));
  }

  private static String id(ObjectNode statement) {
    return statement.path("id").asString("");
  }

  @Test
  void completedOnceFailedNeverAfterPassedAndNoTwoVerdicts() throws Exception {
    LrsFixture unit = open();
    assertEquals("200", unit.send(unit.statement("initialized"), unit.statement("failed")));
    assertEquals("403 verdict", unit.send(unit.statement("passed")));
    LrsFixture second = LrsFixture.open(server, "second-" + store, "normal");
    assertEquals(
        "200",
        second.send(
            second.statement("initialized"),
            second.statement("completed"),
            second.statement("passed")));
    LrsFixture third = LrsFixture.open(server, "second-" + store, "normal");
    third.number(10);
    assertEquals("200", third.send(third.statement("initialized")));
    assertEquals("403 once", third.send(third.statement("completed")));
    assertEquals("403 failed", third.send(third.statement("failed")));
  }

  @Test
  void reviewTellsNothing() throws Exception {
    LrsFixture unit = LrsFixture.open(server, store, "review");
    assertEquals("200", unit.send(unit.statement("initialized")));
    assertEquals("403 mode", unit.send(unit.statement("completed")));
    assertEquals("200", unit.send(unit.statement("terminated")));
  }

  static final List<Arguments> MISTAKES =
      List.of(
          mistake("400 id", "passed", s -> s.put("id", "one")),
          mistake("400 verb", "passed", s -> s.putObject("verb")),
          mistake("400 object", "passed", s -> s.putObject("object")),
          mistake("400 timestamp", "passed", s -> s.put("timestamp", "2030-01-01T00:00:00+01:00")),
          mistake(
              "400 interaction",
              "answered",
              s ->
                  ((ObjectNode) s.path("object"))
                      .putObject("definition")
                      .put("type", "http://adlnet.gov/expapi/activities/cmi.interaction")
                      .put("interactionType", "guess")),
          mistake("403 actor", "passed", s -> s.putObject("actor")),
          mistake("403 registration", "passed", s -> in(s, "context").put("registration", "x")),
          mistake("403 template", "passed", s -> in(s, "context").remove("extensions")),
          mistake("403 defined", "answered", s -> {}),
          mistake("403 activity", "passed", s -> s.putObject("object").put("id", "urn:other")),
          mistake("403 initialized", "initialized", s -> {}),
          mistake("403 order", "passed", s -> s.put("timestamp", "2029-01-01T00:00:00Z")),
          mistake("403 score", "completed", s -> in(s, "result").putObject("score")),
          mistake("403 success", "passed", s -> in(s, "result").put("success", false)),
          mistake("403 completion", "passed", s -> in(s, "result").put("completion", true)),
          mistake("403 duration", "terminated", s -> in(s, "result").remove("duration")),
          mistake(
              "403 moveon",
              "completed",
              s -> ((ArrayNode) s.at("/context/contextActivities/category")).remove(1)),
          mistake(
              "403 mastery",
              "failed",
              s ->
                  ((ObjectNode) s.at("/context/extensions"))
                      .put("https://w3id.org/xapi/cmi5/context/extensions/masteryscore", 0.5)),
          mistake("403 below", "passed", s -> in(in(s, "result"), "score").put("scaled", 0.7)),
          mistake("403 below", "failed", s -> in(in(s, "result"), "score").put("scaled", 0.8)));

  private static Arguments mistake(String refusal, String verb, Consumer<ObjectNode> spoil) {
    return Arguments.of(refusal, verb, spoil);
  }

  private static ObjectNode in(ObjectNode node, String name) {
    return (ObjectNode) node.path(name);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @FieldSource("MISTAKES")
  void whatBreaksARuleIsRefusedAndExplained(String refusal, String verb, Consumer<ObjectNode> spoil)
      throws Exception {
    LrsFixture unit = open();
    assertEquals("200", unit.send(unit.statement("initialized")));
    ObjectNode statement = unit.statement(verb);
    spoil.accept(statement);
    assertEquals(refusal, unit.send(statement));
    for (String language : List.of("en", "fr")) {
      Properties texts = new Properties();
      try (InputStream in =
          LmsPlayer.class.getResourceAsStream("/lms/" + language + ".properties")) {
        texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
      assertFalse(texts.getProperty("error." + refusal.substring(4), "").isEmpty(), language);
    }
  }
}
