package dev.sobre.serve;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * What cmi5 asks of the statements of a unit. Section numbers are those of its specification
 * ("Quartz"). A rule has a code, which the player's texts explain.
 */
final class StatementRules {

  private static final String CMI5 = "https://w3id.org/xapi/cmi5/context/";
  private static final String VERBS = "http://adlnet.gov/expapi/verbs/";
  private static final Set<String> DEFINED =
      Set.of("initialized", "completed", "passed", "failed", "terminated");
  private static final Set<String> JUDGED = Set.of("passed", "failed");
  private static final Set<String> TIMED = Set.of("completed", "passed", "failed", "terminated");
  private static final Set<String> INTERACTIONS =
      Set.of(
          "true-false",
          "choice",
          "fill-in",
          "long-fill-in",
          "matching",
          "performance",
          "sequencing",
          "likert",
          "numeric",
          "other");
  private static final Map<String, Boolean> SUCCESS = Map.of("passed", true, "failed", false);
  private static final String DURATION = "P(\\d+D)?(T(\\d+H)?(\\d+M)?(\\d+(\\.\\d+)?S)?)?";

  private StatementRules() {}

  /** A statement that is to be judged, with the session that it is sent in. */
  private record Case(JsonNode statement, LrsSession session) {

    boolean defined() {
      return StatementRules.defined(statement);
    }

    String verb() {
      return StatementRules.verb(statement);
    }

    boolean is(Set<String> verbs) {
      return defined() && verbs.contains(verb());
    }

    JsonNode result() {
      return statement.path("result");
    }

    JsonNode context() {
      return statement.path("context");
    }

    boolean hasCategory(String name) {
      return list(context(), "category").contains(CMI5 + "categories/" + name);
    }

    Optional<Double> mastery() {
      JsonNode score = session.launchData.path("masteryScore");
      return score.isNumber() ? Optional.of(score.asDouble()) : Optional.empty();
    }

    double scaled() {
      return result().path("score").path("scaled").asDouble(Double.NaN);
    }
  }

  /** A rule with what breaks it; all but the shape of a statement are refused by "403". */
  private record Rule(String code, Predicate<Case> broken) {}

  private static final List<Rule> SHAPE =
      List.of(
          new Rule("id", one -> !text(one.statement, "id").matches("[0-9a-f-]{36}")),
          new Rule("verb", one -> !text(one.statement.path("verb"), "id").contains(":")),
          new Rule("object", one -> !text(one.statement.path("object"), "id").contains(":")),
          new Rule("timestamp", one -> time(one.statement).isEmpty()),
          new Rule("interaction", StatementRules::isBadInteraction));

  private static final List<Rule> RULES =
      List.of(
          // 9.2, 9.6, 10.2.1: of whom, and in which visit.
          new Rule(
              "actor", one -> !one.statement.path("actor").equals(one.session.registration.agent)),
          new Rule(
              "registration",
              one -> !text(one.context(), "registration").equals(one.session.registration.id)),
          new Rule("template", one -> !holds(one.context(), one.session.template())),
          // 9.3, 9.4: the verbs of cmi5.
          new Rule("defined", one -> one.defined() && !DEFINED.contains(one.verb())),
          new Rule(
              "activity",
              one ->
                  one.defined()
                      && !text(one.statement.path("object"), "id")
                          .equals(one.session.registration.activity)),
          // 9.3.8: what is late by a moment is waited for; order is that of times.
          new Rule(
              "terminated", one -> time(one.statement).orElseThrow().isAfter(one.session.ended)),
          new Rule(
              "initialized",
              one -> one.session.verbs.contains("initialized") == one.is(Set.of("initialized"))),
          new Rule(
              "unread",
              one -> !one.session.read.containsAll(Set.of("LMS.LaunchData", "preferences"))),
          new Rule("order", StatementRules::isOutOfOrder),
          new Rule("twice", one -> one.defined() && one.session.verbs.contains(one.verb())),
          new Rule(
              "once",
              one ->
                  one.is(Set.of("completed", "passed"))
                      && one.session.registration.has(one.verb())),
          new Rule(
              "verdict",
              one -> one.is(JUDGED) && JUDGED.stream().anyMatch(one.session.verbs::contains)),
          new Rule(
              "failed", one -> one.is(Set.of("failed")) && one.session.registration.has("passed")),
          new Rule(
              "mode",
              one ->
                  !text(one.session.launchData, "launchMode").equals("Normal")
                      && !one.is(Set.of("initialized", "terminated"))),
          // 9.5: results.
          new Rule("score", one -> one.defined() && !one.is(JUDGED) && one.result().has("score")),
          new Rule(
              "success",
              one ->
                  one.defined()
                      && !success(one).equals(Optional.ofNullable(SUCCESS.get(one.verb())))),
          new Rule(
              "completion",
              one ->
                  one.defined()
                      && one.result().has("completion") != one.verb().equals("completed")),
          new Rule(
              "duration",
              one -> one.is(TIMED) && !text(one.result(), "duration").matches(DURATION)),
          new Rule(
              "moveon",
              one ->
                  one.hasCategory("moveon")
                      != (one.defined()
                          && (one.result().has("success") || one.result().has("completion")))),
          // 9.3.4, 9.3.5, 9.6.3.2: the score to reach.
          new Rule(
              "mastery",
              one ->
                  one.is(JUDGED)
                      && one.mastery()
                          .filter(
                              score ->
                                  one.context()
                                          .path("extensions")
                                          .path(CMI5 + "extensions/masteryscore")
                                          .asDouble(-1)
                                      != score)
                          .isPresent()),
          new Rule(
              "below",
              one ->
                  one.is(JUDGED)
                      && one.mastery()
                          .filter(score -> (one.scaled() < score) == one.verb().equals("passed"))
                          .isPresent()));

