package dev.sobre.site;

import java.util.ArrayList;
import java.util.List;

/** Places in the text of a style sheet, outside strings, brackets and parentheses. */
final class StyleText {

  private StyleText() {}

  /** The first place of one of some characters from a place on, or the length of the text. */
  static int end(String css, int start, String wanted) {
    int depth = 0;
    for (int at = start; at < css.length(); at++) {
      char c = css.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == '"' || c == '\'') {
        at = endOfString(css, at) - 1;
      } else if (depth == 0 && wanted.indexOf(c) >= 0) {
        return at;
      } else if (c == '(' || c == '[') {
        depth++;
      } else if ((c == ')' || c == ']') && depth > 0) {
        depth--;
      }
    }
    return css.length();
  }

  /** The brace that closes one; the end of the text when there is none. */
  static int closing(String css, int open) {
    int depth = 0;
    int at = open;
    while (at < css.length()) {
      depth += css.charAt(at) == '{' ? 1 : -1;
      if (depth == 0) {
        return at;
      }
      at = end(css, at + 1, "{}");
    }
    return css.length();
  }

  /** The pieces between separators, stripped; none of them empty. */
  static List<String> split(String text, char separator) {
    List<String> pieces = new ArrayList<>();
    int at = 0;
    while (at <= text.length()) {
      int end = end(text, at, String.valueOf(separator));
      String piece = text.substring(at, end).strip();
      if (!piece.isEmpty()) {
        pieces.add(piece);
      }
      at = end + 1;
    }
    return pieces;
  }

  /** The place behind the closing quote; a backslash keeps the next character in the string. */
  static int endOfString(String css, int start) {
    int at = start + 1;
    while (at < css.length() && css.charAt(at) != css.charAt(start)) {
      at += css.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at + 1, css.length());
  }
}
