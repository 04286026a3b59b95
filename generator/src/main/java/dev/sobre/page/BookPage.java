package dev.sobre.page;

import dev.sobre.course.PageKind;
import java.util.List;

/**
 * A page to read: no script, no form, nothing of the looks of a theme. What a learner would do is
 * told as a question, and its answer apart.
 *
 * @param path as on the website, such as {@code start/welcome.html}; addresses inside are relative
 *     to it
 * @param kind what it is
 * @param title the title
 * @param language of the title; that of the edition, or the default one when a translation is
 *     missing
 * @param html what belongs into a body, as well-formed XML; it starts with the heading of level 1
 * @param answers of the questions on it, in the order of the questions
 */
public record BookPage(
    String path,
    PageKind kind,
    String title,
    String language,
    String html,
    List<BookAnswer> answers) {

  public BookPage {
    answers = List.copyOf(answers);
  }

  /**
   * The answer of a question: a section whose id is {@link #answerAnchor}, with a link back to the
   * question, whose id is that of the activity.
   *
   * @param activity its id
   * @param html as well-formed XML; addresses inside are relative to the page of the question
   */
  public record BookAnswer(String activity, String html) {}

  /** The anchor of the answer of an activity; ids have no two hyphens in a row. */
  public static String answerAnchor(String activity) {
    return "answer--" + activity;
  }
}
