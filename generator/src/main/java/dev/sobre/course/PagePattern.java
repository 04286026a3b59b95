package dev.sobre.course;

import java.util.regex.Pattern;

/**
 * Which pages a limit is for, by their path from the root of the site: {@code *} stands for any
 * characters of one name, {@code **} for any folders too, {@code ?} for one character.
 *
 * @param written as the author wrote it
 */
public record PagePattern(String written) {

  /** Whether a key is meant as a pattern or path rather than as a word. */
  public static boolean isPattern(String key) {
    return key.matches(".*[/*?].*|.*\\.html");
  }

  /** Whether it can match a path at all: relative, with {@code /} between names. */
  public boolean isSound() {
    return !written.startsWith("/") && !written.contains("\\") && !written.contains("../");
  }

  public boolean matches(String path) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c == '*' && i + 1 < written.length() && written.charAt(i + 1) == '*') {
        regex.append(".*");
        i++;
      } else {
        regex.append(
            switch (c) {
              case '*' -> "[^/]*";
              case '?' -> "[^/]";
              default -> Pattern.quote(String.valueOf(c));
            });
      }
    }
    return path.matches(regex.toString());
  }
}
