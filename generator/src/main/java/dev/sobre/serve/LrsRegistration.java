package dev.sobre.serve;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** What an LRS keeps of one learner in one unit. */
final class LrsRegistration {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CMI5 = "https://w3id.org/xapi/cmi5/context/";

  final String id;
  final String activity;
  final ObjectNode agent;

  /** Statements by id, in the order of their arrival. */
  final Map<String, JsonNode> statements = new LinkedHashMap<>();

  /** State documents by id, but for {@code LMS.LaunchData}. */
  final Map<String, JsonNode> documents = new TreeMap<>();

  private int launches;
  private LrsSession session;

  /**
   * A learner who is new to a unit.
   *
   * @param name tells this learner and this unit from all others
   */
  LrsRegistration(String name) {
    id = uuid("registration " + name);
    activity = "urn:uuid:" + uuid("activity " + name);
    agent = JSON.createObjectNode().put("objectType", "Agent");
    agent.putObject("account").put("homePage", "http://localhost/").put("name", uuid(name));
  }

  private static String uuid(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /**
   * Opens a session, and abandons one that is still open (cmi5, 9.3.6).
   *
   * @param wanted {@code publisherId}, {@code moveOn}, {@code mode} and maybe {@code masteryScore},
   *     {@code returnURL}, {@code lenient}
   */
  LrsSession launch(JsonNode wanted) {
    if (session != null) {
      session.abandoned = !session.verbs.contains("terminated");
    }
    String number = id + "-" + ++launches;
    ObjectNode data = JSON.createObjectNode();
    ObjectNode template = data.putObject("contextTemplate");
    template
        .putObject("contextActivities")
        .putArray("grouping")
        .addObject()
        .put("id", wanted.path("publisherId").asString(""));
    template.putObject("extensions").put(CMI5 + "extensions/sessionid", "session-" + number);
    data.put("launchMode", mode(wanted.path("mode").asString("")));
    data.put("moveOn", wanted.path("moveOn").asString("NotApplicable"));
    for (String name : new String[] {"masteryScore", "returnURL"}) {
      if (wanted.has(name)) {
        data.set(name, wanted.get(name));
      }
    }
    session =
        new LrsSession(
            this, "session-" + number, number, data, wanted.path("lenient").asBoolean(false));
    return session;
  }

  /** Without a wish, what is satisfied is opened for review. */
  private String mode(String wanted) {
    return switch (wanted) {
      case "normal" -> "Normal";
      case "browse" -> "Browse";
      case "review" -> "Review";
      default -> has("passed") ? "Review" : "Normal";
    };
  }

  /** Whether there is a statement of cmi5 with a verb. */
  boolean has(String verb) {
    return statements.values().stream()
        .anyMatch(one -> StatementRules.defined(one) && StatementRules.verb(one).equals(verb));
  }

  /** A session whose tab is killed reaches nothing. */
  void kill() {
    if (session != null) {
      session.dead = true;
    }
  }
}
