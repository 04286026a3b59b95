package dev.sobre.starter;

import dev.sobre.reader.Slugs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of a new course as templates of Velocity, for the archetype: one that asks for the same
 * writes the same bytes as {@link StarterCourse}.
 */
public final class StarterArchetype {

  private static final String TEMPLATES = "archetype-resources/";

  /** One character each, which no text of a course has, in the place of what is asked for. */
  private static final String ID = "\uE000";

  private static final String TITLE = "\uE001";
  private static final String PUBLISHER = "\uE002";

  private StarterArchetype() {}

  /**
   * Writes the content of the archetype, when the archetype is built.
   *
   * @param arguments folder to write to, and the version of the plugin that a new course is to use
   * @throws IOException when the folder cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    for (Map.Entry<String, String> file : files(arguments[1]).entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  /** The text of each file, by its path in the archetype. */
  static SortedMap<String, String> files(String toolVersion) {
    Map<String, Map<String, String>> courses = new LinkedHashMap<>();
    SortedMap<String, String> files = new TreeMap<>();
    for (String languages : choices()) {
      Map<String, String> course = StarterCourse.files(request(languages, toolVersion));
      courses.put(languages, course);
      course.keySet().forEach(path -> files.put(TEMPLATES + path, ""));
    }
    files.replaceAll((name, none) -> template(name.substring(TEMPLATES.length()), courses));
    String paths =
        files.keySet().stream()
            .map(name -> "    '" + name.substring(TEMPLATES.length()) + "',\n")
            .collect(Collectors.joining());
    files.put("META-INF/maven/archetype-metadata.xml", described("archetype-metadata.xml"));
    files.put(
        "META-INF/archetype-post-generate.groovy",
        described("archetype-post-generate.groovy").replace("@paths@", paths.strip()));
    return files;
  }

  /** What the property {@code language} may say: each language, and each with another. */
  static List<String> choices() {
    return StarterTexts.LANGUAGES.stream()
        .flatMap(
            first ->
                StarterTexts.LANGUAGES.stream()
                    .map(second -> first.equals(second) ? first : first + "," + second))
        .sorted()
        .toList();
  }

  private static StarterRequest request(String languages, String toolVersion) {
    return new StarterRequest(
        Optional.empty(),
        Path.of(""),
        ID,
        TITLE,
        StarterQuestions.codes(languages),
        PUBLISHER,
        toolVersion);
  }

  /** What is asked for decides which text it gives; a wrong id or language gives none. */
  private static String template(String path, Map<String, Map<String, String>> courses) {
    Map<String, List<String>> byText = new LinkedHashMap<>();
    courses.forEach(
        (languages, files) ->
            Optional.ofNullable(files.get(path))
                .ifPresent(
                    text ->
                        byText.merge(
                            text,
                            List.of(languages),
                            (some, more) -> Stream.concat(some.stream(), more.stream()).toList())));
    return byText.entrySet().stream()
        .map(
            choice ->
                "#if($artifactId.length() <= %d && $artifactId.matches('%s') && $language.matches('%s'))%s#end"
                    .formatted(
                        Slugs.LONGEST,
                        Slugs.SLUG,
                        String.join("|", choice.getValue()),
                        literal(path, choice.getKey())))
        .collect(Collectors.joining());
  }

  /** A text in which Velocity sees nothing but what is asked for. */
  private static String literal(String path, String text) {
    if (text.contains("]]#")) {
      throw new IllegalStateException(path + " ends the quotation of Velocity");
    }
    String quoted =
        "#[["
            + text.replace(ID, reference("artifactId"))
                .replace(TITLE, reference("title" + escaped(path)))
                .replace(PUBLISHER, reference("publisher" + escaped(path)))
            + "]]#";
    return path.equals("pom.xml") ? coordinates(quoted) : quoted;
  }

  /** As {@link StarterCourse#yaml} and the POM have it. */
  private static String escaped(String path) {
    if (path.endsWith(".yml")) {
      return ".replace('\\', '\\\\').replace('\"', '\\\"')";
    }
    return path.equals("pom.xml")
        ? ".replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')"
        : "";
  }

  /** Maven asks for these two itself, with those of a new course as defaults. */
  private static String coordinates(String pom) {
    return pom.replace("<groupId>course<", "<groupId>" + reference("groupId") + "<")
        .replaceFirst(
            "<version>0\\.1\\.0<",
            Matcher.quoteReplacement("<version>" + reference("version") + "<"));
  }

  private static String reference(String expression) {
    return "]]#${" + expression + "}#[[";
  }

  private static String described(String name) {
    return StarterTexts.archetype(name)
        .replace("@id.pattern@", Slugs.SLUG)
        .replace("@id.form@", Slugs.FORM)
        .replace("@languages@", String.join("|", choices()))
        .replace("@publisher.en@", StarterTexts.in("en").get("publisher"))
        .replace("@publisher.fr@", StarterTexts.in("fr").get("publisher"));
  }
}
