package dev.sobre.reader;

import dev.sobre.course.Activity;
import dev.sobre.course.Activity.Common;
import dev.sobre.course.Categorise;
import dev.sobre.course.Item;
import dev.sobre.course.Matching;
import dev.sobre.course.Ordering;
import dev.sobre.diagnostic.NearestName;
import dev.sobre.source.YamlNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the activities that arrange things: in pairs, in categories, in order. */
final class ArrangedReader {

  private final ActivityFields activity;

  ArrangedReader(ActivityFields activity) {
    this.activity = activity;
  }

  Matching matching(Common common) {
    List<String> choices = new ArrayList<>();
    List<Item> items = new ArrayList<>();
    for (YamlNode node : activity.list("items", 2, Activity.MOST_PARTS, "items")) {
      ActivityFields item = activity.part(node, List.of("text", "match", "feedback"));
      String match = item.fields().requiredText("match");
      if (!choices.contains(match)) {
        choices.add(match);
      }
      items.add(
          new Item(
              item.requiredMarkdown("text"), choices.indexOf(match), item.markdown("feedback")));
    }
    for (YamlNode node : activity.fields().list("others")) {
      activity.fields().asText(node).ifPresent(other -> addOther(other, node, choices));
    }
    if (choices.size() > Activity.MOST_PARTS) {
      activity.fields().refused("others", "few enough to leave 26 choices in all");
    }
    return new Matching(common, choices, items, activity.feedback());
  }

  /** A choice that matches nothing; one that does match would be right and wrong at once. */
  private void addOther(String other, YamlNode node, List<String> choices) {
    if (choices.contains(other)) {
      duplicate(node, other);
    } else {
      choices.add(other);
    }
  }

  Categorise categorise(Common common) {
    List<String> categories = new ArrayList<>();
    for (YamlNode node : activity.list("categories", 2, Activity.MOST_PARTS, "categories")) {
      activity.fields().asText(node).ifPresent(name -> addOther(name, node, categories));
    }
    List<Item> items = new ArrayList<>();
    for (YamlNode node : activity.list("items", 2, Activity.MOST_PARTS, "items")) {
      ActivityFields item = activity.part(node, List.of("text", "category", "feedback"));
      items.add(
          new Item(
              item.requiredMarkdown("text"),
              Math.max(0, category(item.fields(), categories)),
              item.markdown("feedback")));
    }
    return new Categorise(common, categories, items, activity.feedback());
  }

  private static int category(Fields item, List<String> categories) {
    String written = item.requiredText("category");
    int index = categories.indexOf(written);
    if (index < 0 && !written.isEmpty() && !categories.isEmpty()) {
      item.error(
          "category",
          "unknown-value",
          "this activity has no category \"" + written + "\"",
          NearestName.hint(written, categories));
    }
    return index;
  }

  /** An item is a text, or a text with its feedback. */
  Ordering ordering(Common common) {
    List<Item> items = new ArrayList<>();
    Set<String> texts = new HashSet<>();
    for (YamlNode node : activity.list("items", 2, Activity.MOST_PARTS, "items")) {
      int place = items.size();
      if (node instanceof YamlNode.Mapping) {
        ActivityFields item = activity.part(node, List.of("text", "feedback"));
        items.add(new Item(item.requiredMarkdown("text"), place, item.markdown("feedback")));
      } else {
        activity
            .markdown(node)
            .ifPresent(text -> items.add(new Item(text, place, Optional.empty())));
      }
      if (items.size() > place
          && !texts.add(items.get(place).text().document().getChars().toString())) {
        duplicate(node, items.get(place).text().document().getChars().toString());
      }
    }
    return new Ordering(common, items, activity.feedback());
  }

  private void duplicate(YamlNode node, String text) {
    activity
        .fields()
        .source()
        .error(
            activity.fields().log(),
            "duplicate-choice",
            node.location(),
            "\"" + text + "\" stands here twice",
            "a learner cannot tell them apart: change one, or take it out");
  }
}
