package dev.sobre.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.util.ast.Document;
import dev.sobre.source.SourceText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownDialectTest {

  private static Document parsed(String text) {
    return MarkdownDialect.parse(new SourceText("content/en/01-a/01-b.md", text), 0).document();
  }

  private static String html(Document document) {
    return HtmlRenderer.builder(MarkdownDialect.options()).build().render(document);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n", "\n\n  \t\n"})
  void aBlankTextGivesNothing(String text) {
    Document document = parsed(text);
    assertFalse(document.hasChildren());
    assertEquals(text, document.getChars().toString());
    assertEquals("", html(document));
  }
}