  /** What makes a statement none of xAPI; empty when nothing does. */
  static Optional<String> misshapen(JsonNode statement, LrsSession session) {
    return broken(SHAPE, statement, session);
  }

  /** The rule of cmi5 that a statement breaks; empty when it breaks none. */
  static Optional<String> broken(JsonNode statement, LrsSession session) {
    return broken(RULES, statement, session);
  }

  private static Optional<String> broken(List<Rule> rules, JsonNode statement, LrsSession session) {
    Case one = new Case(statement, session);
    return rules.stream().filter(rule -> rule.broken.test(one)).map(Rule::code).findFirst();
  }

  /** 7.1.3: whether it is one that cmi5 defines. */
  static boolean defined(JsonNode statement) {
    return list(statement.path("context"), "category").contains(CMI5 + "categories/cmi5");
  }

  /** The last word of its verb. */
  static String verb(JsonNode statement) {
    return text(statement.path("verb"), "id").replace(VERBS, "");
  }

  /** 9.7: in UTC. */
  static Optional<Instant> time(JsonNode statement) {
    String written = text(statement, "timestamp");
    try {
      return written.endsWith("Z") ? Optional.of(Instant.parse(written)) : Optional.empty();
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }

  /** None is before the first, and the last is before none. */
  private static boolean isOutOfOrder(Case one) {
    Instant time = time(one.statement).orElseThrow();
    return !one.is(Set.of("initialized")) && time.isBefore(one.session.begun)
        || one.is(Set.of("terminated")) && time.isBefore(one.session.latest);
  }

  private static Optional<Boolean> success(Case one) {
    JsonNode success = one.result().path("success");
    return success.isBoolean() ? Optional.of(success.asBoolean()) : Optional.empty();
  }

  /** xAPI 1.0.3, part 2, 2.4.4.1. */
  private static boolean isBadInteraction(Case one) {
    JsonNode definition = one.statement.path("object").path("definition");
    if (!text(definition, "type").endsWith("/cmi.interaction")) {
      return false;
    }
    JsonNode patterns = definition.path("correctResponsesPattern");
    return !INTERACTIONS.contains(text(definition, "interactionType"))
        || !patterns.isArray()
        || StreamSupport.stream(patterns.spliterator(), false).anyMatch(p -> !p.isString())
        || !one.result().path("response").isString()
        || one.result().has("duration") && !text(one.result(), "duration").matches(DURATION);
  }

  /** Whether all that a template says is said, lists may be longer. */
  private static boolean holds(JsonNode found, JsonNode template) {
    if (template.isObject()) {
      return template
          .propertyStream()
          .allMatch(
              one -> found.has(one.getKey()) && holds(found.get(one.getKey()), one.getValue()));
    }
    if (template.isArray()) {
      return StreamSupport.stream(template.spliterator(), false)
          .allMatch(
              wanted -> StreamSupport.stream(found.spliterator(), false).anyMatch(wanted::equals));
    }
    return found.equals(template);
  }

  private static List<String> list(JsonNode context, String name) {
    return StreamSupport.stream(context.path("contextActivities").path(name).spliterator(), false)
        .map(activity -> text(activity, "id"))
        .toList();
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asString("");
  }
}
