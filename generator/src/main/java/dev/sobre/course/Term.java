package dev.sobre.course;

import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.markdown.MarkdownText;
import java.util.List;

/**
 * An entry of the glossary.
 *
 * @param id its anchor on the glossary page
 * @param name the term as printed
 * @param definition one or two sentences
 * @param also other forms that link here
 * @param location place of the entry
 */
public record Term(
    String id, String name, MarkdownText definition, List<String> also, SourceLocation location) {
  public Term {
    also = List.copyOf(also);
  }
}
