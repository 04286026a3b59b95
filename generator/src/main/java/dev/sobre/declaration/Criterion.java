package dev.sobre.declaration;

import dev.sobre.course.Localized;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.source.SourceText;
import dev.sobre.source.YamlDocument;
import dev.sobre.source.YamlNode;
import dev.sobre.source.YamlNode.Mapping;
import dev.sobre.source.YamlNode.Scalar;
import dev.sobre.source.YamlNode.Sequence;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A criterion of the RGESN 2024.
 *
 * @param id such as {@code 4.10}
 * @param weight in the score, in quarters: 6 for a priority, 5 for a recommendation, 4 for others
 * @param state without evidence
 * @param evidence name of what the build looks at, or empty
 * @param reason why it does not apply, part of a key; empty if it may
 * @param label short, in our words
 */
record Criterion(
    String id, int weight, State state, String evidence, String reason, Localized label) {

  private static final String RESOURCE = "/declarations/rgesn.yml";
  private static final Map<String, Integer> WEIGHTS = Map.of("P", 6, "R", 5, "M", 4);
  private static final Map<String, State> STATES =
      Map.of(
          "declare", State.TO_DECLARE,
          "open", State.NOT_EVALUATED,
          "none", State.NOT_APPLICABLE);

  /** All, in order. */
  static List<Criterion> all() throws IOException {
    try (InputStream in = Criterion.class.getResourceAsStream(RESOURCE)) {
      DiagnosticLog log = new DiagnosticLog();
      SourceText text = SourceText.decode(RESOURCE, in.readAllBytes(), log).orElseThrow();
      YamlNode root = YamlDocument.parse(text, log).orElseThrow().root();
      return ((Sequence) root).items().stream().map(item -> of((Mapping) item)).toList();
    }
  }

  private static Criterion of(Mapping item) {
    return new Criterion(
        text(item, "id"),
        WEIGHTS.get(text(item, "priority")),
        STATES.get(text(item, "state")),
        text(item, "evidence"),
        text(item, "reason"),
        new Localized(new TreeMap<>(Map.of("fr", text(item, "fr"), "en", text(item, "en")))));
  }

  private static String text(Mapping item, String key) {
    return item.get(key).map(node -> ((Scalar) node).text()).orElse("");
  }
}
