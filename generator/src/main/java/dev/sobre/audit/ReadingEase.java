package dev.sobre.audit;

import java.util.Optional;

/**
 * How easily a lesson reads.
 *
 * @param path of the page from the root of the site
 * @param language its language code
 * @param words of the main text: paragraphs and lists, without folded depth, tables, activities and
 *     actions
 * @param sentences in them
 * @param score about 0 (hard) to 100 (easy); empty for a language without a formula
 */
public record ReadingEase(
    String path, String language, int words, int sentences, Optional<Double> score) {

  /** Mean length of a sentence, in words. */
  public double wordsPerSentence() {
    return sentences == 0 ? 0 : (double) words / sentences;
  }
}
