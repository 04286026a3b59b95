package dev.sobre.serve;

import com.sun.net.httpserver.HttpExchange;
import dev.sobre.serve.LocalServer.Answer;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The LMS and the record store of cmi5, as strict as the specification: what does not keep its
 * rules is refused. Everything is kept in memory. Under {@code lrs/}: {@code launch}, {@code fetch}
 * and {@code xapi/}, as a unit meets them; and for the page of the player {@code held} and {@code
 * calls} tell, {@code faults}, {@code kill} and {@code reset} act.
 */
public final class StrictLrs implements LocalServer.Files {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String XAPI = "lrs/xapi/";

  private final Map<String, LrsRegistration> registrations = new TreeMap<>();
  private final List<LrsSession> sessions = new ArrayList<>();
  private final List<ObjectNode> calls = new ArrayList<>();
  private JsonNode faults = JSON.createObjectNode();
  private int resets;

  /** A refusal: a status, and a code that the texts of the player explain. */
  private static final class Refused extends Exception {

    private static final long serialVersionUID = 1;
    private final int status;

    Refused(int status, String code) {
      super(code);
      this.status = status;
    }
  }

  @Override
  public synchronized Optional<Answer> find(HttpExchange request, String path) throws IOException {
    if (!path.startsWith("lrs/")) {
      return Optional.empty();
    }
    byte[] body = request.getRequestBody().readAllBytes();
    Map<String, String> query = query(request.getRequestURI().getRawQuery());
    if (path.startsWith(XAPI) || path.equals("lrs/fetch")) {
      return Optional.of(unit(request, path, query, body));
    }
    return Optional.of(answer(200, page(request, path, query, body)));
  }

  /** What the page of the player asks. */
  private JsonNode page(HttpExchange request, String path, Map<String, String> query, byte[] body)
      throws IOException {
    String store = query.getOrDefault("store", "");
    switch (path) {
      case "lrs/launch" -> {
        LrsSession session = registration(store).launch(JSON.readTree(body));
        sessions.add(session);
        return JSON.createObjectNode()
            .put("query", launchQuery(request, session))
            .put("calls", calls.size());
      }
      case "lrs/held" -> {
        ObjectNode held = JSON.createObjectNode();
        ArrayNode statements = held.putArray("statements");
        registration(store).statements.values().forEach(statements::add);
        ObjectNode documents = held.putObject("documents");
        registration(store).documents.forEach(documents::set);
        return held;
      }
      case "lrs/calls" -> {
        ArrayNode later = JSON.createArrayNode();
        int after = Math.min(calls.size(), Integer.parseInt(query.getOrDefault("after", "0")));
        calls.subList(after, calls.size()).forEach(later::add);
        return later;
      }
      case "lrs/faults" -> faults = JSON.readTree(body);
      case "lrs/kill" -> registration(store).kill();
      case "lrs/reset" -> {
        registrations.remove(store);
        calls.clear();
        resets++;
      }
      default -> throw new IOException("no such page: " + path);
    }
    return JSON.createObjectNode();
  }

  private LrsRegistration registration(String store) {
    return registrations.computeIfAbsent(store, name -> new LrsRegistration(name + " " + resets));
  }

  /** 8.1. */
  private static String launchQuery(HttpExchange request, LrsSession session) {
    String base = "http://" + request.getRequestHeaders().getFirst("Host") + "/lrs/";
    return "endpoint="
        + encoded(base + "xapi/")
        + "&fetch="
        + encoded(base + "fetch?k=" + session.key)
        + "&actor="
        + encoded(JSON.writeValueAsString(session.registration.agent))
        + "&registration="
        + session.registration.id
        + "&activityId="
        + encoded(session.registration.activity);
  }

  /** What the unit asks: it is shown, with its answer. */
  private Answer unit(HttpExchange request, String path, Map<String, String> query, byte[] body)
      throws IOException {
    String method = request.getRequestMethod();
    ObjectNode call = JSON.createObjectNode().put("method", method);
    call.put("element", element(path, query));
    call.put("value", new String(body, StandardCharsets.UTF_8));
    try {
      LrsSession session = session(request, path, query);
      if (session.dead) {
        throw new IOException("the tab is dead");
      }
      calls.add(call);
      if (faults.path("lost").asBoolean(false)) {
        call.put("error", "lost");
        throw new IOException("the network is cut");
      }
      boolean writes = !method.equals("GET") && path.startsWith(XAPI);
      if (writes && faults.path("busy").asBoolean(false)) {
        throw new Refused(503, "busy");
      }
      JsonNode answer =
          path.equals("lrs/fetch") ? token(session) : xapi(session, request, path, query, body);
      call.put("status", 200);
      return answer(200, answer);
    } catch (Refused refused) {
      call.put("status", refused.status).put("error", refused.getMessage());
      return answer(
          path.equals("lrs/fetch") ? 200 : refused.status,
          JSON.createObjectNode().put("error-code", "1").put("error-text", refused.getMessage()));
    }
  }

