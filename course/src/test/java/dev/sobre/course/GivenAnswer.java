package dev.sobre.course;

import dev.sobre.question.Answer;
import dev.sobre.question.QuestionFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * An answer, and what becomes of it.
 *
 * @param page of the activity
 * @param id of the activity
 * @param answer as {@link ActivityOnPage#give(String)} takes it
 * @param score in percent
 * @param type of the interaction in SCORM
 * @param reported the answer as an LMS gets it in SCORM 1.2
 * @param reported2004 the answer as an LMS gets it in SCORM 2004 and cmi5
 */
record GivenAnswer(
    String page,
    String id,
    String answer,
    int score,
    String type,
    String reported,
    String reported2004) {

  /** The table of the documentation's scores. */
  static List<GivenAnswer> table() {
    try (Stream<String> lines =
        Files.lines(Path.of("src/test/courses/answers-count/answers.txt"))) {
      return lines
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.replace("\\n", "\n").split(";"))
          .map(f -> new GivenAnswer(f[0], f[1], f[2], Integer.parseInt(f[3]), f[4], f[5], f[6]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String name() {
    return id + " " + answer;
  }

  /** What a format should tell of it: the score, where it tracks the type and the answer too. */
  String told(String format, int percent) {
    return switch (format) {
      case "scorm12" -> tracked(percent, type, reported);
      // RTE 4.2.9: a text of more than one part is a long one.
      case "cmi5", "scorm2004-3", "scorm2004-4" -> tracked(percent, type, reported2004);
      default -> plain(percent);
    };
  }

  /** The score that a question bank gives. */
  String scored(QuestionFormat bank, Activity activity) {
    return plain(Math.round(100 * bank.score(id, Answer.of(activity, answer))));
  }

  String plain(long percent) {
    return name() + ": " + percent;
  }

  String tracked(long percent, String foundType, String response) {
    return String.join(" ", plain(percent), foundType, response);
  }
}
