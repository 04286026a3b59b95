package dev.sobre.course;

/**
 * A selection of lessons, which say in their front matter that they belong to it.
 *
 * @param id used in front matters, and in the address of its page
 * @param title as printed
 * @param summary for whom and what it gives
 */
public record LearningPath(String id, Localized title, Localized summary) {

  /** Path of its page from the root of its language. */
  public String path() {
    return "paths/" + id + ".html";
  }
}
