package dev.sobre.lint;

import dev.sobre.audit.ReadingEase;
import dev.sobre.audit.ReadingMeter;
import dev.sobre.course.LintRule;
import dev.sobre.course.LintSettings;
import dev.sobre.lint.Prose.Kind;
import dev.sobre.source.SourceText;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the words read: sentences, paragraphs, slips, the ease of a whole lesson. */
final class ReadingCheck {

  /** With fewer words the formula says nothing. */
  private static final int FEWEST_WORDS = 100;

  private static final Pattern TWICE =
      Pattern.compile("(?iu)(?<![\\p{L}\\d’'-])(\\p{L}{2,}) \\1(?![\\p{L}\\d’'-])");

  /** Java sees no end of a sentence before a quote that starts the next one. */
  private static final Pattern REST =
      Pattern.compile("[:;…](?=[\\s\u00A0\u202F»”]|$)|(?<=[.!?»]) (?=«)");

  /** Words that grammar puts twice. */
  private static final Set<String> ALLOWED =
      Set.of("nous", "vous", "had", "that", "bla", "tic", "pom");

  private final LintSettings settings;

  ReadingCheck(LintSettings settings) {
    this.settings = settings;
  }

  List<Finding> check(Prose prose) {
    List<Finding> found = new ArrayList<>();
    Matcher twice = TWICE.matcher(prose.text());
    while (twice.find()) {
      if (!ALLOWED.contains(twice.group(1).toLowerCase(Locale.ROOT))) {
        found.add(
            Finding.of(
                LintRule.DOUBLED_WORD,
                prose.source(),
                prose.offset(twice.start()),
                "\"" + twice.group(1) + "\" stands twice",
                "take one out"));
      }
    }
    if (prose.kind() == Kind.MAIN || prose.kind() == Kind.APART || prose.kind() == Kind.VALUE) {
      lengths(prose, found);
    }
    return found;
  }

  private void lengths(Prose prose, List<Finding> found) {
    Locale locale = Locale.forLanguageTag(prose.language());
    BreakIterator sentences = BreakIterator.getSentenceInstance(locale);
    sentences.setText(prose.text());
    int start = sentences.first();
    for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
      int words = longest(prose.text().substring(start, end), locale);
      if (words > settings.sentenceWords()) {
        found.add(
            Finding.of(
                LintRule.LONG_SENTENCE,
                prose.source(),
                prose.offset(start),
                "a part of this sentence has "
                    + words
                    + " words, more than "
                    + settings.sentenceWords(),
                "make two of it"));
      }
      start = end;
    }
    int words = words(prose.text(), locale);
    if (words > settings.paragraphWords()) {
      found.add(
          Finding.of(
              LintRule.LONG_PARAGRAPH,
              prose.source(),
              prose.offset(0),
              "this paragraph has " + words + " words, more than " + settings.paragraphWords(),
              "cut it where the subject changes, or make a list of it"));
    }
  }

  /** The ease of a lesson, from its paragraphs and lists. */
  List<Finding> lesson(SourceText source, String language, Words words) {
    List<String> paragraphs =
        words.prose().stream()
            .filter(prose -> prose.kind() == Kind.MAIN)
            .map(prose -> prose.text().replace(Prose.OBJECT, '1'))
            .toList();
    ReadingEase ease = ReadingMeter.of(source.file(), language, paragraphs);
    long score = Math.round(ease.score().orElse(100.0));
    if (ease.words() < FEWEST_WORDS || score >= settings.ease(language)) {
      return List.of();
    }
    return List.of(
        Finding.of(
            LintRule.HARD_TO_READ,
            source,
            -1,
            "this lesson has a reading ease of "
                + score
                + ", below the target of "
                + settings.ease(language),
            "shorter sentences and more common words help"));
  }

  /** What a colon, a semicolon or an ellipsis separates is understood part by part. */
  private static int longest(String sentence, Locale locale) {
    return REST.splitAsStream(sentence).mapToInt(part -> words(part, locale)).max().orElse(0);
  }

  private static int words(String text, Locale locale) {
    BreakIterator words = BreakIterator.getWordInstance(locale);
    words.setText(text);
    int count = 0;
    int start = words.first();
    for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
      if (Character.isLetterOrDigit(text.codePointAt(start))) {
        count++;
      }
      start = end;
    }
    return count;
  }
}
