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
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * The tests of an edition. A test page is light: it names the pools from which the run-time draws
 * when the learner starts. Without scripts, the page of the questions has them all, with answers.
 */
final class AssessmentPages {

  private static final String LOW_DATA = "lite-";

  private final PageFrame frame;
  private final Assessments assessments;

  /** Scripts by chapter, made when a page first asks for one. */
  private final Map<String, Pool> pools = new ConcurrentHashMap<>();

  AssessmentPages(PageFrame frame) {
    this.frame = frame;
    this.assessments = frame.info().assessments();
  }

  List<Draft> drafts() {
    List<Draft> pages = new ArrayList<>();
    for (Chapter chapter : withBank()) {
      if (assessments.entry() > 0) {
        pages.add(test("entry", chapter.entryTestPath(), assessments.entry(), chapter));
      }
      if (assessments.chapter() > 0) {
        pages.add(test("chapter", chapter.testPath(), assessments.chapter(), chapter));
      }
      pages.add(new Draft(chapter.questionsPath(), () -> questions(chapter)));
    }
    if (hasCertificate()) {
      pages.add(new Draft(Assessments.CERTIFICATE_PATH, this::certificate));
      pages.addAll(new DiplomaPages(frame).drafts());
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
  SortedMap<String, String> pools(Predicate<String> wanted) {
    SortedMap<String, String> own = new TreeMap<>();
    withBank().stream()
        .filter(
            chapter ->
                wanted.test(scriptPath(chapter, "")) || wanted.test(scriptPath(chapter, LOW_DATA)))
        .map(this::pool)
        .forEach(pool -> own.put(pool.path(), pool.script()));
    own.keySet().removeAll(frame.version().scripts().keySet());
    return own;
  }

  private ActivityRenderer activities(Question question, String path) {
    return frame.activities(path, question.activity().common().prompt().language());
  }

  private record Pool(String path, String script) {}

  private String scriptPath(Chapter chapter, String version) {
    return "assets/" + version + "questions-" + frame.language() + "-" + chapter.id() + ".js";
  }

  private Pool pool(Chapter chapter) {
    return pools.computeIfAbsent(chapter.id(), id -> poolOf(chapter));
  }

  /** A version whose questions are those of the other one to the letter uses the other's script. */
  private Pool poolOf(Chapter chapter) {
    String shared = scriptPath(chapter, "");
    String script = script(chapter);
    boolean own =
        frame.version().isLowData() && !script.equals(frame.version().scripts().get(shared));
    String path = own ? scriptPath(chapter, LOW_DATA) : shared;
    return new Pool(path, script);
  }

  private String script(Chapter chapter) {
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
    return "(self.sobrePools = self.sobrePools || []).push(" + JsonText.of(questions) + ");\n";
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

  private Draft test(String form, String path, int count, Chapter chapter) {
    return new Draft(
        path,
        () ->
            page(
                form,
                form + "-" + chapter.id(),
                path,
                PageKind.TEST,
                frame.messages().text("test." + form + ".title", chapter.title()),
                List.of(chapter),
                count,
                frame.entry(chapter, path)));
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
              "pool", frame.shared(path, pool(from).path()),
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
