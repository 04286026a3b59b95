package dev.sobre.reader;

import dev.sobre.course.Term;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.markdown.Anchors;
import dev.sobre.markdown.MarkdownDialect;
import dev.sobre.source.YamlDocument;
import dev.sobre.source.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads {@code glossary.yml}: a list of terms. */
final class GlossaryReader {

  static final List<String> KEYS = List.of("term", "id", "definition", "also", "translated");

  private GlossaryReader() {}

  static List<Term> read(YamlDocument document, DiagnosticLog log) {
    List<Term> terms = new ArrayList<>();
    Map<String, SourceLocation> forms = new HashMap<>();
    for (YamlNode node : Fields.items(document.root(), document.source(), log)) {
      Fields fields = Fields.of(node, document.source(), log, KEYS);
      String name = fields.requiredText("term");
      String id = fields.text("id").orElse(Anchors.slug(name));
      if (!Slugs.isSlug(id)) {
        fields.error("id", "wrong-value", "\"" + id + "\" is not an id", Slugs.FORM);
      }
      Term term =
          new Term(
              id,
              name,
              MarkdownDialect.parse(
                  fields.requiredText("definition"),
                  document.source(),
                  fields.locationOf("definition")),
              fields.texts("also"),
              fields.location());
      // For the rules of words; here it only has to be a text.
      fields.text("translated");
      refuseSecond(term, forms, fields);
      terms.add(term);
    }
    return terms;
  }

  private static void refuseSecond(Term term, Map<String, SourceLocation> forms, Fields fields) {
    Stream.concat(Stream.of(term.id(), term.name()), term.also().stream())
        .map(Anchors::slug)
        .distinct()
        .forEach(
            form -> {
              SourceLocation first = forms.putIfAbsent(form, term.location());
              if (first != null) {
                fields
                    .source()
                    .error(
                        fields.log(),
                        "duplicate-term",
                        term.location(),
                        "the glossary has \"" + form + "\" twice",
                        "first written at " + first);
              }
            });
  }
}
