package dev.sobre.imports;

import dev.sobre.imports.Loss.Kind;
import dev.sobre.imports.Part.Leaf;
import dev.sobre.source.XmlElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Questions of Moodle XML. A category is a chapter, with a bank; a category in it is a lesson, with
 * activities. Questions without a score are activities too, since a bank has none.
 */
final class QuizLayout {

  private final String file;
  private final Losses losses;
  private final QuestionImages images = new QuestionImages(SourceFiles.NONE);
  private final MoodleTexts texts;
  private final SortedMap<String, Integer> tags = new TreeMap<>();
  private final Map<String, Map<String, Lesson>> chapters = new LinkedHashMap<>();

  /** What is gathered for a lesson; that without a name holds the bank of the chapter. */
  private record Lesson(StringBuilder text, List<Map<String, Object>> activities) {
    Lesson() {
      this(new StringBuilder(), new ArrayList<>());
    }
  }

  QuizLayout(String file, Losses losses) {
    this.file = file;
    this.losses = losses;
    this.texts = new MoodleTexts(file, images, losses);
  }

  /** The title that all categories share, if there is one, and the chapters. */
  record Bank(Optional<String> title, List<Part> parts, SortedMap<String, byte[]> images) {}

  /**
   * The chapters.
   *
   * @param quiz the root of Moodle XML
   */
  Bank bank(XmlElement quiz) {
    List<XmlElement> questions = quiz.children("question");
    List<List<String>> paths =
        questions.stream().filter(QuizLayout::isCategory).map(QuizLayout::path).toList();
    boolean shared =
        paths.stream().allMatch(path -> path.size() > 1)
            && paths.stream().map(path -> path.get(0)).distinct().count() == 1;
    Optional<String> title = shared ? Optional.of(paths.get(0).get(0)) : Optional.empty();
    String first = SourceFiles.stem(file);
    String chapter = Part.words(first);
    String lesson = "";
    MoodleQuestions reader = new MoodleQuestions(texts, new Ids(), losses);
    for (XmlElement question : questions) {
      if (isCategory(question)) {
        List<String> path = path(question);
        List<String> own = shared ? path.subList(1, path.size()) : path;
        chapter = own.isEmpty() ? Part.words(first) : own.get(0);
        lesson = own.size() > 1 ? String.join(" · ", own.subList(1, own.size())) : "";
      } else {
        add(question, chapter, lesson, reader);
      }
    }
    List<Part> parts = new ArrayList<>();
    chapters.forEach((name, lessons) -> parts.add(part(name, lessons)));
    tellTags();
    return new Bank(title, parts, images.files());
  }

  private void add(XmlElement question, String chapter, String lesson, MoodleQuestions reader) {
    Map<String, Lesson> lessons = chapters.computeIfAbsent(chapter, name -> new LinkedHashMap<>());
    Lesson here = lessons.computeIfAbsent(lesson, name -> new Lesson());
    question.children("tags").stream()
        .flatMap(all -> all.children("tag").stream())
        .map(tag -> QuizXml.value(tag, "text"))
        .filter(tag -> !tag.isEmpty() && !tag.equals(chapter) && !tag.equals(lesson))
        .forEach(tag -> tags.merge(tag, 1, Integer::sum));
    if (question.attribute("type").equals(Optional.of("description"))) {
      question.children("questiontext").stream()
          .map(texts::blocks)
          .forEach(text -> here.text().append(text).append("\n\n"));
    } else {
      reader.activity(question).ifPresent(here.activities()::add);
    }
  }

  /** A course has none; what says again where a question stands is not missed. */
  private void tellTags() {
    String all =
        tags.entrySet().stream()
            .map(tag -> tag.getKey() + " (" + tag.getValue() + ")")
            .collect(Collectors.joining(", "));
    if (!all.isEmpty()) {
      losses.add(Kind.METADATA, file, "left out tags, with how many questions had them: " + all);
    }
  }

  private static boolean isCategory(XmlElement question) {
    return question.attribute("type").equals(Optional.of("category"));
  }

  /** Names, without those that Moodle puts in front; a slash in a name is written twice. */
  private static List<String> path(XmlElement category) {
    String written =
        category.children("category").stream()
            .flatMap(path -> path.children("text").stream())
            .map(XmlElement::text)
            .findFirst()
            .orElse("");
    return Arrays.stream(written.split("(?<!/)/(?!/)"))
        .map(name -> name.replace("//", "/").strip())
        .filter(name -> !name.isEmpty() && !name.equals("top") && !name.matches("\\$.*\\$"))
        .toList();
  }

  private Part part(String chapter, Map<String, Lesson> lessons) {
    List<Leaf> leaves = new ArrayList<>();
    List<Map<String, Object>> bank = new ArrayList<>();
    Lesson own = lessons.getOrDefault("", new Lesson());
    List<Map<String, Object>> inLesson =
        own.activities().stream().filter(this::isForLesson).toList();
    boolean alone = lessons.size() == 1 && lessons.containsKey("");
    if (alone || !own.text().isEmpty() || !inLesson.isEmpty()) {
      leaves.add(leaf(chapter, own.text().toString(), inLesson));
    }
    lessons.forEach(
        (name, lesson) -> {
          if (!name.isEmpty()) {
            leaves.add(leaf(name, lesson.text().toString(), lesson.activities()));
          }
        });
    for (Map<String, Object> question : own.activities()) {
      if (!inLesson.contains(question)) {
        Map<String, Object> placed = new LinkedHashMap<>();
        placed.put("id", question.get("id"));
        placed.put("lesson", leaves.get(0).key());
        question.forEach(placed::putIfAbsent);
        bank.add(placed);
      }
    }
    return new Part(chapter, chapter, "", leaves, bank);
  }

  /** A bank holds neither what has no score nor images. */
  private boolean isForLesson(Map<String, Object> activity) {
    boolean image = QuestionImages.in(activity);
    if (image) {
      losses.add(
          Kind.QUESTION,
          file,
          "\"" + activity.get("id") + "\" is in the lesson: a question of a test shows no image");
    }
    return image || activity.get("type").equals("reflection");
  }

  private Leaf leaf(String title, String text, List<Map<String, Object>> activities) {
    TracedText body = TracedText.untraced(file, text.strip());
    return new Leaf(title, title, new SourcePage(file, Map.of(), body, activities));
  }
}
