package dev.sobre.page;

import dev.sobre.course.Chapter;
import dev.sobre.course.Course;
import dev.sobre.course.Edition;
import dev.sobre.course.Lesson;
import dev.sobre.course.PageKind;
import dev.sobre.course.Question;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.page.BookPage.BookAnswer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Renders one language of the course as pages to read, for formats whose reader has looks of its
 * own and runs no script of ours.
 */
public final class BookRenderer {

  private final PageFrame frame;
  private final Edition edition;
  private final BookHtml html;

  /**
   * @param theme whose interface texts the pages show
   */
  public BookRenderer(Course course, Edition edition, Theme theme) {
    this.frame =
        new PageFrame(
            course,
            edition,
            BookTexts.of(theme),
            SiteVersion.ONLY,
            "",
            new Alternates(course, theme, "", new TreeMap<>()),
            false);
    this.edition = edition;
    this.html = new BookHtml(BookMedia.of(course.assets().values()));
  }

  /** Logs the interface texts that the theme lacks; returns whether pages can be rendered. */
  public static boolean canRender(Edition edition, Theme theme, DiagnosticLog log) {
    boolean all = true;
    for (String language : theme.messages().keySet()) {
      boolean shown =
          language.equals(edition.language())
              || edition.lessons().anyMatch(lesson -> lesson.language().equals(language));
      all &= !shown || BookTexts.allIn(theme, language, log);
    }
    return all;
  }

  /** The style sheet that fits these pages, without colours. */
  public static String style() {
    return BookTexts.resource("book.css");
  }

  /** Every page in reading order. */
  public List<BookPage> render() {
    List<BookPage> pages = new ArrayList<>();
    pages.add(home());
    for (Chapter chapter : edition.chapters()) {
      pages.add(chapter(chapter));
      pages.addAll(
          chapter.lessons().parallelStream().map(lesson -> lesson(chapter, lesson)).toList());
      if (!chapter.bank().isEmpty()) {
        pages.add(questions(chapter));
      }
    }
    if (frame.edition().hasActions()) {
      pages.add(page(new PlanPages(frame).plan(), "plan.title"));
    }
    if (!edition.terms().isEmpty()) {
      pages.add(page(new ReferencePages(frame).glossary(), "glossary.title"));
    }
    if (frame.citesFacts()) {
      pages.add(page(new ReferencePages(frame).sources(), "sources.title"));
    }
    return pages;
  }

  /** {@code ltr} or {@code rtl}. */
  public String direction() {
    return frame.direction();
  }

  /** Media files that the pages refer to: path from the course folder by path in them. */
  public SortedMap<String, String> media() {
    return html.used();
  }

  private BookPage page(Page page, String title) {
    return new BookPage(
        page.path(),
        page.kind(),
        frame.messages().text(title),
        frame.language(),
        html.of(page.path(), page.html()),
        List.of());
  }

  /** {@code chapters (title, url, language), audiences, goals, duration, lessonCount, address}. */
  private BookPage home() {
    String path = PageFrame.HOME;
    Map<String, Object> values = frame.values(path, PageKind.HOME, frame.title(), "");
    values.put("chapters", edition.chapters().stream().map(c -> frame.entry(c, path)).toList());
    values.put(
        "audiences",
        frame.info().audiences().stream().map(a -> a.name().in(frame.language())).toList());
    values.put("goals", frame.info().goals().stream().map(g -> g.in(frame.language())).toList());
    values.put("duration", frame.messages().duration(edition.minutes()));
    values.put("lessonCount", frame.messages().count("lessons", (int) edition.lessons().count()));
    values.put("address", frame.info().url().orElse(""));
    return new BookPage(
        path,
        PageKind.HOME,
        frame.title(),
        frame.language(),
        html.of(path, frame.fill("home", values)),
        List.of());
  }

  /** {@code chapter, number, count, lessons}. */
  private BookPage chapter(Chapter chapter) {
    String path = chapter.path();
    Map<String, Object> values = frame.values(path, PageKind.CHAPTER, chapter.title(), "");
    values.put("chapter", frame.entry(chapter, path));
    values.put("number", edition.chapters().indexOf(chapter) + 1);
    values.put("count", edition.chapters().size());
    values.put("lessons", chapter.lessons().stream().map(l -> frame.entry(l, path)).toList());
    return new BookPage(
        path,
        PageKind.CHAPTER,
        chapter.title(),
        chapter.language(),
        html.of(path, frame.fill("chapter", values)),
        List.of());
  }

  /** {@code lesson (title, summary, duration, level, objectives, html), number, count}. */
  private BookPage lesson(Chapter chapter, Lesson lesson) {
    String path = lesson.path();
    BookFences fences = new BookFences(frame, path, lesson.language());
    Map<String, Object> entry = frame.entry(lesson, path);
    entry.put(
        "level", frame.messages().text("level." + lesson.level().name().toLowerCase(Locale.ROOT)));
    entry.put("objectives", lesson.objectives());
    entry.put(
        "html", new TextRenderer(frame.context(path, lesson.language()), fences).body(lesson));
    Map<String, Object> values = frame.values(path, PageKind.LESSON, lesson.title(), "");
    values.put("untranslated", frame.untranslated(lesson.language()));
    values.put("lesson", entry);
    values.put("number", chapter.lessons().indexOf(lesson) + 1);
    values.put("count", chapter.lessons().size());
    return new BookPage(
        path,
        PageKind.LESSON,
        lesson.title(),
        lesson.language(),
        html.of(path, frame.fill("lesson", values)),
        answers(path, fences));
  }

  /** {@code title, questions}: HTML of each. */
  private BookPage questions(Chapter chapter) {
    String path = chapter.questionsPath();
    String title = frame.messages().text("questions.title", chapter.title());
    BookFences fences = new BookFences(frame, path, chapter.language());
    Map<String, Object> values = new HashMap<>();
    values.put("title", title);
    values.put(
        "questions",
        chapter.bank().stream().map(Question::activity).map(fences::activity).toList());
    return new BookPage(
        path,
        PageKind.QUESTIONS,
        title,
        frame.language(),
        html.of(path, frame.fill("questions", values)),
        answers(path, fences));
  }

  private List<BookAnswer> answers(String path, BookFences fences) {
    return fences.answers().stream()
        .map(answer -> new BookAnswer(answer.activity(), html.of(path, answer.html())))
        .toList();
  }
}
