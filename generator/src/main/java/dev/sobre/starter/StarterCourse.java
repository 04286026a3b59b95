package dev.sobre.starter;

import dev.sobre.reader.CourseSchemas;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The files of a small course that is complete: it builds, and keeps its budget. */
public final class StarterCourse {

  /** Where editors find the schemas. */
  private static final String SCHEMAS = ".sobre/";

  private static final Pattern PLACEHOLDER = Pattern.compile("@([a-z0-9.]+)@");

  /** Files that hold the same in all languages, by the name of their resource. */
  private static final Map<String, String> COMMON =
      Map.of(
          "pom.xml", "pom.xml",
          "gitignore", ".gitignore",
          "editorconfig", ".editorconfig",
          "jvm.config", ".mvn/jvm.config",
          "vscode-settings.json", ".vscode/settings.json",
          "vscode-extensions.json", ".vscode/extensions.json",
          "workflow.yml", ".github/workflows/check.yml");

  private final StarterRequest request;
  private final StarterTexts texts;
  private final Map<String, String> values = new LinkedHashMap<>();

  private StarterCourse(StarterRequest request) {
    this.request = request;
    this.texts = StarterTexts.in(request.languages().get(0));
    texts.addTo(values, "slug.");
    values.put("id", request.id());
    values.put("title", request.title());
    values.put("title.yaml", yaml(request.title()));
    values.put("title.xml", xml(request.title()));
    values.put("language", request.languages().get(0));
    values.put("languages", String.join(", ", request.languages()));
    values.put("summary", localized("summary"));
    values.put(
        "publisher.yaml",
        yaml(request.publisher().isEmpty() ? texts.get("publisher") : request.publisher()));
    values.put("fact.label", localized("fact.label"));
    values.put("fact.unit", localized("fact.unit"));
    values.put("licence", texts.get("licence"));
    values.put("tool.version", request.toolVersion());
  }

  /**
   * The text of each file, by its path from the course folder.
   *
   * @param request complete and sound
   */
  public static SortedMap<String, String> files(StarterRequest request) {
    return new StarterCourse(request).files();
  }

  /**
   * The files around content that is there already.
   *
   * @param request complete and sound
   * @param chapter folder of a chapter, as a path from the course folder, for the README
   * @param more values of the placeholders of {@code imported.yml}
   */
  public static SortedMap<String, String> around(
      StarterRequest request, String chapter, Map<String, String> more) {
    StarterCourse course = new StarterCourse(request);
    course.values.putAll(more);
    course.values.put("licence", course.texts.get("licence.imported"));
    SortedMap<String, String> files = new TreeMap<>();
    course.addCommon(files);
    files.put("LICENSE", course.texts.file("LICENSE-imported"));
    files.put("course.yml", course.filled(course.texts.file("imported.yml")));
    String folder = course.filled("content/@language@/01-@slug.chapter@/");
    files.put(
        "README.md",
        course
            .filled(course.texts.file("README.md"))
            .replace(folder, chapter)
            .replaceAll("(?m)^\\| `[^`]*(?:facts|glossary)\\.yml` .*\n", ""));
    return files;
  }

  private void addCommon(SortedMap<String, String> files) {
    COMMON.forEach((name, path) -> files.put(path, filled(StarterTexts.common(name))));
    files.put("LICENSE", filled(texts.file("LICENSE")));
    CourseSchemas.files().forEach((name, schema) -> files.put(SCHEMAS + name, schema));
  }

  private SortedMap<String, String> files() {
    SortedMap<String, String> files = new TreeMap<>();
    addCommon(files);
    for (String name : new String[] {"README.md", "course.yml", "facts.yml"}) {
      files.put(name, filled(texts.file(name)));
    }
    String chapter = "01-" + values.get("slug.chapter") + "/";
    for (String language : request.languages()) {
      StarterTexts content = StarterTexts.in(language);
      String folder = "content/" + language + "/";
      files.put(folder + "glossary.yml", filled(content.file("glossary.yml")));
      files.put(folder + chapter + "chapter.yml", filled(content.file("chapter.yml")));
      files.put(folder + chapter + "bank.yml", filled(content.file("bank.yml")));
      files.put(
          folder + chapter + "01-" + values.get("slug.lesson") + ".md",
          filled(content.file("lesson.md")));
    }
    return files;
  }

  private String filled(String template) {
    return PLACEHOLDER
        .matcher(template)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    values.computeIfAbsent(
                        found.group(1),
                        name -> {
                          throw new IllegalStateException("no value for @" + name + "@");
                        })));
  }

  /** One text, or one for each language of the course. */
  private String localized(String key) {
    Function<String, String> text = language -> yaml(StarterTexts.in(language).get(key));
    return request.languages().size() == 1
        ? text.apply(request.languages().get(0))
        : request.languages().stream()
            .map(language -> language + ": " + text.apply(language))
            .collect(Collectors.joining(", ", "{", "}"));
  }

  /** The title of a lesson about a whole chapter, which has the title of the chapter itself. */
  public static String overview(String language, String chapter) {
    return StarterTexts.in(language).get("import.overview").formatted(chapter);
  }

  /** A text of one line as a value of YAML. */
  public static String yaml(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String xml(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
