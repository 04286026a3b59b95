package dev.sobre.question;

import dev.sobre.artifact.OlxProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** The questions of a built file, whatever its format. */
public final class WrittenFormat {

  private WrittenFormat() {}

  /**
   * Reads it back.
   *
   * @param format as {@code outputs} of a course names it
   * @param files the texts that it consists of, by name
   */
  public static QuestionFormat read(String format, Map<String, String> files) {
    List<String> all = new ArrayList<>(files.values());
    return switch (format) {
      case "gift" -> GiftReading.of(all.get(0));
      case "moodle-xml" -> MoodleXmlReading.of(all.get(0));
      case "imscc11", "imscc13" -> {
        Map<String, Element> items = new LinkedHashMap<>();
        all.stream()
            .filter(text -> text.contains("<questestinterop"))
            .forEach(text -> items.putAll(QtiReading.of(text).items()));
        yield new QtiReading(items);
      }
      case "olx" ->
          OlxReading.of(
              files.entrySet().stream()
                  .filter(file -> file.getKey().matches(".*/problem/.*\\.xml"))
                  .map(
                      file ->
                          new OlxProblem(
                              "problem",
                              file.getKey().replaceAll(".*/|\\.xml$", ""),
                              file.getValue()))
                  .toList());
      default -> PageReading.of(all);
    };
  }
}
