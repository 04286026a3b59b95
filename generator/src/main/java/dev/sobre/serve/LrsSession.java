package dev.sobre.serve;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One launch of a unit: from the statement "launched" of an LMS to "terminated" or "abandoned". */
final class LrsSession {

  final LrsRegistration registration;
  final String id;
  final String key;

  /** The state document {@code LMS.LaunchData} (cmi5, 10.2). */
  final ObjectNode launchData;

  /** Whether the token may be fetched more than once, which the specification forbids. */
  final boolean lenient;

  /** Documents that the unit has read: it must read some of them before it begins. */
  final Set<String> read = new HashSet<>();

  /** Verbs of the statements that cmi5 defines. */
  final Set<String> verbs = new HashSet<>();

  /** Times of the first, the latest and the last statement: these are their order (cmi5, 9.3). */
  Instant begun = Instant.MAX;

  Instant latest = Instant.MIN;
  Instant ended = Instant.MAX;

  boolean fetched;
  boolean abandoned;

  /** Whether the browser tab is dead: nothing of it arrives any more. */
  boolean dead;

  LrsSession(
      LrsRegistration registration, String id, String key, ObjectNode launchData, boolean lenient) {
    this.registration = registration;
    this.id = id;
    this.key = key;
    this.launchData = launchData;
    this.lenient = lenient;
  }

  String token() {
    return "dG9rZW46" + key;
  }

  JsonNode template() {
    return launchData.path("contextTemplate");
  }
}
