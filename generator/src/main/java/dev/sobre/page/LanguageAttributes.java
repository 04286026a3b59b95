package dev.sobre.page;

import java.util.List;

/** How HTML says in which language and direction a part of a page is written. */
final class LanguageAttributes {

  private static final List<String> RIGHT_TO_LEFT = List.of("ar", "fa", "he", "ur");

  private LanguageAttributes() {}

  /** {@code rtl} or {@code ltr}. */
  static String direction(String language) {
    return RIGHT_TO_LEFT.contains(language.split("-")[0]) ? "rtl" : "ltr";
  }

  /**
   * Attributes with a space before each; none when the part is in the language around it.
   *
   * @param language of the part, or empty when it is that around it
   * @param around language of the page
   */
  static String of(String language, String around) {
    if (language.isEmpty() || language.equals(around)) {
      return "";
    }
    String direction = direction(language);
    return " lang=\""
        + language
        + '"'
        + (direction.equals(direction(around)) ? "" : " dir=\"" + direction + '"');
  }
}
