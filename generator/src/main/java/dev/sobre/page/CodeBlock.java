package dev.sobre.page;

import dev.sobre.code.CodeHtml;
import dev.sobre.code.CodeLanguage;
import java.util.Optional;

/** The HTML of a block of code. */
final class CodeBlock {

  /** What a small phone shows of a line; longer ones scroll, which the keyboard must reach. */
  private static final int SHORT_LINE = 30;

  private CodeBlock() {}

  /**
   * The element {@code pre}.
   *
   * @param written the language as the author named it, or an empty text
   */
  static String html(String code, String written, Messages messages) {
    Optional<CodeLanguage> language = CodeLanguage.named(written);
    StringBuilder html = new StringBuilder("<pre");
    if (code.lines().anyMatch(line -> line.codePointCount(0, line.length()) > SHORT_LINE)) {
      String name = messages.text("code.label");
      String label = written.isEmpty() ? name : name + messages.text("colon") + written;
      html.append(" role=\"group\" tabindex=\"0\" aria-label=\"" + Html.escape(label) + '"');
    }
    html.append("><code");
    language
        .filter(known -> !known.isPlain())
        .ifPresent(known -> html.append(" class=\"language-" + known.name() + '"'));
    return html.append('>')
        .append(language.map(known -> CodeHtml.of(known, code)).orElseGet(() -> Html.escape(code)))
        .append("</code></pre>")
        .toString();
  }
}
