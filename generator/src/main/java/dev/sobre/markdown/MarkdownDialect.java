package dev.sobre.markdown;

import com.vladsch.flexmark.ext.abbreviation.AbbreviationExtension;
import com.vladsch.flexmark.ext.attributes.AttributesExtension;
import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.source.SourceText;
import java.util.List;

/**
 * The Markdown of a course: CommonMark, tables, footnotes, definition lists, abbreviations,
 * attributes, task lists, strike-through, alerts, facts, glossary links and formulas.
 */
public final class MarkdownDialect {

  /** Made when there is something to parse: hundreds of classes, which a blank text needs not. */
  private static final class Dialect {

    private static final DataHolder OPTIONS =
        new MutableDataSet()
            .set(
                Parser.EXTENSIONS,
                List.of(
                    TablesExtension.create(),
                    FootnoteExtension.create(),
                    DefinitionExtension.create(),
                    AbbreviationExtension.create(),
                    AttributesExtension.create(),
                    StrikethroughExtension.create(),
                    TaskListExtension.create(),
                    new References()))
            .set(TablesExtension.COLUMN_SPANS, false)
            .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
            .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
            .set(TaskListExtension.ITEM_DONE_MARKER, "☑&nbsp;")
            .set(TaskListExtension.ITEM_NOT_DONE_MARKER, "☐&nbsp;")
            .set(HtmlRenderer.RENDER_HEADER_ID, false)
            .set(HtmlRenderer.GENERATE_HEADER_ID, false)
            .toImmutable();

    private static final Parser PARSER = Parser.builder(OPTIONS).build();
  }

  private MarkdownDialect() {}

  /** Options for parsing and for rendering alike. */
  public static DataHolder options() {
    return Dialect.OPTIONS;
  }

  /** Parses a file from an offset to its end. */
  public static MarkdownText parse(SourceText source, int offset) {
    String text = source.text().substring(offset);
    return new MarkdownText(document(text), source, source.locate(offset), offset);
  }

  /** Parses a value of a YAML file, whose errors are all located at its start. */
  public static MarkdownText parse(String value, SourceText source, SourceLocation start) {
    return new MarkdownText(document(value), source, start, -1);
  }

  private static Document document(String text) {
    return text.isBlank() ? new Document(null, BasedSequence.of(text)) : Dialect.PARSER.parse(text);
  }

  private static final class References implements Parser.ParserExtension {
    @Override
    public void parserOptions(MutableDataHolder options) {}

    @Override
    public void extend(Parser.Builder builder) {
      builder.customInlineParserExtensionFactory(ReferenceParser.braces());
      builder.customInlineParserExtensionFactory(ReferenceParser.terms());
      builder.customInlineParserExtensionFactory(new InlineFormulaParser.Factory());
      builder.customBlockParserFactory(new FormulaBlockParser.Factory());
      builder.postProcessorFactory(new AlertProcessor.Factory());
    }
  }
}
