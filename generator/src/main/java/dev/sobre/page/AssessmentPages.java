package dev.sobre.page;

import dev.sobre.course.Assessments;
import dev.sobre.course.Chapter;
import dev.sobre.course.Lesson;
import dev.sobre.course.PageKind;
import dev.sobre.course.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.ObjectMapper;

/**
 * The tests of an edition. A test page is light: it names the pools from which the run-time draws
 * when the learner starts. Without scripts, the page of the questions has them all, with answers.
 */
final class AssessmentPages {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final PageFrame frame;
  private final Assessments assessments;
  private final SortedMap<String, String> pools = new TreeMap<>();
  private final Map<String, String> poolPaths = new HashMap<>();

  AssessmentPages(PageFrame frame) {
    this.frame = frame;
    this.assessments = frame.info().assessments();
    withBank().forEach(this::addPool);
  }

  List<Page> render() {
    List<Page> pages = new ArrayList<>();
    for (Chapter chapter : withBank()) {
      if (assessments.entry() > 0) {
        pages.add(
            test("entry", chapter.entryTestPath(), List.of(chapter), assessments.entry(), chapter));
      }
      if (assessments.chapter() > 0) {
        pages.add(
            test("chapter", chapter.testPath(), List.of(chapter), assessments.chapter(), chapter));
      }
      pages.add(questions(chapter));
    }
    if (hasCertificate()) {
      pages.add(certificate());
      pages.addAll(new DiplomaPages(frame).render());
    }
    return pages;
  }

  /** Chapters whose tests exist. */
  List<Chapter> withBank() {
    return assessments.any()
        ? frame.edition().chapters().stream().filter(c -> !c.bank().isEmpty()).toList()
        : List.of();
  }

  boolean hasCertificate() {
    return assessments.certificate() > 0 && !withBank().isEmpty();
  }

  /** Puts {@code certificate, certificateCount}: the address of the final test, or empty. */
  void putCertificate(Map<String, Object> values, String from) {
    values.put(
        "certificate", hasCertificate() ? frame.url(from, Assessments.CERTIFICATE_PATH) : "");
    values.put("certificateCount", frame.messages().count("questions", assessments.certificate()));
  }

  /**
   * Addresses and counts of the tests of a chapter: {@code entry, entryCount, test, testCount,
   * questions}; all empty when the chapter has no bank.
   */
  Map<String, Object> links(Chapter chapter, String from) {
    boolean bank = withBank().contains(chapter);
    Map<String, Object> links = new HashMap<>();
    links.put(
        "entry", bank && assessments.entry() > 0 ? frame.url(from, chapter.entryTestPath()) : "");
    links.put("entryCount", frame.messages().count("questions", assessments.entry()));
    links.put("test", bank && assessments.chapter() > 0 ? frame.url(from, chapter.testPath()) : "");
    links.put("testCount", frame.messages().count("questions", assessments.chapter()));
    links.put("questions", bank ? frame.url(from, chapter.questionsPath()) : "");
    return links;
  }

  /** Scripts with the questions of each chapter, by path from the root of the site. */
  SortedMap<String, String> pools() {
    SortedMap<String, String> own = new TreeMap<>(pools);
    own.keySet().removeAll(frame.version().scripts().keySet());
    return own;
  }

  private ActivityRenderer activities(Question question, String path) {
    return frame.activities(path, question.activity().common().prompt().language());
  }

  private String pool(Chapter chapter) {
    return poolPaths.get(chapter.id());
  }

  /** A version whose questions are those of the other one to the letter uses the other's script. */
  private void addPool(Chapter chapter) {
    String name = "questions-" + frame.language() + "-" + chapter.id() + ".js";
    String script = poolOf(chapter);
    boolean same = script.equals(frame.version().scripts().get("assets/" + name));
    String path = "assets/" + (frame.version().isLowData() && !same ? "lite-" : "") + name;
    pools.put(path, script);
    poolPaths.put(chapter.id(), path);
  }

