package dev.sobre.reader;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the front matter of a lesson stands.
 *
 * @param start UTF-16 offset of its first key
 * @param end offset of the line that closes it
 * @param body offset of the text behind it
 */
public record FrontMatter(int start, int end, int body) {

  private static final Pattern FORM =
      Pattern.compile(
          "\\A---[ \\t]*\\n(.*?)^---[ \\t]*(?:\\n|\\z)", Pattern.DOTALL | Pattern.MULTILINE);

  /** That of a text; empty when it has none. */
  public static Optional<FrontMatter> of(String text) {
    Matcher front = FORM.matcher(text);
    return front.find()
        ? Optional.of(new FrontMatter(front.start(1), front.end(1), front.end()))
        : Optional.empty();
  }
}
