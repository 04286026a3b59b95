package dev.sobre.lint;

import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.lint.Finding.Edit;
import dev.sobre.source.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A text file as it is on the disk.
 *
 * @param source its text, line ends {@code \n}
 * @param raw its text with its own line ends, without byte order mark
 * @param byteOrderMark whether the file starts with one
 */
record WrittenFile(SourceText source, String raw, boolean byteOrderMark) {

  /** Reads a file; empty when it is not UTF-8. */
  static Optional<WrittenFile> of(String file, byte[] bytes) {
    String decoded = new String(bytes, StandardCharsets.UTF_8);
    boolean mark = decoded.startsWith("\uFEFF");
    return SourceText.decode(file, bytes, new DiagnosticLog())
        .map(source -> new WrittenFile(source, mark ? decoded.substring(1) : decoded, mark));
  }

  /** The same after edits, of which the first of two that overlap is made; no byte order mark. */
  WrittenFile edited(List<Edit> edits) {
    StringBuilder text = new StringBuilder();
    int[] places = places();
    int done = 0;
    List<Edit> inOrder =
        edits.stream().sorted(Comparator.comparingInt(Edit::from).thenComparing(Edit::to)).toList();
    int last = -1;
    for (Edit edit : inOrder) {
      if (edit.from() >= done && !(edit.from() == edit.to() && edit.from() == last)) {
        text.append(raw, places[done], places[edit.from()]);
        text.append(edit.text().replace("\n", lineEnd()));
        done = edit.to();
        last = edit.from();
      }
    }
    text.append(raw.substring(places[done]));
    return of(source.file(), text.toString().getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }

  private String lineEnd() {
    int first = raw.indexOf('\n');
    return first > 0 && raw.charAt(first - 1) == '\r' ? "\r\n" : "\n";
  }

  /** Offset in the raw text of each offset of the text. */
  private int[] places() {
    int[] places = new int[source.text().length() + 1];
    int at = 0;
    for (int i = 0; i < source.text().length(); i++) {
      places[i] = at;
      boolean two = raw.charAt(at) == '\r' && at + 1 < raw.length() && raw.charAt(at + 1) == '\n';
      at += two ? 2 : 1;
    }
    places[source.text().length()] = at;
    return places;
  }
}
