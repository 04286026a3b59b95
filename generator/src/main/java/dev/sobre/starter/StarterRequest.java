package dev.sobre.starter;

import dev.sobre.markdown.Anchors;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a new course is to be. Whatever is empty follows from the rest, if it can.
 *
 * @param folder where it goes; without it, the folder named by the id in {@code base}
 * @param base folder from which relative paths start
 * @param id of the course; without it, the title in lower case with hyphens
 * @param title of the course; without it, the id in words
 * @param languages codes of languages, the first is the default; without any, English
 * @param publisher who publishes it; without it, a text to be replaced
 * @param toolVersion version of the plugin in the {@code pom.xml}
 */
public record StarterRequest(
    Optional<Path> folder,
    Path base,
    String id,
    String title,
    List<String> languages,
    String publisher,
    String toolVersion) {

  public StarterRequest {
    languages = List.copyOf(languages);
  }

  /** The same with all that follows from what is there; an id may still be missing. */
  public StarterRequest completed() {
    String someId = id.isEmpty() && !title.isEmpty() ? Anchors.slug(title) : id;
    return new StarterRequest(
        folder,
        base,
        someId,
        title.isEmpty() ? inWords(someId) : title,
        languages.isEmpty() ? List.of("en") : languages.stream().distinct().toList(),
        publisher,
        toolVersion);
  }

  /** Where the course goes, once the id is known. */
  public Path place() {
    return folder.map(base::resolve).orElseGet(() -> base.resolve(id)).normalize();
  }

  private static String inWords(String id) {
    String words = id.replace('-', ' ');
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  StarterRequest withId(String other) {
    return new StarterRequest(folder, base, other, title, languages, publisher, toolVersion);
  }

  StarterRequest withTitle(String other) {
    return new StarterRequest(folder, base, id, other, languages, publisher, toolVersion);
  }

  StarterRequest withLanguages(List<String> other) {
    return new StarterRequest(folder, base, id, title, other, publisher, toolVersion);
  }

  StarterRequest withPublisher(String other) {
    return new StarterRequest(folder, base, id, title, languages, other, toolVersion);
  }
}
