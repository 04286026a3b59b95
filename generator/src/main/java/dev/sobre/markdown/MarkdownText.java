package dev.sobre.markdown;

import com.vladsch.flexmark.util.ast.Document;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.source.CourseSource;
import dev.sobre.source.SourceText;

/**
 * A parsed piece of Markdown. The tree is never changed after parsing.
 *
 * @param document the tree
 * @param source the file that it was read from, whole
 * @param start where the piece begins
 * @param offset UTF-16 offset of the piece in the file, or -1 for a value of a YAML file, whose
 *     characters do not map one to one
 */
public record MarkdownText(Document document, SourceText source, SourceLocation start, int offset) {

  /** The language that it is written in: that of the folder of its file. */
  public String language() {
    return CourseSource.languageOf(source.file());
  }

  /** The place of an offset of the tree. */
  public SourceLocation locate(int nodeOffset) {
    return offset < 0 ? start : source.locate(offset + nodeOffset);
  }
}
