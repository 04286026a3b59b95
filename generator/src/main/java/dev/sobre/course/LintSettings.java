package dev.sobre.course;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a course asks of its words.
 *
 * @param rules levels of rules that are not their own
 * @param ease least reading ease of a lesson, 0 (hard) to 100 (easy), by language code
 * @param sentenceWords most words of a sentence
 * @param paragraphWords most words of a paragraph
 * @param altCharacters most characters of the alternative text of an image
 */
public record LintSettings(
    SortedMap<LintRule, RuleSetting> rules,
    SortedMap<String, Integer> ease,
    int sentenceWords,
    int paragraphWords,
    int altCharacters) {

  /** Target of a language that has a formula, unless the course sets another. */
  public static final int EASE = 45;

  public static final int SENTENCE_WORDS = 40;
  public static final int PARAGRAPH_WORDS = 120;
  public static final int ALT_CHARACTERS = 250;

  public static final LintSettings DEFAULT =
      new LintSettings(
          new TreeMap<>(), new TreeMap<>(), SENTENCE_WORDS, PARAGRAPH_WORDS, ALT_CHARACTERS);

  public LintSettings {
    rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
    ease = Collections.unmodifiableSortedMap(new TreeMap<>(ease));
  }

  /** The level of a rule in this course. */
  public RuleLevel level(LintRule rule) {
    RuleSetting setting = rules.get(rule);
    return setting == null ? rule.level() : setting.level();
  }

  /** Least reading ease in a language. */
  public int ease(String language) {
    return ease.getOrDefault(language, EASE);
  }
}
