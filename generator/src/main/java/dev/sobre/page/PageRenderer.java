package dev.sobre.page;

import dev.sobre.course.Chapter;
import dev.sobre.course.Course;
import dev.sobre.course.CourseInfo.Audience;
import dev.sobre.course.Edition;
import dev.sobre.course.Lesson;
import dev.sobre.course.PageKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Renders the pages of one language. What a template gets is said by the methods that fill it, and
 * by {@link PageFrame} for what they all get.
 */
public final class PageRenderer {

  /** Path of the style sheet from the root of the site. */
  public static final String STYLE = "assets/style.css";

  /** Path of the style sheet of the low-data version, unless its pages carry it. */
  public static final String LOW_DATA_STYLE = "assets/lite.css";

  /** Path of the script that loads the script of lessons when it is needed. */
  public static final String LATER_SCRIPT = "assets/later.js";

  /** Path of the script of lessons with activities or actions. */
  public static final String LESSON_SCRIPT = "assets/lesson.js";

  /** Path of the script of lessons without activities and actions. */
  public static final String SEEN_SCRIPT = "assets/seen.js";

  /** Path of the script of lists of lessons. */
  public static final String MARKS_SCRIPT = "assets/marks.js";

  /** Path of the script of the learner's progress. */
  public static final String PROGRESS_SCRIPT = "assets/progress.js";

  /** Path of the script of tests. */
  public static final String TEST_SCRIPT = "assets/test.js";

  /** Path of the script of the action plan. */
  public static final String PLAN_SCRIPT = "assets/plan.js";

  private final PageFrame frame;
  private final String prefix;
  private final Course course;
  private final Edition edition;
  private final Messages messages;
  private final AssessmentPages assessments;
  private final PathPages paths;
  private final SearchPage search;
  private final Extras extras;

  /**
   * @param version which the pages belong to
   * @param prefix folder of the language from the root, that of the version included, such as
   *     {@code en/}, or empty
   * @param others folders of the other languages that lie beside it, by language code
   * @param extras what the pages have besides the course
   */
  public PageRenderer(
      Course course,
      Edition edition,
      Theme theme,
      SiteVersion version,
      String prefix,
      SortedMap<String, String> others,
      Extras extras) {
    this.frame =
        new PageFrame(
            course,
            edition,
            theme,
            version,
            prefix,
            new Alternates(course, theme, prefix, others),
            extras.footprint());
    this.prefix = prefix;
    this.extras = extras;
    this.course = course;
    this.edition = edition;
    this.messages = frame.messages();
    this.assessments = new AssessmentPages(frame);
    this.paths = new PathPages(frame);
    this.search = new SearchPage(frame);
  }

  /**
   * Every page of the language, in reading order.
   *
   * @throws ThemeException when a template is wrong
   */
  public List<Page> render() {
    return render(path -> true);
  }

  /**
   * The pages of the language that are wanted, in reading order.
   *
   * @param wanted tells by the path of a page from the root of the site
   * @throws ThemeException when a template is wrong
   */
  public List<Page> render(Predicate<String> wanted) {
    Predicate<Draft> chosen = draft -> wanted.test(prefix + draft.path());
    List<Lesson> lessons = edition.lessons().toList();
    List<Page> lessonPages =
        IntStream.range(0, lessons.size())
            .mapToObj(i -> new Draft(lessons.get(i).path(), () -> lesson(lessons, i)))
            .filter(chosen)
            .toList()
            .parallelStream()
            .map(draft -> draft.page().get())
            .toList();
    List<Page> pages = new ArrayList<>();
    before().stream().filter(chosen).forEach(draft -> pages.add(draft.page().get()));
    pages.addAll(lessonPages);
    after().stream().filter(chosen).forEach(draft -> pages.add(draft.page().get()));
    return pages;
  }

  /** What comes before the lessons. */
  private List<Draft> before() {
    List<Draft> drafts = new ArrayList<>();
    drafts.add(
        new Draft(PageFrame.HOME, () -> new HomePage(frame, assessments, paths, extras).render()));
    edition.chapters().forEach(c -> drafts.add(new Draft(c.path(), () -> chapter(c))));
    return drafts;
  }

  /** What comes after the lessons. */
  private List<Draft> after() {
    List<Draft> drafts = new ArrayList<>(assessments.drafts());
    drafts.addAll(paths.drafts());
    drafts.addAll(new PlanPages(frame).drafts());
    drafts.add(new Draft(PageFrame.PROGRESS, () -> new ProgressPage(frame, assessments).render()));
    drafts.addAll(new ReferencePages(frame).drafts(extras.statements()));
    if (extras.printed()) {
      drafts.add(new Draft(PrintPage.PATH, () -> new PrintPage(frame).render()));
    }
    drafts.add(new Draft(PageFrame.SEARCH, search::render));
    return drafts;
  }

  /** The pages of what the publisher says of the website. */
  public List<Page> statements(List<Statement> statements) {
    return new StatementPages(frame).render(statements);
  }

  /** Scripts that tests and search load, by path from the root of the site. */
  public SortedMap<String, String> scripts() {
    return scripts(path -> true);
  }

