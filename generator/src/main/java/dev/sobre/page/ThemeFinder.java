package dev.sobre.page;

import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.NearestName;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.page.ThemeFolder.OnClassPath;
import dev.sobre.page.ThemeFolder.OnDisk;
import dev.sobre.source.CourseSource;
import dev.sobre.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds themes: by path inside the course folder, by name in the folders of the build, then by name
 * in {@code themes/} of the class path.
 */
final class ThemeFinder {

  /** Themes that are always there. */
  private static final List<String> OWN = List.of("brut", "sobre");

  private static final String STAND_IN = "sobre";

  private final ClassLoader classPath;
  private final List<Path> folders;
  private final CourseSource course;
  private final DiagnosticLog log;

  ThemeFinder(ClassLoader classPath, List<Path> folders, CourseSource course, DiagnosticLog log) {
    this.classPath = classPath;
    this.folders = folders;
    this.course = course;
    this.log = log;
  }

  /**
   * The folder of a theme.
   *
   * @param name a name, or a path from the course folder
   * @param from the file that names it
   * @param location where it does
   * @return empty when there is none, which the log says
   */
  Optional<ThemeFolder> find(String name, SourceText from, SourceLocation location)
      throws IOException {
    if (name.contains("/") || name.contains("\\")) {
      return inCourse(name, from, location);
    }
    if (name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
      for (Path folder : folders) {
        if (Files.isRegularFile(folder.resolve(name).resolve(ThemeFolder.DESCRIPTION))) {
          return Optional.of(new OnDisk(folder.resolve(name), name + "/"));
        }
      }
      ThemeFolder resource = new OnClassPath(classPath, "themes/" + name + "/");
      if (classPath.getResource(resource.shown() + ThemeFolder.DESCRIPTION) != null) {
        return Optional.of(resource);
      }
    }
    from.error(
        log,
        "theme-not-found",
        location,
        "no theme \"" + name + "\" on the class path or in a folder of themes",
        NearestName.of(name, OWN)
            .filter(near -> !near.equals(name))
            .map(near -> "did you mean \"" + near + "\"?")
            .orElse(
                "leave out \"theme\" for the default, add the theme's artifact to the plugin's"
                    + " dependencies, or write the path of a folder such as ./themes/mine"));
    return Optional.empty();
  }

  /**
   * Interface texts by language that stand in where a theme has none, such as those of formats that
   * the theme knows nothing of; what is not there is left out.
   */
  SortedMap<String, SourceText> standIns(List<String> languages) throws IOException {
    List<ThemeFolder> places = new ArrayList<>();
    folders.forEach(folder -> places.add(new OnDisk(folder.resolve(STAND_IN), STAND_IN + "/")));
    places.add(new OnClassPath(classPath, "themes/" + STAND_IN + "/"));
    SortedMap<String, SourceText> texts = new TreeMap<>();
    for (String language : languages) {
      for (ThemeFolder place : places) {
        if (!texts.containsKey(language)) {
          place.text("i18n/" + language + ".yml", log).ifPresent(t -> texts.put(language, t));
        }
      }
    }
    return texts;
  }

  private Optional<ThemeFolder> inCourse(String name, SourceText from, SourceLocation location)
      throws IOException {
    Path folder = course.root().resolve(name.replace('\\', '/')).normalize();
    if (!folder.startsWith(course.root())
        || (Files.exists(folder) && !folder.toRealPath().startsWith(course.root()))) {
      from.error(
          log,
          "link-outside-course",
          location,
          "this path leaves the course folder",
          "name the folder that holds the theme's in the parameter \"themeFolders\" of the build,"
              + " and the theme by its name alone");
      return Optional.empty();
    }
    String shown = course.root().relativize(folder).toString().replace('\\', '/') + "/";
    if (!Files.isRegularFile(folder.resolve(ThemeFolder.DESCRIPTION))) {
      from.error(
          log,
          "theme-not-found",
          location,
          "there is no file \"" + shown + ThemeFolder.DESCRIPTION + "\"",
          "a theme is a folder with a " + ThemeFolder.DESCRIPTION);
      return Optional.empty();
    }
    return Optional.of(new OnDisk(folder, shown));
  }
}
