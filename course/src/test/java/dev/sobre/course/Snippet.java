package dev.sobre.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of code in a manual.
 *
 * @param file as it is named in messages
 * @param line of its first line, 1 for the first of the file
 * @param kind the word after the fence; empty without one
 * @param lines what is between the fences
 */
record Snippet(String file, int line, String kind, List<String> lines) {

  private static final Pattern FENCE = Pattern.compile("(`{3,})(\\w*)");

  /** The blocks of a Markdown file, in order. */
  static List<Snippet> in(Path root, String file) throws IOException {
    List<String> text = Files.readAllLines(root.resolve(file));
    List<Snippet> snippets = new ArrayList<>();
    Optional<Matcher> open = Optional.empty();
    int start = 0;
    for (int i = 0; i < text.size(); i++) {
      Matcher fence = FENCE.matcher(text.get(i));
      if (open.isEmpty() && fence.matches()) {
        open = Optional.of(fence);
        start = i + 1;
      } else if (open.isPresent() && text.get(i).equals(open.get().group(1))) {
        snippets.add(new Snippet(file, start + 1, open.get().group(2), text.subList(start, i)));
        open = Optional.empty();
      }
    }
    if (open.isPresent()) {
      throw new IllegalStateException(file + ":" + start + ": this block has no end");
    }
    return snippets;
  }

  /** The place of one of its lines, 0 for the first. */
  String place(int index) {
    return file + ":" + (line + index);
  }

  /** All lines, each ended. */
  String text() {
    return String.join("\n", lines) + "\n";
  }
}
