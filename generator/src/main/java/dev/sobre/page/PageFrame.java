package dev.sobre.page;

import dev.sobre.course.Asset;
import dev.sobre.course.Chapter;
import dev.sobre.course.Course;
import dev.sobre.course.CourseInfo;
import dev.sobre.course.Edition;
import dev.sobre.course.Lesson;
import dev.sobre.course.PageIndex;
import dev.sobre.course.PageKind;
import dev.sobre.markdown.MarkdownText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What all pages of one language share. Every template gets {@code language, direction, kind,
 * course (title, summary, version, licence, publisher), title, description, style, inlineStyle,
 * scripts, home, glossary, sources, plan, footer, alternates (code, name, url)}; an address is
 * empty when there is no such page.
 */
final class PageFrame {

  static final String HOME = "index.html";
  static final String GLOSSARY = "glossary.html";
  static final String SOURCES = "sources.html";
  static final String PLAN = "plan.html";

  private static final List<String> RIGHT_TO_LEFT = List.of("ar", "fa", "he", "ur");

  private final Course course;
  private final Edition edition;
  private final String prefix;
  private final Theme theme;
  private final Messages messages;
  private final Alternates alternates;
  private final TemplateEngine templates;
  private final PageIndex index;
  private final SortedSet<String> usedFacts;

  PageFrame(Course course, Edition edition, Theme theme, String prefix, Alternates alternates) {
    this.course = course;
    this.edition = edition;
    this.prefix = prefix;
    this.alternates = alternates;
    this.theme = theme;
    this.messages = theme.messages().get(edition.language());
    this.templates = new TemplateEngine(theme);
    this.index = PageIndex.of(edition);
    this.usedFacts = UsedFacts.of(edition);
  }

  Course course() {
    return course;
  }

  CourseInfo info() {
    return course.info();
  }

  Edition edition() {
    return edition;
  }

  Messages messages() {
    return messages;
  }

  SortedSet<String> usedFacts() {
    return usedFacts;
  }

  String language() {
    return edition.language();
  }

  String title() {
    return info().title().in(language());
  }

  /** The image of the publisher. */
  Optional<Asset> logo() {
    return theme.choice().logo().map(logo -> course.assets().get(logo.file()));
  }

  /** Whether any lesson says what to do. */
  boolean hasPlan() {
    return edition.actions().findAny().isPresent();
  }

  Map<String, Object> values(String path, PageKind kind, String title, String description) {
    Map<String, Object> values = new HashMap<>();
    values.put("language", language());
    values.put("direction", RIGHT_TO_LEFT.contains(language()) ? "rtl" : "ltr");
    values.put("kind", kind.key());
    values.put(
        "course",
        Map.of(
            "id", info().id(),
            "title", title(),
            "summary", info().summary().in(language()),
            "version", info().version(),
            "licence", info().licence(),
            "publisher", info().publisher()));
    values.put("title", title);
    values.put("description", description);
    values.put("style", shared(path, PageRenderer.STYLE));
    values.put("inlineStyle", theme.inline() ? theme.style() : "");
    values.put("footer", footer(path));
    values.put("scripts", List.of());
    values.put("home", url(path, HOME));
    values.put("glossary", edition.terms().isEmpty() ? "" : url(path, GLOSSARY));
    values.put("sources", usedFacts.isEmpty() ? "" : url(path, SOURCES));
    values.put("plan", hasPlan() ? url(path, PLAN) : "");
    values.put("alternates", alternates.of(path));
    return values;
  }

  /** The footer of the publisher as HTML, or empty. */
  private String footer(String path) {
    return theme
        .choice()
        .footer()
        .map(footer -> inline(footer.texts().get(language()), path))
        .orElse("");
  }

  Page page(String template, String path, PageKind kind, Map<String, Object> values) {
    return new Page(prefix + path, kind, fill(template, values) + "\n");
  }

  String fill(String template, Map<String, Object> values) {
    return templates.fill(template, messages, values);
  }

  /** {@code title, summary, url, duration}. */
  Map<String, Object> entry(Lesson lesson, String from) {
    return new HashMap<>(
        Map.of(
            "title", lesson.title(),
            "summary", lesson.summary(),
            "url", url(from, lesson.path()),
            "duration", messages.duration(lesson.minutes())));
  }

  /** {@code id, title, summary, url, duration}. */
  Map<String, Object> entry(Chapter chapter, String from) {
    return new HashMap<>(
        Map.of(
            "id", chapter.id(),
            "title", chapter.title(),
            "summary", chapter.summary(),
            "url", url(from, chapter.path()),
            "duration", messages.duration(chapter.minutes())));
  }

  TextContext context(String path) {
    return new TextContext(prefix + path, prefix, index, course.facts(), course.assets(), messages);
  }

  /** A text of one paragraph, in a page. */
  String inline(MarkdownText text, String path) {
    return new TextRenderer(context(path), FenceHtml.NONE).inline(text);
  }

  ActivityRenderer activities(String path) {
    return new ActivityRenderer(templates, messages, info().completion().attempts(), context(path));
  }

  /** Address of a page of the language from another. */
  String url(String from, String to) {
    return Urls.relative(from, to);
  }

  /** Address of a file that all languages share from a page of this one. */
  String shared(String from, String file) {
    return Urls.relative(prefix + from, file);
  }
}