  private String poolOf(Chapter chapter) {
    List<List<String>> questions = new ArrayList<>();
    for (Question question : chapter.bank()) {
      Lesson lesson = lesson(question);
      questions.add(
          List.of(
              question.id(),
              frame.url(Assessments.CERTIFICATE_PATH, lesson.path()),
              lesson.title(),
              activities(question, Assessments.CERTIFICATE_PATH).render(question.activity())));
    }
    return "(self.sobrePools = self.sobrePools || []).push("
        + JSON.writeValueAsString(questions)
        + ");\n";
  }

  private Lesson lesson(Question question) {
    return frame
        .edition()
        .lessons()
        .filter(lesson -> lesson.id().equals(question.lesson()))
        .findFirst()
        .orElseThrow();
  }

  private Page certificate() {
    return page(
        "certificate",
        "certificate",
        Assessments.CERTIFICATE_PATH,
        PageKind.CERTIFICATE,
        frame.messages().text("test.certificate.title"),
        withBank(),
        assessments.certificate(),
        Map.of());
  }

  private Page test(String form, String path, List<Chapter> chapters, int count, Chapter chapter) {
    return page(
        form,
        form + "-" + chapter.id(),
        path,
        PageKind.TEST,
        frame.messages().text("test." + form + ".title", chapter.title()),
        chapters,
        count,
        frame.entry(chapter, path));
  }

  /**
   * {@code test (form, id, count, pass), banks (title, language, pool, url), chapter (title, url),
   * next (title, url), diploma}; {@code form} is {@code entry}, {@code chapter} or {@code
   * certificate}. The final test has no chapter, and only the test of a chapter has a next page.
   */
  private Page page(
      String form,
      String id,
      String path,
      PageKind kind,
      String title,
      List<Chapter> chapters,
      int count,
      Map<String, Object> chapter) {
    Map<String, Object> values = frame.values(path, kind, title, "");
    values.put(
        "test",
        Map.of(
            "form", form,
            "id", id,
            "count", count,
            "pass", form.equals("entry") ? 0 : frame.info().completion().score().orElse(0)));
    List<Map<String, Object>> banks = new ArrayList<>();
    for (Chapter from : chapters) {
      banks.add(
          Map.of(
              "title", from.title(),
              "language", frame.foreign(from.language()),
              "pool", frame.shared(path, pool(from)),
              "url", frame.url(path, from.questionsPath())));
    }
    values.put("banks", banks);
    values.put(
        "next", form.equals("chapter") ? afterTest(chapters.get(0), path) : PageRenderer.NOWHERE);
    values.put("diploma", form.equals("certificate") ? frame.url(path, DiplomaPages.DIPLOMA) : "");
    values.put("chapter", chapter.isEmpty() ? PageRenderer.NOWHERE : chapter);
    values.put("scripts", List.of(frame.shared(path, PageRenderer.TEST_SCRIPT)));
    return frame.page("test", path, kind, values);
  }

  /** The next chapter, or the final test. */
  private Map<String, Object> afterTest(Chapter chapter, String path) {
    List<Chapter> chapters = frame.edition().chapters();
    int next = chapters.indexOf(chapter) + 1;
    if (next < chapters.size()) {
      return frame.entry(chapters.get(next), path);
    }
    return hasCertificate()
        ? Map.of(
            "title", frame.messages().text("test.certificate.title"),
            "language", "",
            "url", frame.url(path, Assessments.CERTIFICATE_PATH))
        : PageRenderer.NOWHERE;
  }

  /** {@code chapter, questions (activity, lesson, language, url)}. */
  private Page questions(Chapter chapter) {
    String path = chapter.questionsPath();
    Map<String, Object> values =
        frame.values(
            path,
            PageKind.QUESTIONS,
            frame.messages().text("questions.title", chapter.title()),
            "");
    List<Map<String, Object>> questions = new ArrayList<>();
    for (Question question : chapter.bank()) {
      Lesson lesson = lesson(question);
      questions.add(
          Map.of(
              "activity", activities(question, path).values(question.activity()),
              "lesson", lesson.title(),
              "language", frame.foreign(lesson.language()),
              "url", frame.url(path, lesson.path())));
    }
    values.put("chapter", frame.entry(chapter, path));
    values.put("questions", questions);
    return frame.page("questions", path, PageKind.QUESTIONS, values);
  }
}
