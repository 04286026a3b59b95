package dev.sobre.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FragmentTest {

  private static final Fragment BOTH =
      new Fragment(
          "See <img src=\"media/a%20b.svg\" alt=\"the &lt;cycle&gt;\" width=\"1\" /> and <math"
              + " aria-label=\"a &lt; b\"><mi>a</mi><mo>&lt;</mo><mi>b</mi></math>.",
          List.of("a < b"));

  @Test
  void imagesGetOtherAddresses() {
    assertEquals(List.of("media/a%20b.svg"), BOTH.images());
    assertEquals(
        "See <img src=\"/static/a%20b.svg?a&amp;b\" alt=\"the &lt;cycle&gt;\" width=\"1\" /> and ",
        BOTH.withImages(path -> path.replace("media", "/static") + "?a&b")
            .html()
            .replaceAll("<math.*", ""));
    assertEquals(
        "See the &lt;cycle&gt; and ", BOTH.withoutImages().html().replaceAll("<math.*", ""));
  }

  @Test
  void formulasBecomeLatex() {
    String html = BOTH.withLatex().html();
    assertEquals(" and \\(a &lt; b\\).", html.substring(html.indexOf(" and ")));
  }

  @Test
  void theWordsAloneTellImagesAndFormulas() {
    assertEquals("See the <cycle> and a < b.", BOTH.plain());
  }

  @Test
  void onlyWhatIsNoParagraphGetsOne() {
    assertEquals("<p>a</p>", Fragment.of("a").block().html());
    assertEquals("<p>a</p><p>b</p>", Fragment.of("<p>a</p><p>b</p>").block().html());
  }
}
