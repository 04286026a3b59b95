package dev.sobre.question;

import java.util.List;

/**
 * Questions that belong together: the bank of a chapter, or the activities of a lesson.
 *
 * @param id of the chapter, or of chapter and lesson with a point between them
 * @param path titles of the course, the chapter and, if it is one, the lesson
 * @param questions in the author's order
 */
public record QuestionCategory(String id, List<String> path, List<Question> questions) {
  public QuestionCategory {
    path = List.copyOf(path);
    questions = List.copyOf(questions);
  }
}
