package dev.sobre.course;

/**
 * A question of a bank, from which tests are drawn.
 *
 * @param activity the question itself
 * @param lesson id of the lesson that teaches the answer
 */
public record Question(Activity activity, String lesson) {
  public String id() {
    return activity.id();
  }
}
