package dev.sobre.page;

import com.vladsch.flexmark.util.ast.Node;
import dev.sobre.course.Edition;
import dev.sobre.markdown.FactReference;
import dev.sobre.markdown.MarkdownText;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds the facts that the texts of a language cite: only these are worth a learner's bytes. */
final class UsedFacts {

  private UsedFacts() {}

  /** Whether any text cites one. */
  static boolean any(Edition edition) {
    return edition.texts().anyMatch(UsedFacts::cites);
  }

  private static boolean cites(MarkdownText text) {
    for (Node node : text.document().getDescendants()) {
      if (node instanceof FactReference) {
        return true;
      }
    }
    return false;
  }

  /** Ids of facts. */
  static SortedSet<String> of(Edition edition) {
    SortedSet<String> ids = new TreeSet<>();
    edition
        .texts()
        .forEach(
            text -> {
              for (Node node : text.document().getDescendants()) {
                if (node instanceof FactReference fact) {
                  ids.add(fact.id().toString());
                }
              }
            });
    return ids;
  }
}
