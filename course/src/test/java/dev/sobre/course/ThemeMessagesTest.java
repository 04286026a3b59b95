package dev.sobre.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The interface texts of the default theme: the same keys in each language, each one used. */
class ThemeMessagesTest {

  private static final Path THEME = Path.of("..", "themes", "sobre");
  private static final Pattern LINE = Pattern.compile("(?m)^([a-z0-9.-]+): \"(.*)\"$");
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  @Test
  void bothLanguagesSayTheSameThings() throws IOException {
    Map<String, String> french = messages("fr");
    Map<String, String> english = messages("en");
    assertTrue(french.size() > 50, "the pattern no longer fits the file");
    assertEquals(french.keySet(), english.keySet());
    for (String key : french.keySet()) {
      assertEquals(places(french.get(key)), places(english.get(key)), key);
    }
  }

  @Test
  void frenchHasItsNoBreakSpaces() throws IOException {
    messages("fr")
        .forEach((key, text) -> assertTrue(!text.matches(".* [:;?!%»].*|.*« .*|.*'.*"), key));
  }

  private static Map<String, String> messages(String language) throws IOException {
    Map<String, String> messages = new TreeMap<>();
    Matcher matcher = LINE.matcher(Files.readString(THEME.resolve("i18n/" + language + ".yml")));
    while (matcher.find()) {
      messages.put(matcher.group(1), matcher.group(2));
    }
    return messages;
  }

  private static Set<String> places(String text) {
    Set<String> places = new TreeSet<>();
    Matcher matcher = PLACE.matcher(text);
    while (matcher.find()) {
      places.add(matcher.group());
    }
    return places;
  }
}
