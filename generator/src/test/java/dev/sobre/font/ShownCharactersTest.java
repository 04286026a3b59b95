package dev.sobre.font;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sobre.source.CourseSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShownCharactersTest {

  private static ShownCharacters of(Map<String, String> files, String texts, String code)
      throws IOException {
    SortedMap<String, Path> paths = new TreeMap<>();
    files.keySet().forEach(file -> paths.put(file, Path.of(file)));
    CourseSource source =
        new CourseSource(
            Path.of(""),
            paths,
            path -> files.get(path.toString().replace('\\', '/')).getBytes(StandardCharsets.UTF_8));
    return ShownCharacters.of(source, List.of(texts), List.of(code));
  }

  private static boolean keeps(ShownCharacters characters, String wanted) {
    return wanted.codePoints().allMatch(characters.kept()::get);
  }

  @Test
  void whatPeopleTypeInFrenchIsAlwaysThere() throws IOException {
    ShownCharacters empty = of(Map.of(), "", "");
    assertTrue(keeps(empty, "Où « cet œuf-là » ? L’ÎLE, 5 € — ÿŸ ÇŒÆß~{}…\u202F;\u00A0!"));
    assertFalse(keeps(empty, "ж"));
  }

  @ParameterizedTest
  @CsvSource({
    "content/en/a.md, ж",
    "content/en/a.md, &#x436;",
    "facts.yml, '\"\\u0436\"'",
    "theme/css/base.css, 'a::after { content: \"\\436\" }'",
    "theme/templates/home.peb, ж",
    "media/film.vtt, ж",
  })
  void aCharacterIsFoundHoweverItIsWritten(String file, String text) throws IOException {
    assertTrue(keeps(of(Map.of(file, text), "", ""), "жЖ"), "the capital too");
  }

  @ParameterizedTest
  @ValueSource(strings = {"media/photo.png", "theme/fonts/OFL.txt", "history.csv"})
  void whatLearnersDoNotReadDoesNotCount(String file) throws IOException {
    assertFalse(keeps(of(Map.of(file, "ж"), "", ""), "ж"));
  }

  @Test
  void aLetterAndItsMarkMayBecomeOneSign() throws IOException {
    assertTrue(keeps(of(Map.of("a.md", "g\u0306"), "", ""), "ğ"));
  }

  @Test
  void theAlphabetOfTheInterfaceIsThereWhole() throws IOException {
    assertTrue(keeps(of(Map.of(), "Начать", ""), "щЩъё"));
    assertTrue(keeps(of(Map.of(), "Ξεκινήστε", ""), "ψΨ"));
    ShownCharacters chinese = of(Map.of(), "开始", "");
    assertTrue(keeps(chinese, "开"));
    assertFalse(keeps(chinese, "一"), "there are too many for all");
    assertFalse(keeps(of(Map.of("a.md", "a π"), "", ""), "ψ"), "a sign in a text is none");
  }

  @Test
  void aFontLacksLettersButNeitherSpacesNorPicturesNorMarkup() throws IOException {
    ShownCharacters characters = of(Map.of("a.md", "# ab*ж*\u00A0😀✓\n`{π}`"), "", "");
    BitSet font = new BitSet();
    font.set('a', 'z' + 1);
    assertEquals(
        "жπ",
        characters.lackingIn(font).stream()
            .mapToObj(Character::toString)
            .sorted((a, b) -> b.compareTo(a))
            .collect(Collectors.joining()));
  }

  /** What the generator and its scripts write of themselves needs no look into the course. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "declarations/en.properties",
        "declarations/fr.properties",
        "declarations/rgesn.yml"
      })
  void textsOfTheGeneratorAreCovered(String resource) throws Exception {
    Path file = Path.of(getClass().getResource("/" + resource).toURI());
    ShownCharacters empty = of(Map.of(), "", "");
    String outside =
        Files.readString(file)
            .codePoints()
            .filter(c -> c != '\n' && !empty.kept().get(c))
            .mapToObj(c -> String.format("U+%04X", c))
            .distinct()
            .collect(Collectors.joining(" "));
    assertEquals("", outside);
  }
}
