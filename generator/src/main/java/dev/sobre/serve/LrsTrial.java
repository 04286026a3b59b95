package dev.sobre.serve;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A batch of statements, each judged after those before it, and kept together or not at all. */
final class LrsTrial {

  private final LrsSession session;
  private final Map<String, JsonNode> statementsBefore;
  private final Set<String> verbsBefore;
  private final Instant begunBefore;
  private final Instant latestBefore;
  private final Instant endedBefore;

  LrsTrial(LrsSession session) {
    this.session = session;
    statementsBefore = new LinkedHashMap<>(session.registration.statements);
    verbsBefore = new HashSet<>(session.verbs);
    begunBefore = session.begun;
    latestBefore = session.latest;
    endedBefore = session.ended;
  }

  /** Takes a statement, or tells the rule that it breaks. */
  Optional<String> accept(JsonNode statement) {
    Optional<String> broken = StatementRules.broken(statement, session);
    if (broken.isEmpty()) {
      session.registration.statements.put(statement.path("id").asString(""), statement);
      Instant time = StatementRules.time(statement).orElseThrow();
      session.latest = time.isAfter(session.latest) ? time : session.latest;
      if (StatementRules.defined(statement)) {
        String verb = StatementRules.verb(statement);
        session.verbs.add(verb);
        session.begun = verb.equals("initialized") ? time : session.begun;
        session.ended = verb.equals("terminated") ? time : session.ended;
      }
    }
    return broken;
  }

  /** As if nothing had been sent. */
  void takeBack() {
    session.registration.statements.clear();
    session.registration.statements.putAll(statementsBefore);
    session.verbs.clear();
    session.verbs.addAll(verbsBefore);
    session.begun = begunBefore;
    session.latest = latestBefore;
    session.ended = endedBefore;
  }
}
