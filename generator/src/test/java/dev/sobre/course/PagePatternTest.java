package dev.sobre.course;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagePatternTest {

  @ParameterizedTest
  @CsvSource({
    "start/welcome.html, start/welcome.html, true",
    "start/*.html, start/welcome.html, true",
    "start/*, start/deep/welcome.html, false",
    "**/welcome.html, en/start/welcome.html, true",
    "en/**, en/start/welcome.html, true",
    "start/we?come.html, start/welcome.html, true",
    "start/welcome.html, start/welcomeXhtml, false",
    "*.html, start/welcome.html, false"
  })
  void aPatternMatchesWholePaths(String pattern, String path, boolean matches) {
    assertEquals(matches, new PagePattern(pattern).matches(path));
  }
}
