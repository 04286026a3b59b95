package dev.sobre.reader;

import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.diagram.Diagram;
import dev.sobre.diagram.Diagram.Item;
import dev.sobre.diagram.Diagram.Kind;
import dev.sobre.source.YamlDocument;
import dev.sobre.source.YamlNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a fence {@code diagram}. */
final class DiagramReader {

  /** More than a learner takes in, and more than a small screen shows. */
  private static final int MOST_ITEMS = 12;

  private static final int DEEPEST = 3;

  private final Fields fields;
  private final Kind kind;

  private DiagramReader(Fields fields, Kind kind) {
    this.fields = fields;
    this.kind = kind;
  }

  /**
   * Reads a diagram; empty when its type is not known.
   *
   * @param fence where the fence starts
   */
  static Optional<Diagram> read(YamlDocument yaml, SourceLocation fence, DiagnosticLog log) {
    Fields fields =
        Fields.of(yaml.root(), yaml.source(), log, List.of("type", "alt", "unit", "items"));
    if (fields.node("alt").isEmpty()) {
      yaml.source()
          .error(
              log,
              "image-without-alt",
              fence,
              "this diagram has no alternative text",
              "say under \"alt\" what it shows");
    }
    List<String> names =
        Arrays.stream(Kind.values()).map(kind -> kind.name().toLowerCase(Locale.ROOT)).toList();
    fields.required("type");
    return fields
        .oneOf("type", names, name -> Kind.valueOf(name.toUpperCase(Locale.ROOT)))
        .map(kind -> new DiagramReader(fields, kind).diagram());
  }

  private Diagram diagram() {
    if (kind != Kind.BARS && fields.node("unit").isPresent()) {
      fields.error("unit", "unknown-key", "only bars have a unit", "");
    }
    fields.required("items");
    List<YamlNode> written = fields.list("items");
    if (fields.node("items").isPresent() && (written.size() < 2 || written.size() > MOST_ITEMS)) {
      fields.error(
          "items", "wrong-value", "a diagram has 2 to " + MOST_ITEMS + " items on a level", "");
    }
    return new Diagram(
        kind, fields.text("alt").orElse(""), fields.text("unit").orElse(""), items(written, 1));
  }

  private List<Item> items(List<YamlNode> nodes, int depth) {
    List<Item> items = new ArrayList<>();
    for (YamlNode node : nodes) {
      items.add(item(Fields.of(node, fields.source(), fields.log(), keys(depth)), depth));
    }
    return items;
  }

  private List<String> keys(int depth) {
    return switch (kind) {
      case STEPS, CYCLE -> List.of("text", "note");
      case TREE -> depth < DEEPEST ? List.of("text", "note", "items") : List.of("text", "note");
      case BARS -> List.of("text", "value", "note");
      case TIMELINE -> List.of("date", "text");
    };
  }

  private Item item(Fields item, int depth) {
    Optional<BigDecimal> value = Optional.empty();
    String date = "";
    if (kind == Kind.BARS) {
      item.required("value");
      value = item.number("value");
      if (value.isPresent() && value.get().signum() < 0) {
        item.refused("value", "zero or more");
      }
    } else if (kind == Kind.TIMELINE) {
      date = item.requiredText("date");
    }
    return new Item(
        item.requiredText("text"),
        item.text("note").orElse(""),
        date,
        value,
        kind == Kind.TREE && depth < DEEPEST ? items(item.list("items"), depth + 1) : List.of());
  }
}
