package dev.sobre.lint;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Files of the folder {@code media} that a text names. */
final class MediaNames {

  private static final String FOLDER = "media/";

  private MediaNames() {}

  /**
   * Those that are named.
   *
   * @param media paths in the course folder
   */
  static Set<String> in(String text, Collection<String> media) {
    Set<String> named = new TreeSet<>();
    for (int at = text.indexOf(FOLDER); at >= 0; at = text.indexOf(FOLDER, at + 1)) {
      for (String file : media) {
        if (isAt(text, at, file) || isAt(text, at, file.replace(" ", "%20"))) {
          named.add(file);
        }
      }
    }
    return named;
  }

  /** A longer name that starts the same is another file. */
  private static boolean isAt(String text, int at, String file) {
    int end = at + file.length();
    return text.startsWith(file, at) && (end == text.length() || !isOfName(text.charAt(end)));
  }

  private static boolean isOfName(char sign) {
    return sign >= 'a' && sign <= 'z'
        || sign >= 'A' && sign <= 'Z'
        || sign >= '0' && sign <= '9'
        || sign == '_'
        || sign == '-';
  }
}
