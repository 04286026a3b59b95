package dev.sobre.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words as the search compares them. The script {@code words.js} does the same; both are tested
 * with the same list.
 */
public final class Words {

  /** Letters of a word that count: longer ones share a stem or are rare. */
  static final int LENGTH = 7;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern ENDING = Pattern.compile("^(.{3,}?)(e+|er|ent|ed|ing)?[sx]?$");

  private static final Pattern IGNORED = Pattern.compile(".|\\d{1,3}");

  private Words() {}

  /** The words of a text without accents and capitals, ligatures taken apart (Unicode NFKD). */
  public static List<String> of(String text) {
    String plain =
        MARKS
            .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT)
            .replace("œ", "oe")
            .replace("æ", "ae");
    return WORD.matcher(plain).results().map(MatchResult::group).toList();
  }

  /** Whether a folded word finds nothing: single letters and small numbers are everywhere. */
  static boolean isIgnored(String word) {
    return IGNORED.matcher(word).matches();
  }

  /** A folded word without the endings of plurals and verbs in French and English, cut short. */
  static String stem(String word) {
    Matcher ending = ENDING.matcher(word);
    String stem = ending.matches() ? ending.group(1) : word;
    return stem.substring(0, Math.min(LENGTH, stem.length()));
  }
}
