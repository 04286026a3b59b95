package dev.sobre.maths;

import java.util.ArrayList;
import java.util.List;

/** A place in the source of a formula, and what has been found wrong on the way there. */
final class LatexCursor {

  private final String source;
  private final List<Mistake> mistakes = new ArrayList<>();
  private int at;

  LatexCursor(String source) {
    this.source = source;
  }

  int at() {
    return at;
  }

  List<Mistake> mistakes() {
    return mistakes;
  }

  void mistake(int offset, String message, String hint) {
    mistakes.add(new Mistake(offset, message, hint));
  }

  void skipSpace() {
    while (at < source.length() && isSpace(source.charAt(at))) {
      at++;
    }
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  void skipToEnd() {
    at = source.length();
  }

  boolean atEnd() {
    return at >= source.length();
  }

  boolean at(String text) {
    return source.startsWith(text, at);
  }

  /** Goes past a text if it comes next. */
  boolean take(String text) {
    boolean found = at(text);
    at += found ? text.length() : 0;
    return found;
  }

  /** The character that comes next; not at the end. */
  int peek() {
    return source.codePointAt(at);
  }

  /** The character that comes next; not at the end. */
  String takeCharacter() {
    String character = Character.toString(source.codePointAt(at));
    at += character.length();
    return character;
  }

  /** The name behind a backslash that comes next: letters, or one other character. */
  String command() {
    int end = at + 1;
    while (end < source.length() && isLetter(source.charAt(end))) {
      end++;
    }
    return end > at + 1 || end == source.length()
        ? source.substring(at + 1, end)
        : Character.toString(source.codePointAt(end));
  }

  String takeCommand() {
    String name = command();
    at += 1 + name.length();
    return name;
  }

  /** A number, with a decimal point, a decimal comma in braces or thin spaces between digits. */
  String takeNumber() {
    StringBuilder number = new StringBuilder();
    while (!atEnd()) {
      if (isDigit(at)) {
        number.append(source.charAt(at++));
      } else if (at(".") && isDigit(at + 1)) {
        number.append(source.charAt(at++));
      } else if (at("{,}") && isDigit(at + 3)) {
        number.append(',');
        at += 3;
      } else if (at("\\,") && isDigit(at + 2)) {
        number.append('\u202F');
        at += 2;
      } else {
        break;
      }
    }
    return number.toString();
  }

  boolean atDigit() {
    return isDigit(at) || (at(".") && isDigit(at + 1));
  }

  /** Raw text in braces, which may nest; the closing brace is taken. */
  String takeRaw() {
    int start = at;
    int depth = 1;
    while (!atEnd()) {
      if (at("{")) {
        depth++;
      } else if (at("}") && --depth == 0) {
        return source.substring(start, at++);
      }
      at++;
    }
    mistake(start - 1, "this brace is not closed", "add \"}\"");
    return source.substring(start);
  }

  private boolean isDigit(int index) {
    return index < source.length() && source.charAt(index) >= '0' && source.charAt(index) <= '9';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
