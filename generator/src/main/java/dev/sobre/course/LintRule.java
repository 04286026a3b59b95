package dev.sobre.course;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A rule that the words of a course keep, as the author wrote them. A rule of typography holds for
 * one language, whose code its own starts with, or for all.
 */
public enum LintRule {
  HARD_TO_READ(
      "hard-to-read",
      RuleLevel.WARN,
      "a lesson below the target of its language loses readers who are tired, or new to it"),
  LONG_SENTENCE(
      "long-sentence", RuleLevel.WARN, "at the end of a long sentence its start is forgotten"),
  LONG_PARAGRAPH("long-paragraph", RuleLevel.WARN, "a block of text that fills a phone is skipped"),
  DOUBLED_WORD("doubled-word", RuleLevel.WARN, "a word that stands twice is most often a slip"),
  LINK_TEXT_VAGUE(
      "link-text-vague",
      RuleLevel.WARN,
      "in a list of links, “here” leads nowhere (RGAA 6.1, WCAG 2.4.4)"),
  LINK_TEXT_ADDRESS(
      "link-text-address",
      RuleLevel.WARN,
      "an address is read aloud letter by letter (RGAA 6.1, WCAG 2.4.4)"),
  LINK_TEXT_REPEATED(
      "link-text-repeated",
      RuleLevel.WARN,
      "two links with one text and two targets cannot be told apart (WCAG 2.4.4)"),
  HEADING_EMPTY(
      "heading-empty",
      RuleLevel.ERROR,
      "a heading without words is a gap in the list of headings (RGAA 9.1, WCAG 2.4.6)"),
  HEADING_PUNCTUATION(
      "heading-punctuation", RuleLevel.WARN, "a heading names what follows, and is no sentence"),
  ALT_FILE_NAME(
      "alt-file-name",
      RuleLevel.WARN,
      "the name of a file does not say what an image shows (RGAA 1.3, WCAG 1.1.1)"),
  ALT_ANNOUNCED(
      "alt-announced",
      RuleLevel.WARN,
      "a screen reader says “image” by itself (RGAA 1.3, WCAG 1.1.1)"),
  ALT_LONG(
      "alt-long",
      RuleLevel.WARN,
      "an alternative is heard in one go, without a way back (RGAA 1.3, WCAG 1.1.1)"),
  ALT_REPEATS(
      "alt-repeats",
      RuleLevel.WARN,
      "an alternative that repeats the caption is heard twice (RGAA 1.3)"),
  TRANSLATION_FIGURES(
      "translation-figures",
      RuleLevel.WARN,
      "a figure that stands in one language only was most often updated in one language only"),
  TRANSLATION_LENGTH(
      "translation-length",
      RuleLevel.WARN,
      "a translation far shorter or longer than the others misses something, or adds it"),
  TRANSLATION_STALE(
      "translation-stale",
      RuleLevel.WARN,
      "the original has changed since the translation was stamped"),
  MEDIA_UNUSED(
      "media-unused", RuleLevel.WARN, "a file that no page shows is kept and copied for nothing"),
  DEAD_LINK(
      "dead-link", RuleLevel.WARN, "a link that leads nowhere costs trust, and a source its proof"),
  MOVED_LINK(
      "moved-link",
      RuleLevel.ADVICE,
      "an address that has moved for good will not lead on for ever"),
  UNSURE_LINK(
      "unsure-link", RuleLevel.ADVICE, "a link that a program cannot follow needs a person"),
  FR_SPACE(
      "fr-space",
      RuleLevel.WARN,
      "no line starts with « : » or « ? »: a no-break space stands before : ; ! ? » and after «"),
  FR_APOSTROPHE("fr-apostrophe", RuleLevel.WARN, "the French apostrophe is ’"),
  FR_QUOTES("fr-quotes", RuleLevel.WARN, "French quotes are « and »"),
  FR_LIGATURE("fr-ligature", RuleLevel.WARN, "œ is a letter of French: cœur, œuvre"),
  FR_ABBREVIATION(
      "fr-abbreviation",
      RuleLevel.WARN,
      "1er, 1re, 2e and n° are the short forms; a no-break space follows n°"),
  FR_CAPITAL(
      "fr-capital", RuleLevel.ADVICE, "capitals keep their accents: État, École, À la maison"),
  EN_QUOTES("en-quotes", RuleLevel.ADVICE, "typographic quotes and apostrophes are “, ” and ’"),
  EN_DASH("en-dash", RuleLevel.ADVICE, "a dash between words is –, not a hyphen"),
  ELLIPSIS("ellipsis", RuleLevel.WARN, "three dots are one sign: …"),
  NUMBER_SPACE(
      "number-space",
      RuleLevel.WARN,
      "a number stays on the line of its unit, and in one piece: a no-break space joins them"),
  STRAY_SPACE("stray-space", RuleLevel.WARN, "no space stands before a comma or a full stop"),
  TRAILING_SPACE(
      "trailing-space",
      RuleLevel.WARN,
      "spaces that nobody sees make differences that say nothing"),
  FINAL_NEWLINE("final-newline", RuleLevel.WARN, "a text file ends with one line end"),
  BYTE_ORDER_MARK(
      "byte-order-mark", RuleLevel.WARN, "UTF-8 needs no mark, and some tools print it");

  private final String code;
  private final RuleLevel level;
  private final String reason;

  LintRule(String code, RuleLevel level, String reason) {
    this.code = code;
    this.level = level;
    this.reason = reason;
  }

  /** The key in {@code course.yml} and the code of its diagnostics. */
  public String code() {
    return code;
  }

  /** Its level unless the course sets another. */
  public RuleLevel level() {
    return level;
  }

  /** What readers or authors have of it, in a phrase without a final stop. */
  public String reason() {
    return reason;
  }

  /** Whether it is held only when the network may be asked. */
  public boolean asksNetwork() {
    return this == DEAD_LINK || this == MOVED_LINK || this == UNSURE_LINK;
  }

  public static Optional<LintRule> ofCode(String code) {
    return Arrays.stream(values()).filter(rule -> rule.code.equals(code)).findFirst();
  }

  public static List<String> codes() {
    return Arrays.stream(values()).map(LintRule::code).toList();
  }
}
