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

/**
 * What all pages of one language share. Every template gets {@code language, direction, kind,
 * course (title, summary, version, licence, publisher), title, description, style, inlineStyle,
 * manifest, scripts, laterScript, home, glossary, sources, plan, search, footer, lowData,
 * fullVersion, canonical, alternates (code, name, url), footprint (url, text)}; an address is empty
 * when there is no such page.
 */
final class PageFrame {

  static final String HOME = "index.html";
  static final String GLOSSARY = "glossary.html";
  static final String SOURCES = "sources.html";
  static final String PLAN = "plan.html";
  static final String PROGRESS = "progress.html";
  static final String FOOTPRINT = "footprint.html";
  static final Map<String, String> NO_FOOTPRINT = Map.of("url", "", "text", "");
  static final String SEARCH = "search.html";

  private final Course course;
  private final Edition edition;
  private final String prefix;
  private final Theme theme;
  private final SiteVersion version;
  private final Messages messages;
  private final Alternates alternates;
  private final boolean footprint;
  private final TemplateEngine templates;
  private final PageIndex index;
  private final PageIndex originals;
  private final boolean citesFacts;

  /**
   * @param version which the pages belong to
   * @param prefix folder of the language from the root, that of the version included
   */
  PageFrame(
      Course course,
      Edition edition,
      Theme theme,
      SiteVersion version,
      String prefix,
      Alternates alternates,
      boolean footprint) {
    this.course = course;
    this.edition = edition;
    this.prefix = prefix;
    this.alternates = alternates;
    this.footprint = footprint;
    this.theme = theme;
    this.version = version;
    this.messages = theme.messages().get(edition.language());
    this.templates = new TemplateEngine(theme, edition.language());
    this.index = PageIndex.of(edition);
    this.originals = PageIndex.of(course.editions().get(0), edition);
    this.citesFacts = UsedFacts.any(edition);
  }

