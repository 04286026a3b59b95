package dev.sobre.page;

import dev.sobre.course.Chapter;
import dev.sobre.course.Course;
import dev.sobre.course.CourseInfo;
import dev.sobre.course.CourseInfo.Audience;
import dev.sobre.course.Edition;
import dev.sobre.course.Fact;
import dev.sobre.course.Lesson;
import dev.sobre.course.PageIndex;
import dev.sobre.course.PageKind;
import dev.sobre.course.Term;
import dev.sobre.markdown.Anchors;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Renders the pages of one language. What a template gets is said by the methods that fill it;
 * every template also gets {@code language, direction, kind, course (title, summary, version,
 * licence, publisher), title, description, style, scripts, home, glossary, sources}.
 */
public final class PageRenderer {

  /** Path of the style sheet from the root of the site. */
  public static final String STYLE = "assets/style.css";

  /** Path of the script of pages with activities. */
  public static final String ACTIVITIES_SCRIPT = "assets/activities.js";

  private static final List<String> RIGHT_TO_LEFT = List.of("ar", "fa", "he", "ur");

  private final Course course;
  private final Edition edition;
  private final String prefix;
  private final Messages messages;
  private final TemplateEngine templates;
  private final PageIndex index;
  private final SortedSet<String> usedFacts;

  /**
   * @param prefix folder of the language from the root, such as {@code en/}, or empty
   */
  public PageRenderer(Course course, Edition edition, Theme theme, String prefix) {
    this.course = course;
    this.edition = edition;
    this.prefix = prefix;
    this.messages = theme.messages().get(edition.language());
    this.templates = new TemplateEngine(theme);
    this.index = PageIndex.of(edition);
    this.usedFacts = UsedFacts.of(edition);
  }

  /**
   * Every page of the language, in reading order.
   *
   * @throws ThemeException when a template is wrong
   */
  public List<Page> render() {
    List<Lesson> lessons = edition.lessons().toList();
    Stream<Page> lessonPages =
        IntStream.range(0, lessons.size())
            .parallel()
            .mapToObj(i -> lesson(lessons, i))
            .toList()
            .stream();
    List<Page> pages = new ArrayList<>();
    pages.add(home());
    edition.chapters().forEach(chapter -> pages.add(chapter(chapter)));
    lessonPages.forEach(pages::add);
    if (!edition.terms().isEmpty()) {
      pages.add(glossary());
    }
    if (!usedFacts.isEmpty()) {
      pages.add(sources());
    }
    return pages;
  }

  /**
   * The page that a server shows for a missing address. It may be shown at any depth, so that it
   * carries its style, and finds home by the address of the site if the course tells it.
   */
  public Page notFound(String style) {
    Map<String, Object> values =
        values("404.html", PageKind.NOT_FOUND, messages.text("not-found.title"), "");
    values.put("inlineStyle", style);
    values.put("home", course.info().url().orElse("index.html"));
    return page("not-found", "404.html", PageKind.NOT_FOUND, values);
  }

  /** {@code chapters (title, summary, url, duration, lessons), audiences, goals, duration}. */
  private Page home() {
    Map<String, Object> values =
        values("index.html", PageKind.HOME, title(), course.info().summary().in(language()));
    List<Map<String, Object>> chapters = new ArrayList<>();
    for (Chapter chapter : edition.chapters()) {
      Map<String, Object> entry = entry(chapter, "index.html");
      entry.put("lessons", lessons(chapter, "index.html"));
      chapters.add(entry);
    }
    values.put("chapters", chapters);
    values.put(
        "audiences", course.info().audiences().stream().map(a -> a.name().in(language())).toList());
    values.put("goals", course.info().goals().stream().map(g -> g.in(language())).toList());
    values.put("duration", messages.duration(edition.minutes()));
    values.put("lessonCount", messages.count("lessons", (int) edition.lessons().count()));
    values.put(
        "start",
        url("index.html", edition.lessons().findFirst().map(Lesson::path).orElse("index.html")));
    return page("home", "index.html", PageKind.HOME, values);
  }

  /** {@code chapter (title, summary, number, duration), lessons, previous, next}. */
  private Page chapter(Chapter chapter) {
    String path = chapter.path();
    Map<String, Object> values = values(path, PageKind.CHAPTER, chapter.title(), chapter.summary());
    Map<String, Object> entry = entry(chapter, path);
    entry.put("number", edition.chapters().indexOf(chapter) + 1);
    entry.put("count", edition.chapters().size());
    values.put("chapter", entry);
    values.put("lessons", lessons(chapter, path));
    return page("chapter", path, PageKind.CHAPTER, values);
  }

