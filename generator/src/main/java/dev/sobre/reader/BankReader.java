package dev.sobre.reader;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.util.ast.Node;
import dev.sobre.course.Activity;
import dev.sobre.course.Lesson;
import dev.sobre.course.Question;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.NearestName;
import dev.sobre.source.YamlDocument;
import dev.sobre.source.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads {@code bank.yml}: activities, each with the lesson of the chapter that teaches it. */
final class BankReader {

  private final YamlDocument document;
  private final DiagnosticLog log;
  private final SortedMap<String, String> lessonIds;

  /**
   * @param lessons of the chapter
   */
  BankReader(YamlDocument document, List<Lesson> lessons, DiagnosticLog log) {
    this.document = document;
    this.log = log;
    this.lessonIds = ids(lessons);
  }

  /** Ids of lessons by the names of their files: all that a bank needs to know of them. */
  static SortedMap<String, String> ids(List<Lesson> lessons) {
    SortedMap<String, String> ids = new TreeMap<>();
    for (Lesson lesson : lessons) {
      String file = lesson.location().file();
      ids.put(file.substring(file.lastIndexOf('/') + 1), lesson.id());
    }
    return ids;
  }

  List<Question> read() {
    List<Question> questions = new ArrayList<>();
    for (YamlNode node : Fields.items(document.root(), document.source(), log)) {
      question(node).ifPresent(questions::add);
    }
    return questions;
  }

  private Optional<Question> question(YamlNode node) {
    ActivityReader reader = ActivityReader.ofBank(node, document.source(), log);
    Optional<Activity> activity = reader.read();
    String lesson = reader.fields().requiredText("lesson");
    if (!lesson.isEmpty() && !lessonIds.containsKey(lesson)) {
      reader
          .fields()
          .error(
              "lesson",
              "unknown-value",
              "the chapter has no lesson \"" + lesson + "\"",
              NearestName.hint(lesson, lessonIds.keySet()));
    }
    // For the rules of words; here it only has to be a text.
    reader.fields().text("translated");
    activity.ifPresent(found -> refuseImages(found, reader.fields()));
    activity
        .filter(found -> !found.graded())
        .ifPresent(
            found ->
                reader
                    .fields()
                    .error(
                        "type",
                        "ungraded-in-bank",
                        "a " + found.type() + " has no score, and a test counts scores",
                        "put it into the lesson"));
    return activity.map(found -> new Question(found, lessonIds.getOrDefault(lesson, "")));
  }

  private void refuseImages(Activity activity, Fields fields) {
    boolean image =
        activity
            .texts()
            .anyMatch(
                text -> {
                  for (Node inner : text.document().getDescendants()) {
                    if (inner instanceof Image
                        || inner instanceof ImageRef ref && ref.isDefined()) {
                      return true;
                    }
                  }
                  return false;
                });
    if (image) {
      fields.error(
          "id",
          "image-in-bank",
          "a question of a bank holds no image",
          "put the image into the lesson, and the question beside it");
    }
  }
}
