package dev.sobre.starter;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The texts of a new course in one language, out of the resources {@code starter/}. */
final class StarterTexts {

  static final List<String> LANGUAGES = List.of("en", "fr");

  private final String language;
  private final Properties texts = new Properties();

  private StarterTexts(String language) {
    this.language = language;
    try (Reader reader =
        new InputStreamReader(open(language + "/texts.properties"), StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The texts of one of {@link #LANGUAGES}. */
  static StarterTexts in(String language) {
    return new StarterTexts(language);
  }

  /** The texts for who runs the goal: in the language of the machine if there are some. */
  static StarterTexts of(Locale locale) {
    String language = locale.getLanguage();
    return new StarterTexts(LANGUAGES.contains(language) ? language : LANGUAGES.get(0));
  }

  String get(String key) {
    return Optional.ofNullable(texts.getProperty(key))
        .orElseThrow(() -> new IllegalStateException("no text \"" + key + "\" in " + language));
  }

  /** Puts the texts whose key starts with the prefix into the values of placeholders. */
  void addTo(Map<String, String> values, String prefix) {
    texts.stringPropertyNames().stream()
        .filter(key -> key.startsWith(prefix))
        .forEach(key -> values.put(key, texts.getProperty(key)));
  }

  /** A file of this language. */
  String file(String name) {
    return resource(language + "/" + name);
  }

  /** A file that is the same in all languages. */
  static String common(String name) {
    return resource("common/" + name);
  }

  /** A file about the archetype. */
  static String archetype(String name) {
    return resource("archetype/" + name);
  }

  private static String resource(String path) {
    try (InputStream in = open(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String path) {
    InputStream in = StarterTexts.class.getResourceAsStream("/starter/" + path);
    if (in == null) {
      throw new IllegalStateException("no resource starter/" + path);
    }
    return in;
  }
}
