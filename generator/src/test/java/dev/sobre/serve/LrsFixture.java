package dev.sobre.serve;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** A unit of cmi5 without a browser: it is launched, and says what a test wants. */
final class LrsFixture {

  static final ObjectMapper JSON = new ObjectMapper();
  private static final String CONTEXT = "https://w3id.org/xapi/cmi5/context/";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final Map<String, String> query = new TreeMap<>();
  private final String token;
  private int number;

  private LrsFixture(LocalServer server, String store, String mode) throws Exception {
    String wanted =
        """
        {"publisherId": "urn:publisher", "moveOn": "Passed", "masteryScore": 0.8, "mode": "%s"}
        """
            .formatted(mode);
    JsonNode launched =
        JSON.readTree(post(server.address() + "lrs/launch?store=" + store, wanted, "").body());
    for (String part : launched.path("query").asString().split("&")) {
      String[] pair = part.split("=");
      query.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
    }
    token = JSON.readTree(fetch().body()).path("auth-token").asString("");
  }

  /** A launch whose unit has read nothing yet. */
  static LrsFixture launch(LocalServer server, String store, String mode) throws Exception {
    return new LrsFixture(server, store, mode);
  }

  /** A launch whose unit has read what it must. */
  static LrsFixture open(LocalServer server, String store, String mode) throws Exception {
    LrsFixture unit = launch(server, store, mode);
    unit.launchData();
    unit.get("agents/profile?profileId=cmi5LearnerPreferences&agent=" + encoded(unit.agent()));
    return unit;
  }

  HttpResponse<String> fetch() throws Exception {
    return post(query.get("fetch"), "", "");
  }

  private static HttpResponse<String> post(String url, String body, String token)
      throws IOException, InterruptedException {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(url))
            .header("Authorization", "Basic " + token)
            .header("X-Experience-API-Version", "1.0.3")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  HttpResponse<String> get(String path) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(query.get("endpoint") + path))
            .header("Authorization", "Basic " + token)
            .header("X-Experience-API-Version", "1.0.3")
            .build(),
        BodyHandlers.ofString());
  }

  String agent() {
    return query.get("actor");
  }

  JsonNode launchData() throws Exception {
    return JSON.readTree(get("activities/state?" + state("LMS.LaunchData")).body());
  }

  String state(String id) {
    return "stateId="
        + id
        + "&registration="
        + query.get("registration")
        + "&activityId="
        + encoded(query.get("activityId"))
        + "&agent="
        + encoded(agent());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** A statement of cmi5 as it must be. */
  ObjectNode statement(String verb) throws Exception {
    ObjectNode statement = JSON.createObjectNode();
    String id = String.format("00000000-0000-5000-a000-%012d", ++number);
    statement.put("id", id).set("actor", JSON.readTree(agent()));
    statement.putObject("verb").put("id", "http://adlnet.gov/expapi/verbs/" + verb);
    statement.putObject("object").put("id", query.get("activityId"));
    statement.put("timestamp", String.format("2030-01-01T00:00:%02dZ", number));
    ObjectNode result = statement.putObject("result").put("duration", "PT1M2.5S");
    boolean judged = verb.equals("passed") || verb.equals("failed");
    if (judged) {
      result.put("success", verb.equals("passed"));
      result.putObject("score").put("scaled", verb.equals("passed") ? 0.9 : 0.1);
    }
    if (verb.equals("completed")) {
      result.put("completion", true);
    }
    ObjectNode context = (ObjectNode) launchData().path("contextTemplate");
    statement.set("context", context.put("registration", query.get("registration")));
    ObjectNode lists = (ObjectNode) context.path("contextActivities");
    var category = lists.putArray("category");
    category.addObject().put("id", CONTEXT + "categories/cmi5");
    if (judged || verb.equals("completed")) {
      category.addObject().put("id", CONTEXT + "categories/moveon");
    }
    if (judged) {
      ((ObjectNode) context.path("extensions")).put(CONTEXT + "extensions/masteryscore", 0.8);
    }
    return statement;
  }

  /** Statements get later numbers, and with them other ids. */
  void number(int before) {
    number = before;
  }

  /** Sends statements: "200", or the status and why. */
  String send(JsonNode... statements) throws Exception {
    var list = JSON.createArrayNode();
    for (JsonNode statement : statements) {
      list.add(statement);
    }
    HttpResponse<String> answer =
        post(query.get("endpoint") + "statements", list.toString(), token);
    return (answer.statusCode()
            + " "
            + JSON.readTree(answer.body()).path("error-text").asString(""))
        .strip();
  }
}
