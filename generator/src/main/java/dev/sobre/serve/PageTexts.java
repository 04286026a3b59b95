package dev.sobre.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The texts of our own pages, in the language of who looks at them. */
final class PageTexts {

  private static final List<String> LANGUAGES = List.of("en", "fr");

  private PageTexts() {}

  /** The first language that the browser wants and the pages speak; else English. */
  static String language(HttpExchange request) {
    String wanted = request.getRequestHeaders().getFirst("Accept-Language");
    return Stream.of((wanted == null ? "" : wanted).split("[,;]"))
        .map(language -> language.strip().split("-")[0])
        .filter(LANGUAGES::contains)
        .findFirst()
        .orElse("en");
  }

  /**
   * Texts by key.
   *
   * @param folder of the resources that hold them
   */
  static Map<String, String> of(String folder, String language) throws IOException {
    String path = "/" + folder + "/" + language + ".properties";
    Properties properties = new Properties();
    try (InputStream in = PageTexts.class.getResourceAsStream(path)) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    Map<String, String> texts = new TreeMap<>();
    properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
    return texts;
  }
}
