package dev.sobre.page;

import dev.sobre.course.CourseInfo;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.NearestName;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.source.CourseSource;
import dev.sobre.source.SourceText;
import dev.sobre.source.YamlDocument;
import dev.sobre.source.YamlNode;
import dev.sobre.source.YamlNode.Entry;
import dev.sobre.source.YamlNode.Mapping;
import dev.sobre.source.YamlNode.Scalar;
import dev.sobre.source.YamlNode.Sequence;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds a theme on the class path, in the folder {@code themes/<name>}, and lays the files of the
 * course's own {@code theme/} folder over it, file by file.
 */
public final class ThemeLoader {

  /** Templates that a theme must have. */
  static final List<String> TEMPLATES =
      List.of(
          "layout",
          "home",
          "chapter",
          "lesson",
          "actions",
          "activity",
          "test",
          "questions",
          "path",
          "plan",
          "team",
          "glossary",
          "sources",
          "not-found",
          "launch");

  private final ClassLoader classPath;
  private final DiagnosticLog log;

  public ThemeLoader(ClassLoader classPath, DiagnosticLog log) {
    this.classPath = classPath;
    this.log = log;
  }

  /**
   * Loads the theme that the course names.
   *
   * @return empty when there is no such theme, or when it lacks a language; the log says so
   * @throws IOException when a theme file cannot be read
   */
  public Optional<Theme> load(CourseInfo info, CourseSource source) throws IOException {
    String folder = "themes/" + info.theme() + "/";
    Optional<SourceText> description = resource(folder, "theme.yml");
    if (description.isEmpty()) {
      log.error(
          "theme-not-found",
          SourceLocation.of(CourseSource.COURSE_FILE),
          "no theme \"" + info.theme() + "\" on the class path",
          "",
          "leave out \"theme\" for the default, or add the theme's artifact to the plugin's dependencies");
      return Optional.empty();
    }
    List<String> files = files(description.get());
    SortedMap<String, SourceText> texts = new TreeMap<>();
    for (String file : files) {
      Optional<SourceText> text =
          source.has("theme/" + file) ? source.text("theme/" + file, log) : resource(folder, file);
      text.ifPresent(found -> texts.put(file, found));
    }
    refuseStrangers(source, files);
    return theme(info, texts);
  }

  private Optional<Theme> theme(CourseInfo info, SortedMap<String, SourceText> texts) {
    SortedMap<String, String> templates = new TreeMap<>();
    SortedMap<String, Messages> messages = new TreeMap<>();
    StringBuilder style = new StringBuilder();
    texts.forEach(
        (file, text) -> {
          String name = file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
          if (file.endsWith(".peb")) {
            templates.put(name, text.text());
          } else if (file.endsWith(".css")) {
            style.append(text.text());
          } else if (file.startsWith("i18n/")) {
            messages.put(name, messages(name, text));
          }
        });
    boolean complete = true;
    for (String language : info.languages()) {
      if (!messages.containsKey(language)) {
        complete = false;
        log.error(
            "language-not-in-theme",
            SourceLocation.of(CourseSource.COURSE_FILE),
            "the theme has no messages in \"" + language + "\"",
            "",
            "it has: " + String.join(", ", messages.keySet()));
      }
    }
    if (!templates.keySet().containsAll(TEMPLATES)) {
      throw new IllegalStateException("the theme lacks a template of " + TEMPLATES);
    }
    return complete
        ? Optional.of(new Theme(info.theme(), templates, style.toString(), messages))
        : Optional.empty();
  }

  private Messages messages(String language, SourceText text) {
    SortedMap<String, String> texts = new TreeMap<>();
    YamlDocument.parse(text, log)
        .map(YamlDocument::root)
        .filter(Mapping.class::isInstance)
        .ifPresent(
            root -> {
              for (Entry entry : ((Mapping) root).entries()) {
                if (entry.value() instanceof Scalar scalar) {
                  texts.put(entry.key(), scalar.text());
                }
              }
            });
    return new Messages(language, texts);
  }

  private void refuseStrangers(CourseSource source, List<String> files) {
    for (String file : source.under("theme/")) {
      String name = file.substring("theme/".length());
      if (!files.contains(name)) {
        log.error(
            "override-matches-nothing",
            SourceLocation.of(file),
            "the theme has no file \"" + name + "\" to replace",
            "",
            NearestName.hint(name, files));
      }
    }
  }

  /** The list under {@code files} in {@code theme.yml}. */
  private List<String> files(SourceText description) {
    List<String> files = new ArrayList<>();
    YamlDocument.parse(description, log)
        .map(YamlDocument::root)
        .filter(Mapping.class::isInstance)
        .flatMap(root -> ((Mapping) root).get("files"))
        .filter(Sequence.class::isInstance)
        .ifPresent(
            list -> {
              for (YamlNode item : ((Sequence) list).items()) {
                if (item instanceof Scalar scalar) {
                  files.add(scalar.text());
                }
              }
            });
    return files;
  }

  private Optional<SourceText> resource(String folder, String file) throws IOException {
    try (InputStream in = classPath.getResourceAsStream(folder + file)) {
      return in == null
          ? Optional.empty()
          : Optional.of(
              new SourceText(folder + file, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    }
  }
}