  /**
   * Some of these scripts.
   *
   * @param wanted tells by the path from the root of the site
   */
  public SortedMap<String, String> scripts(Predicate<String> wanted) {
    SortedMap<String, String> scripts = new TreeMap<>(search.index(wanted));
    scripts.putAll(assessments.pools(wanted));
    return scripts;
  }

  /**
   * The page that a server shows for a missing address. It may be shown at any depth, so that it
   * carries its style, and finds home by the address of the site if the course tells it.
   */
  public Page notFound(String style) {
    Map<String, Object> values =
        frame.values("404.html", PageKind.NOT_FOUND, messages.text("not-found.title"), "");
    values.put("inlineStyle", style);
    values.put("home", course.info().url().orElse("index.html"));
    values.put("alternates", List.of());
    values.put("lowData", "");
    values.put("footer", "");
    values.put("footprint", PageFrame.NO_FOOTPRINT);
    values.put("search", course.info().url().orElse("") + PageFrame.SEARCH);
    return frame.page("not-found", "404.html", PageKind.NOT_FOUND, values);
  }

  /** {@code chapter (id, title, summary, number, count, duration), lessons, tests, print}. */
  private Page chapter(Chapter chapter) {
    String path = chapter.path();
    Map<String, Object> values =
        frame.values(path, PageKind.CHAPTER, chapter.title(), chapter.summary());
    Map<String, Object> entry = frame.entry(chapter, path);
    entry.put("number", edition.chapters().indexOf(chapter) + 1);
    entry.put("count", edition.chapters().size());
    values.put("untranslated", frame.untranslated(chapter.language()));
    values.put("chapter", entry);
    values.put("lessons", lessons(chapter, path));
    values.put("tests", assessments.links(chapter, path));
    values.put("print", extras.printed() ? PrintPage.url(frame, chapter) : "");
    values.put("scripts", List.of(frame.shared(path, MARKS_SCRIPT)));
    return frame.page("chapter", path, PageKind.CHAPTER, values);
  }

  /**
   * {@code lesson (title, summary, duration, level, audiences, objectives, html), chapter, number,
   * count, previous, next}; the last two have {@code title} and {@code url}, which are empty at the
   * ends of the course. After the last lesson of a chapter comes its test, if there is one.
   */
  private Page lesson(List<Lesson> lessons, int i) {
    Lesson lesson = lessons.get(i);
    String path = lesson.path();
    Chapter chapter =
        edition.chapters().stream()
            .filter(c -> c.id().equals(lesson.chapter()))
            .findFirst()
            .orElseThrow();
    Map<String, Object> values =
        frame.values(path, lesson.kind(), lesson.title(), lesson.summary());
    Map<String, Object> entry = frame.entry(lesson, path);
    entry.put("level", messages.text("level." + lesson.level().name().toLowerCase(Locale.ROOT)));
    entry.put("audiences", audiences(lesson));
    entry.put("objectives", lesson.objectives());
    entry.put("html", html(lesson));
    values.put("untranslated", frame.untranslated(lesson.language()));
    values.put("lesson", entry);
    values.put("chapter", frame.entry(chapter, path));
    values.put("number", chapter.lessons().indexOf(lesson) + 1);
    values.put("count", chapter.lessons().size());
    values.put("previous", i > 0 ? frame.entry(lessons.get(i - 1), path) : NOWHERE);
    values.put("next", next(lessons, i));
    if (lesson.kind() == PageKind.ACTIVITY) {
      frame.putScript(values, path, LessonScripts.of(lesson), LATER_SCRIPT);
    } else {
      values.put("scripts", List.of(frame.shared(path, SEEN_SCRIPT)));
    }
    return frame.page("lesson", path, lesson.kind(), values);
  }

  private Map<String, Object> next(List<Lesson> lessons, int i) {
    Lesson lesson = lessons.get(i);
    String path = lesson.path();
    boolean last = i + 1 == lessons.size();
    if (last || !lessons.get(i + 1).chapter().equals(lesson.chapter())) {
      Optional<Chapter> tested =
          assessments.withBank().stream()
              .filter(chapter -> chapter.id().equals(lesson.chapter()))
              .filter(chapter -> course.info().assessments().chapter() > 0)
              .findFirst();
      if (tested.isPresent()) {
        String title = messages.text("test.chapter.title", tested.get().title());
        return Map.of(
            "title", title, "language", "", "url", frame.url(path, tested.get().testPath()));
      }
    }
    return last ? NOWHERE : frame.entry(lessons.get(i + 1), path);
  }

  static final Map<String, Object> NOWHERE = Map.of("title", "", "url", "", "language", "");

  private String html(Lesson lesson) {
    return new TextRenderer(
            frame.context(lesson.path(), lesson.language()),
            new LessonFences(frame, lesson.path(), lesson.language()))
        .body(lesson);
  }

  private List<String> audiences(Lesson lesson) {
    return course.info().audiences().stream()
        .filter(audience -> lesson.audiences().contains(audience.id()))
        .map(Audience::name)
        .map(name -> name.in(frame.language()))
        .toList();
  }

  private List<Map<String, Object>> lessons(Chapter chapter, String from) {
    return chapter.lessons().stream().map(lesson -> frame.entry(lesson, from)).toList();
  }
}