  /**
   * {@code lesson (title, summary, duration, level, audiences, objectives, html), chapter, number,
   * count, previous, next}; the last two have {@code title} and {@code url}, which are empty at the
   * ends of the course.
   */
  private Page lesson(List<Lesson> lessons, int i) {
    Lesson lesson = lessons.get(i);
    String path = lesson.path();
    Chapter chapter =
        edition.chapters().stream()
            .filter(c -> c.id().equals(lesson.chapter()))
            .findFirst()
            .orElseThrow();
    Map<String, Object> values = values(path, lesson.kind(), lesson.title(), lesson.summary());
    Map<String, Object> entry = entry(lesson, path);
    entry.put("level", messages.text("level." + lesson.level().name().toLowerCase(Locale.ROOT)));
    entry.put("audiences", audiences(lesson));
    entry.put("objectives", lesson.objectives());
    entry.put("html", html(lesson));
    values.put("lesson", entry);
    values.put("chapter", entry(chapter, path));
    values.put("number", chapter.lessons().indexOf(lesson) + 1);
    values.put("count", chapter.lessons().size());
    values.put("previous", i > 0 ? entry(lessons.get(i - 1), path) : NOWHERE);
    values.put("next", i + 1 < lessons.size() ? entry(lessons.get(i + 1), path) : NOWHERE);
    values.put(
        "scripts",
        lesson.kind() == PageKind.ACTIVITY
            ? List.of(Urls.relative(prefix + path, ACTIVITIES_SCRIPT))
            : List.of());
    return page("lesson", path, lesson.kind(), values);
  }

  private static final Map<String, Object> NOWHERE = Map.of("title", "", "url", "");

  private String html(Lesson lesson) {
    TextContext context = context(lesson.path());
    ActivityRenderer activities =
        new ActivityRenderer(templates, messages, course.info().completion().attempts(), context);
    return new TextRenderer(context, activities::render).blocks(lesson.body(), lesson.activities());
  }

  private List<String> audiences(Lesson lesson) {
    return course.info().audiences().stream()
        .filter(audience -> lesson.audiences().contains(audience.id()))
        .map(Audience::name)
        .map(name -> name.in(language()))
        .toList();
  }

  /** {@code terms (id, name, definition)}, in alphabetical order, accents apart. */
  private Page glossary() {
    TextRenderer texts = new TextRenderer(context("glossary.html"), activity -> "");
    Map<String, Object> values =
        values("glossary.html", PageKind.GLOSSARY, messages.text("glossary.title"), "");
    values.put(
        "terms",
        edition.terms().stream()
            .sorted(
                Comparator.comparing((Term term) -> Anchors.slug(term.name()))
                    .thenComparing(Term::id))
            .map(
                term ->
                    Map.of(
                        "id", term.id(),
                        "name", term.name(),
                        "definition", texts.inline(term.definition())))
            .toList());
    return page("glossary", "glossary.html", PageKind.GLOSSARY, values);
  }

  /** {@code facts (id, label, value, year, source, url, checked, note)}. */
  private Page sources() {
    Map<String, Object> values =
        values("sources.html", PageKind.SOURCES, messages.text("sources.title"), "");
    values.put(
        "facts",
        course.facts().values().stream()
            .filter(fact -> usedFacts.contains(fact.id()))
            .map(this::entry)
            .toList());
    return page("sources", "sources.html", PageKind.SOURCES, values);
  }

  private Map<String, Object> entry(Fact fact) {
    return Map.of(
        "id", fact.id(),
        "label", fact.label().in(language()),
        "value", Facts.value(fact, messages),
        "year", fact.year(),
        "source", fact.source(),
        "url", fact.url(),
        "checked", fact.checked(),
        "note", fact.note().map(note -> note.in(language())).orElse(""));
  }

  private List<Map<String, Object>> lessons(Chapter chapter, String from) {
    return chapter.lessons().stream().map(lesson -> entry(lesson, from)).toList();
  }

  private Map<String, Object> entry(Lesson lesson, String from) {
    return new HashMap<>(
        Map.of(
            "title", lesson.title(),
            "summary", lesson.summary(),
            "url", url(from, lesson.path()),
            "duration", messages.duration(lesson.minutes())));
  }

  private Map<String, Object> entry(Chapter chapter, String from) {
    return new HashMap<>(
        Map.of(
            "title", chapter.title(),
            "summary", chapter.summary(),
            "url", url(from, chapter.path()),
            "duration", messages.duration(chapter.minutes())));
  }

  private Map<String, Object> values(String path, PageKind kind, String title, String description) {
    CourseInfo info = course.info();
    Map<String, Object> values = new HashMap<>();
    values.put("language", language());
    values.put("direction", RIGHT_TO_LEFT.contains(language()) ? "rtl" : "ltr");
    values.put("kind", kind.key());
    values.put(
        "course",
        Map.of(
            "title", title(),
            "summary", info.summary().in(language()),
            "version", info.version(),
            "licence", info.licence(),
            "publisher", info.publisher()));
    values.put("title", title);
    values.put("description", description);
    values.put("style", Urls.relative(prefix + path, STYLE));
    values.put("inlineStyle", "");
    values.put("scripts", List.of());
    values.put("home", url(path, "index.html"));
    values.put("glossary", edition.terms().isEmpty() ? "" : url(path, "glossary.html"));
    values.put("sources", usedFacts.isEmpty() ? "" : url(path, "sources.html"));
    return values;
  }

  private Page page(String template, String path, PageKind kind, Map<String, Object> values) {
    return new Page(prefix + path, kind, templates.fill(template, messages, values) + "\n");
  }

  private TextContext context(String path) {
    return new TextContext(prefix + path, prefix, index, course.facts(), course.assets(), messages);
  }

  private String url(String from, String to) {
    return Urls.relative(from, to);
  }

  private String title() {
    return course.info().title().in(language());
  }

  private String language() {
    return edition.language();
  }
}
