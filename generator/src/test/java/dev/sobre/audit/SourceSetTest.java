package dev.sobre.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A phone of 360 CSS pixels, two pixels for one of CSS. */
class SourceSetTest {

  private static final String WIDTHS = "a 560w, b 840w, c 1120w";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a 560w, b 840w, c 1120w | (min-width: 600px) 560px, calc(100vw - 39px) | b",
        "a 560w, b 840w, c 1120w | 100vw | b",
        "a 560w, b 840w, c 1120w | '' | b",
        "a 560w, b 840w, c 1120w | (max-width: 30em) 30em, 10px | c",
        "a 560w, b 840w, c 1120w | (min-width: 30em) 30em, 280px | a",
        "a 560w, b 840w, c 1120w | (min-width: 30em) 30em, 281px | b",
        "a 560w, b 840w, c 1120w | 50vw | a",
        "a 560w, b 840w, c 1120w | calc(50vw + 101px) | b",
        "a 560w, b 840w, c 1120w | 2000px | c",
        "a 560w, b 840w, c 1120w | min(100vw, 20em) | c",
        "a 560w, b 840w, c 1120w | (orientation: portrait) 100px, 100vw | c",
        "c 1120w, a 560w | 280px | a",
        "a 1x, b 2x, c 3x | '' | b",
        "a, b 2x | '' | b",
      })
  void theFileIsTheOneThatChromiumTakes(String srcset, String sizes, String file) {
    assertEquals(file, SourceSet.chosen(srcset, sizes).orElseThrow());
  }

  @Test
  void anImageWithoutASetHasItsFile() {
    assertEquals("x", SourceSet.chosen(Jsoup.parse("<img src=x>").selectFirst("img")));
    assertEquals("x", SourceSet.chosen(Jsoup.parse("<img src=x srcset=''>").selectFirst("img")));
  }

  @Test
  void aPictureHasTheFilesOfItsFirstSource() {
    String html = "<picture><source srcset='y 1x'><img src=x srcset='" + WIDTHS + "'></picture>";
    assertEquals("y", SourceSet.chosen(Jsoup.parse(html).selectFirst("img")));
  }
}
