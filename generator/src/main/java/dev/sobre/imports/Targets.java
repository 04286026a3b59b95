package dev.sobre.imports;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Where addresses of the source lead in the course: to its lessons, and to the files it takes. */
final class Targets {

  private static final Set<String> IMAGES = Set.of("svg", "webp", "png", "jpg", "jpeg", "avif");
  private static final Set<String> OTHERS =
      Set.of(
          "csv", "docx", "epub", "json", "m4a", "mp3", "mp4", "odp", "ods", "odt", "ogg", "opus",
          "pdf", "pptx", "txt", "vtt", "webm", "xlsx", "zip");

  private final SourceFiles files;
  private final List<String> roots;
  private final Map<String, String> lessons;
  private final Map<String, String> refused;
  private final SortedMap<String, String> media = new TreeMap<>();

  /**
   * @param roots folders where addresses from the root start
   * @param lessons paths of lessons by the page that they come from
   * @param refused why a file of the source is no image of a course, by its path
   */
  Targets(
      SourceFiles files,
      List<String> roots,
      Map<String, String> lessons,
      Map<String, String> refused) {
    this.files = files;
    this.roots = roots;
    this.lessons = lessons;
    this.refused = refused;
  }

  /** The files that were asked for: source by path from the course folder. */
  SortedMap<String, String> media() {
    return media;
  }

  /** The lesson that an address means. */
  Optional<String> lesson(String from, String address) {
    return Paths.find(from, address, roots, lessons::containsKey).map(lessons::get);
  }

  /** The only page of a name, as links of wikis have them. */
  Optional<String> lessonNamed(String name) {
    List<String> found =
        lessons.keySet().stream()
            .filter(
                file ->
                    SourceFiles.stem(file).equalsIgnoreCase(SourceFiles.stem(name))
                        || SourceFiles.stem(file).equalsIgnoreCase(name))
            .toList();
    return found.size() == 1 ? Optional.of(lessons.get(found.get(0))) : Optional.empty();
  }

  /** The file of the source that an address means, whatever it is. */
  Optional<String> source(String from, String address) {
    return Paths.find(from, address, roots, files::has);
  }

  /** Why a file cannot be an image of a course; empty when it can. */
  Optional<String> refusal(String source) {
    return Optional.ofNullable(refused.get(source));
  }

  static boolean isImage(String file) {
    return IMAGES.contains(ending(file));
  }

  /** Whether a course takes files of this format at all. */
  static boolean isTaken(String file) {
    return IMAGES.contains(ending(file)) || OTHERS.contains(ending(file));
  }

  /** Takes a file into the course; empty when it is of no format for learners. */
  Optional<String> take(String source) {
    String ending = ending(source);
    if (!isTaken(source)) {
      return Optional.empty();
    }
    String stem = source.substring(0, source.length() - ending.length() - 1);
    for (String root : roots) {
      stem = !root.isEmpty() && stem.startsWith(root) ? stem.substring(root.length()) : stem;
    }
    String base = "media/" + Ids.path(stem.replaceFirst("^media/", ""));
    String path = base + "." + ending;
    for (int i = 2; !media.getOrDefault(path, source).equals(source); i++) {
      path = base + "-" + i + "." + ending;
    }
    media.put(path, source);
    return Optional.of(path);
  }

  private static String ending(String file) {
    return file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** An address from one file of the course to another. */
  static String relative(String from, String to) {
    String[] folder = SourceFiles.folderOf(from).split("/");
    String[] target = to.split("/");
    int common = 0;
    while (common < folder.length
        && common < target.length - 1
        && folder[common].equals(target[common])) {
      common++;
    }
    return "../".repeat(folder.length - common)
        + String.join("/", List.of(target).subList(common, target.length));
  }
}
