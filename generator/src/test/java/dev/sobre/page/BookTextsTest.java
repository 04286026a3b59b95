package dev.sobre.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A text that a template shows is looked for before the template is filled. */
class BookTextsTest {

  private static final Pattern SHOWN = Pattern.compile("\\bt\\(\"([^\"]+)\"");

  @Test
  void everyTextOfTheTemplatesIsAskedFor() throws IOException {
    TreeSet<String> missing = new TreeSet<>();
    try (Stream<Path> templates = Files.list(Path.of("src/main/resources/book"))) {
      for (Path template : templates.toList()) {
        Matcher shown = SHOWN.matcher(Files.readString(template));
        while (shown.find()) {
          missing.add(shown.group(1));
        }
      }
    }
    missing.removeAll(BookTexts.KEYS);
    assertEquals(List.of(), List.copyOf(missing));
  }
}
