package dev.sobre.reader;

import dev.sobre.course.Activity.Feedback;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.markdown.MarkdownDialect;
import dev.sobre.markdown.MarkdownText;
import dev.sobre.source.YamlNode;
import java.util.List;
import java.util.Optional;

/**
 * The keys of an activity, or of one of its parts, whose texts are Markdown.
 *
 * @param fields the keys
 * @param place of the activity, for texts that are missing
 */
record ActivityFields(Fields fields, SourceLocation place) {

  /** Opens a part of the activity. */
  ActivityFields part(YamlNode node, List<String> keys) {
    return new ActivityFields(Fields.of(node, fields.source(), fields.log(), keys), place);
  }

  Optional<MarkdownText> markdown(String key) {
    return fields.node(key).flatMap(this::markdown);
  }

  /** A text that must be there; when it is not, that is said, and it reads as empty. */
  MarkdownText requiredMarkdown(String key) {
    return fields.required(key).flatMap(this::markdown).orElseGet(() -> parse("", place));
  }

  Optional<MarkdownText> markdown(YamlNode node) {
    return fields.asText(node).map(text -> parse(text, node.location()));
  }

  MarkdownText parse(String text, SourceLocation at) {
    return MarkdownDialect.parse(text, fields.source(), at);
  }

  /** What is said after an answer: {@code feedback: {correct, wrong}}. */
  Feedback feedback() {
    Optional<ActivityFields> feedback = feedback("correct", "wrong");
    return new Feedback(
        feedback.flatMap(f -> f.markdown("correct")), feedback.flatMap(f -> f.markdown("wrong")));
  }

  Optional<ActivityFields> feedback(String... keys) {
    return fields.node("feedback").map(node -> part(node, List.of(keys)));
  }

  /** A list of allowed length; another length is an error. */
  List<YamlNode> list(String key, int fewest, int most, String what) {
    List<YamlNode> items = fields.list(key);
    if (fields.required(key).isPresent() && (items.size() < fewest || items.size() > most)) {
      fields.refused(key, "a list of " + fewest + " to " + most + " " + what);
    }
    return items;
  }
}
