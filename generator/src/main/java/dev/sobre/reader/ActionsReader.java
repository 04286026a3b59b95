package dev.sobre.reader;

import dev.sobre.course.Action;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.NearestName;
import dev.sobre.markdown.MarkdownDialect;
import dev.sobre.source.YamlDocument;
import dev.sobre.source.YamlNode;
import java.util.ArrayList;
import java.util.List;

/** Reads the YAML of an {@code actions} fence. */
final class ActionsReader {

  private ActionsReader() {}

  /**
   * The actions of one fence.
   *
   * @param audiences ids that {@code for} takes
   */
  static List<Action> read(YamlDocument document, List<String> audiences, DiagnosticLog log) {
    List<Action> actions = new ArrayList<>();
    for (YamlNode node : Fields.items(document.root(), document.source(), log)) {
      Fields fields = Fields.of(node, document.source(), log, List.of("id", "for", "text"));
      String id = fields.requiredText("id");
      if (!id.isEmpty() && !Slugs.isSlug(id)) {
        fields.error("id", "wrong-value", "\"" + id + "\" is not an id", Slugs.FORM);
      }
      String audience = fields.requiredText("for");
      if (!audience.isEmpty() && !audiences.contains(audience)) {
        fields.error(
            "for",
            "unknown-value",
            "course.yml names no audience \"" + audience + "\"",
            NearestName.hint(audience, audiences));
      }
      actions.add(
          new Action(
              id,
              audience,
              MarkdownDialect.parse(
                  fields.requiredText("text"), document.source(), fields.locationOf("text")),
              fields.location()));
    }
    return actions;
  }
}