  private static String element(String path, Map<String, String> query) {
    String name = query.getOrDefault("stateId", query.getOrDefault("profileId", ""));
    return (path.replace(XAPI, "").replace("lrs/", "") + " " + name).strip();
  }

  private LrsSession session(HttpExchange request, String path, Map<String, String> query)
      throws Refused {
    String sent = String.valueOf(request.getRequestHeaders().getFirst("Authorization"));
    return sessions.stream()
        .filter(
            session ->
                path.equals("lrs/fetch")
                    ? session.key.equals(query.get("k"))
                    : session.fetched && sent.equals("Basic " + session.token()))
        .findFirst()
        .orElseThrow(() -> new Refused(401, "unknown"));
  }

  /** 8.2: by POST, and once. */
  private static JsonNode token(LrsSession session) throws Refused {
    if (session.fetched && !session.lenient) {
      throw new Refused(400, "fetched");
    }
    session.fetched = true;
    return JSON.createObjectNode().put("auth-token", session.token());
  }

  private JsonNode xapi(
      LrsSession session, HttpExchange request, String path, Map<String, String> query, byte[] body)
      throws Refused {
    String version = request.getRequestHeaders().getFirst("X-Experience-API-Version");
    if (version == null || !version.startsWith("1.0")) {
      throw new Refused(400, "version");
    }
    String method = request.getRequestMethod();
    return switch (method + " " + path.substring(XAPI.length())) {
      case "POST statements" -> statements(session, read(body));
      case "PUT statements" -> statements(session, JSON.createArrayNode().add(read(body)));
      case "GET statements" -> {
        JsonNode found = session.registration.statements.get(query.get("statementId"));
        if (found == null) {
          throw new Refused(404, "none");
        }
        yield found;
      }
      case "GET activities/state", "PUT activities/state", "POST activities/state" ->
          state(session, method, query, body);
      case "GET agents/profile" -> {
        if (!read(query.getOrDefault("agent", "").getBytes(StandardCharsets.UTF_8))
            .equals(session.registration.agent)) {
          throw new Refused(403, "actor");
        }
        session.read.add("preferences");
        throw new Refused(404, "none");
      }
      default -> throw new Refused(404, "unsupported");
    };
  }

  /** xAPI 1.0.3, part 3, 2.3; cmi5, 10. */
  private static JsonNode state(
      LrsSession session, String method, Map<String, String> query, byte[] body) throws Refused {
    LrsRegistration registration = session.registration;
    boolean ours =
        registration.activity.equals(query.get("activityId"))
            && registration.id.equals(query.get("registration"))
            && read(query.getOrDefault("agent", "").getBytes(StandardCharsets.UTF_8))
                .equals(registration.agent);
    String id = query.getOrDefault("stateId", "");
    if (!ours || id.isEmpty()) {
      throw new Refused(403, "registration");
    }
    session.read.add(id);
    boolean launchData = id.equals("LMS.LaunchData");
    if (!method.equals("GET")) {
      if (launchData || session.abandoned) {
        throw new Refused(403, launchData ? "launch-data" : "abandoned");
      }
      registration.documents.put(id, read(body));
      return JSON.createObjectNode();
    }
    JsonNode found = launchData ? session.launchData : registration.documents.get(id);
    if (found == null) {
      throw new Refused(404, "none");
    }
    return found;
  }

  /** All of a batch or nothing. One that is there already is fine if it is the same. */
  private static JsonNode statements(LrsSession session, JsonNode sent) throws Refused {
    if (session.abandoned) {
      throw new Refused(403, "abandoned");
    }
    ArrayNode ids = JSON.createArrayNode();
    LrsTrial trial = new LrsTrial(session);
    for (JsonNode statement : sent.isArray() ? sent : JSON.createArrayNode().add(sent)) {
      Optional<Refused> refused = refused(session, statement, trial);
      if (refused.isPresent()) {
        trial.takeBack();
        throw refused.get();
      }
      ids.add(statement.path("id"));
    }
    return ids;
  }

  private static Optional<Refused> refused(LrsSession session, JsonNode statement, LrsTrial trial) {
    JsonNode before = session.registration.statements.get(statement.path("id").asString(""));
    if (before != null) {
      return before.equals(statement)
          ? Optional.empty()
          : Optional.of(new Refused(409, "conflict"));
    }
    return StatementRules.misshapen(statement, session)
        .map(code -> new Refused(400, code))
        .or(() -> trial.accept(statement).map(code -> new Refused(403, code)));
  }

  private static JsonNode read(byte[] body) throws Refused {
    try {
      return JSON.readTree(body);
    } catch (JacksonException noJson) {
      throw new Refused(400, "json");
    }
  }

  private static Answer answer(int status, JsonNode body) {
    return new Answer(status, "application/json", JSON.writeValueAsBytes(body));
  }

  private static Map<String, String> query(String raw) {
    Map<String, String> query = new TreeMap<>();
    for (String part : raw == null ? new String[0] : raw.split("&")) {
      String[] pair = part.split("=", 2);
      query.put(decoded(pair[0]), pair.length > 1 ? decoded(pair[1]) : "");
    }
    return query;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
