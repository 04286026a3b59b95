package dev.sobre.lint;

import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.source.SourceText;
import dev.sobre.source.YamlNode.Scalar;
import java.util.Optional;

/**
 * Finds the characters of a YAML value in its file, through quotes, escapes and folded lines (YAML
 * 1.2, chapters 7 and 8). What is found is compared with what the parser read; where they differ,
 * only the start of the value is known.
 */
final class ScalarMap {

  private static final String SHORT_ESCAPES = "0abtnvfre \"/\\N_LP";
  private static final String SHORT_MEANINGS =
      "\0\u0007\b\t\n\u000B\f\r\u001B \"/\\\u0085\u00A0\u2028\u2029";

  private final String file;
  private final CharMap.Builder map = new CharMap.Builder();
  private int at;

  private ScalarMap(String file, int at) {
    this.file = file;
    this.at = at;
  }

  static CharMap of(SourceText source, Scalar scalar) {
    int start = offset(source.text(), scalar.location());
    return exact(source.text(), start, scalar.text())
        .orElseGet(() -> CharMap.at(scalar.text(), start));
  }

  /** The UTF-16 offset of a place. */
  static int offset(String text, SourceLocation place) {
    int start = 0;
    for (int line = 1; line < place.line(); line++) {
      start = text.indexOf('\n', start) + 1;
    }
    int end = text.indexOf('\n', start);
    int length = text.codePointCount(start, end < 0 ? text.length() : end);
    return text.offsetByCodePoints(start, Math.min(length, Math.max(0, place.column() - 1)));
  }

  private static Optional<CharMap> exact(String file, int start, String wanted) {
    if (start >= file.length()) {
      return Optional.empty();
    }
    ScalarMap reader = new ScalarMap(file, start);
    switch (file.charAt(start)) {
      case '"' -> reader.quoted('"', wanted.length());
      case '\'' -> reader.quoted('\'', wanted.length());
      case '|', '>' -> reader.block(wanted);
      default -> reader.plain(wanted.length());
    }
    CharMap map = reader.map.build();
    return map.text().equals(wanted) ? Optional.of(map) : Optional.empty();
  }

  private void plain(int length) {
    while (at < file.length() && map.length() < length) {
      char c = file.charAt(at);
      if (c == '\n') {
        fold();
      } else {
        map.add(c, at, ++at);
      }
    }
  }

  private void quoted(char quote, int length) {
    at++;
    while (at < file.length()) {
      char c = file.charAt(at);
      boolean doubled = at + 1 < file.length() && file.charAt(at + 1) == quote;
      if (c == quote && quote == '\'' && doubled) {
        map.add(c, at, at + 2);
        at += 2;
      } else if (c == quote || map.length() > length) {
        return;
      } else if (c == '\\' && quote == '"') {
        escape();
      } else if (c == '\n') {
        fold();
      } else {
        map.add(c, at, ++at);
      }
    }
  }

  private void escape() {
    int start = at;
    char kind = at + 1 < file.length() ? file.charAt(at + 1) : '\\';
    int digits = kind == 'x' ? 2 : kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
    if (kind == '\n') {
      at += 2;
      skipBlanks();
    } else if (digits > 0 && at + 2 + digits <= file.length()) {
      at += 2 + digits;
      String hex = file.substring(start + 2, at);
      if (hex.matches("[0-9A-Fa-f]{1,8}") && Long.parseLong(hex, 16) <= Character.MAX_CODE_POINT) {
        map.add(Character.toString(Integer.parseInt(hex, 16)), start, at);
      }
    } else {
      at += 2;
      int meaning = SHORT_ESCAPES.indexOf(kind);
      map.add(meaning < 0 ? kind : SHORT_MEANINGS.charAt(meaning), start, at);
    }
  }

  /** One line end is a space, more are one fewer; the blanks around them are nothing. */
  private void fold() {
    while (map.last() == ' ' || map.last() == '\t') {
      map.dropLast();
    }
    int lines = 0;
    int start = at;
    while (at < file.length() && file.charAt(at) == '\n') {
      lines++;
      at++;
      skipBlanks();
    }
    map.add(lines == 1 ? " " : "\n".repeat(lines - 1), start, start);
  }

  private void skipBlanks() {
    while (at < file.length() && (file.charAt(at) == ' ' || file.charAt(at) == '\t')) {
      at++;
    }
  }

  private void block(String wanted) {
    boolean folded = file.charAt(at) == '>';
    at = file.indexOf('\n', at) + 1;
    int indent = -1;
    boolean afterText = false;
    int blank = 0;
    while (at > 0 && at < file.length() && map.length() < wanted.length()) {
      int end = file.indexOf('\n', at);
      int stop = end < 0 ? file.length() : end;
      String line = file.substring(at, stop);
      if (line.isBlank()) {
        blank++;
      } else {
        if (indent < 0) {
          indent = line.length() - line.stripLeading().length();
        }
        if (line.length() - line.stripLeading().length() < indent) {
          break;
        }
        separate(folded, afterText, blank);
        blank = 0;
        afterText = true;
        for (int i = at + indent; i < stop; i++) {
          map.add(file.charAt(i), i, i + 1);
        }
      }
      at = stop + 1;
    }
    while (map.length() < wanted.length() && wanted.charAt(map.length()) == '\n') {
      map.add('\n', Math.min(at, file.length()), Math.min(at, file.length()));
    }
  }

  private void separate(boolean folded, boolean afterText, int blank) {
    int ends = blank + (afterText ? 1 : 0);
    if (ends == 0) {
      return;
    }
    String between =
        folded && afterText ? (ends == 1 ? " " : "\n".repeat(ends - 1)) : "\n".repeat(ends);
    map.add(between, at, at);
  }
}
