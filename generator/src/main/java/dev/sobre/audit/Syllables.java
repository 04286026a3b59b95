package dev.sobre.audit;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Estimates syllables from spelling: groups of vowels, less the endings that are not spoken. */
final class Syllables {

  private static final Pattern VOWELS = Pattern.compile("[aeiouyœæ]+");
  private static final Pattern SILENT_IN_ENGLISH =
      Pattern.compile(
          "(?<=[^aeiouyl]|[aeiouy]l)e$|(?<=[aeiouy][^aeiouycghsxz])es$|(?<=[^aeioudty])ed$");
  private static final Pattern SILENT_IN_FRENCH =
      Pattern.compile("(?<=[^aeiouy])es?$|(?<=[^aeiouym])ent$");

  private Syllables() {}

  /** At least 1 for any word or number. */
  static int count(String word, String language) {
    String letters = word.toLowerCase(Locale.ROOT).replaceAll("(?<=[qg])u(?=\\p{L})", "");
    boolean french = language.startsWith("fr");
    // An accented e at the end is spoken, so silent endings go before the accents do.
    String spoken =
        (french ? SILENT_IN_FRENCH : SILENT_IN_ENGLISH).matcher(letters).replaceFirst("");
    String plain = Normalizer.normalize(spoken, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    Matcher vowels = VOWELS.matcher(plain);
    int groups = 0;
    while (vowels.find()) {
      groups++;
    }
    return Math.max(1, groups);
  }
}
