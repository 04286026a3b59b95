package dev.sobre.lint;

import dev.sobre.course.LintRule;
import dev.sobre.reader.FrontMatter;
import dev.sobre.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A lesson against its original in the default language. */
final class TranslationCheck {

  /** Of lessons shorter than this, in characters, lengths say nothing. */
  private static final int SHORTEST = 400;

  private static final double FAR = 1.5;

  /** Of two digits and more: shorter ones are often words in one of the languages. */
  private static final Pattern FIGURE =
      Pattern.compile("(?<![\\p{L}\\d])\\d[\\d.,\u00A0\u202F]*\\d(?![\\p{L}\\d])");

  /**
   * Hours, which languages write differently: 11.40 pm, 23 h 40, 23:40. One without minutes may be
   * a length of time, and is left out in every language for that.
   */
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?<![\\p{L}\\d.,])(?:[01]?\\d|2[0-4])"
              + "(?:[ \u00A0\u202F]?h[ \u00A0\u202F]?[0-5]\\d|:[0-5]\\d"
              + "|(?:\\.[0-5]\\d)?[ \u00A0\u202F]?[ap]\\.?m"
              + "|[ \u00A0\u202F-]?(?:h|hours?|heures?))(?![\\p{L}\\d])");

  private static final Pattern STAMP =
      Pattern.compile("(?m)^" + Stamp.KEY + ":[ \\t]*[\"']?([^\"'\\s]*)[\"']?[ \\t]*$");

  /**
   * A lesson and its original.
   *
   * @param original in the default language
   * @param translation of it
   */
  record Pair(SourceText original, Words originalWords, SourceText translation, Words words) {

    double ratio() {
      return (double) length(words) / Math.max(1, length(originalWords));
    }

    private static int length(Words words) {
      return words.prose().stream().mapToInt(prose -> prose.text().length()).sum();
    }
  }

  private TranslationCheck() {}

  /** Checks the lessons of one language. */
  static List<Finding> check(List<Pair> pairs) {
    List<Finding> found = new ArrayList<>();
    List<Double> ratios = pairs.stream().map(Pair::ratio).sorted().toList();
    double usual = pairs.size() < 5 ? 1 : ratios.get(ratios.size() / 2);
    for (Pair pair : pairs) {
      figures(pair, found);
      length(pair, usual, found);
      stamp(pair, found);
    }
    return found;
  }

  private static void figures(Pair pair, List<Finding> found) {
    SortedSet<String> original = figures(pair.originalWords());
    SortedSet<String> translated = figures(pair.words());
    SortedSet<String> missing = new TreeSet<>(original);
    missing.removeAll(translated);
    SortedSet<String> added = new TreeSet<>(translated);
    added.removeAll(original);
    if (!missing.isEmpty()) {
      found.add(
          Finding.of(
              LintRule.TRANSLATION_FIGURES,
              pair.translation(),
              -1,
              "figures of the original are not here: " + String.join(", ", missing),
              "compare with " + pair.original().file()));
    }
    if (!added.isEmpty()) {
      found.add(
          Finding.of(
              LintRule.TRANSLATION_FIGURES,
              pair.translation(),
              -1,
              "figures here are not in the original: " + String.join(", ", added),
              "compare with " + pair.original().file()));
    }
  }

  private static SortedSet<String> figures(Words words) {
    SortedSet<String> figures = new TreeSet<>();
    for (Prose prose : words.prose()) {
      Matcher matcher = FIGURE.matcher(CLOCK.matcher(prose.text()).replaceAll(" "));
      while (matcher.find()) {
        figures.add(plain(matcher.group(), prose.in("fr")));
      }
    }
    return figures;
  }

  /** Spaces, and the commas of other languages than French, group digits. */
  private static String plain(String figure, boolean french) {
    String joined = figure.replaceAll("[\u00A0\u202F]", "");
    return french ? joined.replace(',', '.') : joined.replaceAll(",(?=\\d{3})", "");
  }

  private static void length(Pair pair, double usual, List<Finding> found) {
    double ratio = pair.ratio() / usual;
    if (Pair.length(pair.originalWords()) >= SHORTEST && (ratio > FAR || ratio < 1 / FAR)) {
      found.add(
          Finding.of(
              LintRule.TRANSLATION_LENGTH,
              pair.translation(),
              -1,
              "this translation is "
                  + Math.round(100 * pair.ratio())
                  + " % as long as its original, and others of the course "
                  + Math.round(100 * usual)
                  + " %",
              "compare with " + pair.original().file()));
    }
  }

  private static void stamp(Pair pair, List<Finding> found) {
    String text = pair.translation().text();
    int end = FrontMatter.of(text).map(FrontMatter::end).orElse(0);
    Matcher stamp = STAMP.matcher(text.substring(0, end));
    String wanted = Stamp.of(pair.original().text());
    if (stamp.find() && !stamp.group(1).equals(wanted)) {
      found.add(Stamp.stale(pair.translation(), stamp.start(1), pair.original().file(), wanted));
    }
  }
}
