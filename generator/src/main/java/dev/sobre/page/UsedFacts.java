package dev.sobre.page;

import com.vladsch.flexmark.util.ast.Node;
import dev.sobre.course.Activity;
import dev.sobre.course.Edition;
import dev.sobre.course.Lesson;
import dev.sobre.course.Term;
import dev.sobre.markdown.FactReference;
import dev.sobre.markdown.MarkdownText;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds the facts that the texts of a language cite: only these are worth a learner's bytes. */
final class UsedFacts {

  private UsedFacts() {}

  /** Ids of facts. */
  static SortedSet<String> of(Edition edition) {
    SortedSet<String> ids = new TreeSet<>();
    Stream<MarkdownText> lessons = edition.lessons().map(Lesson::body);
    Stream<MarkdownText> activities = edition.activities().flatMap(Activity::texts);
    Stream<MarkdownText> terms = edition.terms().stream().map(Term::definition);
    Stream.of(lessons, activities, terms)
        .flatMap(texts -> texts)
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
