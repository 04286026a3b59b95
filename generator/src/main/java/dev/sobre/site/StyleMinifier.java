package dev.sobre.site;

/**
 * Drops from style sheets what a browser skips: comments, and white space beside punctuation (CSS
 * Syntax 3, 4.3). Strings stay as they are. White space before a colon, an opening parenthesis or a
 * sign may mean something, and stays.
 */
final class StyleMinifier {

  private static final String NO_SPACE_BEFORE = "{};,>)";
  private static final String NO_SPACE_AFTER = "{};,>(:";

  private StyleMinifier() {}

  static String minify(String css) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    boolean space = false;
    while (at < css.length()) {
      char c = css.charAt(at);
      if (css.startsWith("/*", at)) {
        int end = css.indexOf("*/", at + 2);
        at = end < 0 ? css.length() : end + 2;
        space = true;
      } else if (Character.isWhitespace(c)) {
        at++;
        space = true;
      } else {
        int end = c == '"' || c == '\'' ? endOfString(css, at) : at + 1;
        if (space && isMeant(out, c)) {
          out.append(' ');
        }
        if (c == '}' && last(out) == ';') {
          out.setLength(out.length() - 1);
        }
        out.append(css, at, end);
        at = end;
        space = false;
      }
    }
    return out.append('\n').toString();
  }

  private static boolean isMeant(StringBuilder out, char next) {
    return out.length() > 0
        && NO_SPACE_AFTER.indexOf(last(out)) < 0
        && NO_SPACE_BEFORE.indexOf(next) < 0;
  }

  private static char last(StringBuilder out) {
    return out.length() == 0 ? '\0' : out.charAt(out.length() - 1);
  }

  /** The place behind the closing quote; a backslash keeps the next character in the string. */
  private static int endOfString(String css, int start) {
    int at = start + 1;
    while (at < css.length() && css.charAt(at) != css.charAt(start)) {
      at += css.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at + 1, css.length());
  }
}