  SiteVersion version() {
    return version;
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

  /** Interface texts of a language of the course. */
  Messages messages(String language) {
    return theme.messages().get(language);
  }

  /** Whether any text cites a fact. */
  boolean citesFacts() {
    return citesFacts;
  }

  String language() {
    return edition.language();
  }

  /** {@code ltr} or {@code rtl}. */
  String direction() {
    return LanguageAttributes.direction(language());
  }

  String title() {
    return info().title().in(language());
  }

  /** The image of the publisher. */
  Optional<Asset> logo() {
    return theme.choice().logo().map(logo -> course.assets().get(logo.file()));
  }

  /** Whether pages say what they weigh. */
  boolean hasFootprint() {
    return footprint;
  }

  Map<String, Object> values(String path, PageKind kind, String title, String description) {
    Map<String, Object> values = new HashMap<>();
    values.put("language", language());
    values.put("direction", direction());
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
    values.put(
        "style",
        shared(path, version.isLowData() ? PageRenderer.LOW_DATA_STYLE : PageRenderer.STYLE));
    values.put("inlineStyle", theme.inline() ? theme.style() : "");
    values.put("footer", footer(path));
    values.put("manifest", "");
    values.put("laterScript", "");
    values.put("lowData", version.isLowData() ? "" : version.otherUrl(prefix + path));
    values.put("fullVersion", version.isLowData() ? version.otherUrl(prefix + path) : "");
    values.put("canonical", version.isLowData() ? canonical(path) : "");
    values.put("scripts", List.of());
    values.put("home", url(path, HOME));
    values.put("glossary", edition.terms().isEmpty() ? "" : url(path, GLOSSARY));
    values.put("sources", citesFacts ? url(path, SOURCES) : "");
    values.put("search", url(path, SEARCH));
    values.put("plan", edition.hasActions() ? url(path, PLAN) : "");
    values.put("progress", leadsToProgress(kind) ? url(path, PROGRESS) : "");
    values.put("alternates", alternates.of(path));
    values.put("untranslated", "");
    values.put(
        "footprint",
        footprint
            ? Map.of("url", url(path, FOOTPRINT), "text", Footprint.line(messages))
            : NO_FOOTPRINT);
    return values;
  }

  /**
   * The script that a page loads when it opens, or, if the theme wants it, when it is used.
   *
   * @param later the script that loads it then
   */
  void putScript(Map<String, Object> values, String path, String file, String later) {
    String script = shared(path, file);
    values.put("laterScript", theme.scriptsOnUse() ? script : "");
    values.put("scripts", List.of(theme.scriptsOnUse() ? shared(path, later) : script));
  }

  /** Address of the page that search engines should name instead of this one. */
  private String canonical(String path) {
    String main = prefix.substring(version.folder().length()) + path;
    return info()
        .url()
        .map(url -> url + (main.equals(HOME) ? "" : Urls.encode(main)))
        .orElseGet(() -> version.otherUrl(prefix + path));
  }

  /** The footer of the publisher as HTML, or empty. */
  private String footer(String path) {
    return theme
        .choice()
        .footer()
        .map(footer -> inline(footer.texts().get(language()), path))
        .orElse("");
  }

  /** Lessons do not: each link there is read by every learner on every page. */
  private static boolean leadsToProgress(PageKind kind) {
    return kind != PageKind.LESSON && kind != PageKind.ACTIVITY && kind != PageKind.NOT_FOUND;
  }

  Page page(String template, String path, PageKind kind, Map<String, Object> values) {
    return new Page(prefix + path, kind, fill(template, values) + "\n");
  }

  /** Fills a template with the interface texts of this language. */
  String fill(String template, Map<String, Object> values) {
    return templates.fill(template, messages, values);
  }

  /** Fills a template with the interface texts of another language of the course. */
  String fill(String template, String language, Map<String, Object> values) {
    return templates.fill(template, theme.messages().get(language), values);
  }

  /** The code of a language; empty when it is that of the page, so that nothing need be said. */
  String foreign(String code) {
    return code.equals(language()) ? "" : code;
  }

  /** Own name of a language; its code where the theme does not speak it. */
  String languageName(String code) {
    Messages texts = theme.messages().get(code);
    return texts == null ? code : texts.text("language.name");
  }

  /** Own name of the language of a page that stands in for a translation; empty for others. */
  String untranslated(String code) {
    return foreign(code).isEmpty() ? "" : theme.messages().get(code).text("language.name");
  }

  /** {@code title, summary, url, duration, language}. */
  Map<String, Object> entry(Lesson lesson, String from) {
    return new HashMap<>(
        Map.of(
            "title", lesson.title(),
            "summary", lesson.summary(),
            "url", url(from, lesson.path()),
            "duration", messages.duration(lesson.minutes()),
            "language", foreign(lesson.language())));
  }

  /** {@code id, title, summary, url, duration, language}. */
  Map<String, Object> entry(Chapter chapter, String from) {
    return new HashMap<>(
        Map.of(
            "id", chapter.id(),
            "title", chapter.title(),
            "summary", chapter.summary(),
            "url", url(from, chapter.path()),
            "duration", messages.duration(chapter.minutes()),
            "language", foreign(chapter.language())));
  }

  /**
   * What the texts of a page refer to.
   *
   * @param language that they are written in: the one of the page, or the default language
   */
  TextContext context(String path, String language) {
    boolean own = foreign(language).isEmpty();
    return new TextContext(
        prefix + path,
        prefix,
        own ? index : originals,
        course.facts(),
        course.assets(),
        own ? messages : theme.messages().get(language),
        templates,
        theme.images().sizes());
  }

  /** A text of one paragraph, in a page. */
  String inline(MarkdownText text, String path) {
    return new TextRenderer(context(path, text.language()), FenceHtml.NONE).inline(text);
  }

  /** Renders activities that are written in a language. */
  ActivityRenderer activities(String path, String language) {
    return new ActivityRenderer(
        templates, foreign(language), info().completion().attempts(), context(path, language));
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
