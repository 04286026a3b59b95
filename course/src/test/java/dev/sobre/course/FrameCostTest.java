package dev.sobre.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What a lesson carries beyond its own content, as {@code budgets.md} defines it. */
class FrameCostTest {

  private static final PageFolder SITE = BuiltCourse.FIRST.site();
  private static final int HTML = 800;
  private static final int HTML_AND_STYLE = 3000;
  private static final int ELEMENTS = 60;

  @Test
  void theFrameOfALessonIsLight() throws IOException {
    Brotli4jLoader.ensureAvailability();
    List<String> tooHeavy = new ArrayList<>();
    List<String> lessons = SITE.lessonPages();
    assertTrue(!lessons.isEmpty());
    for (String path : lessons) {
      String html = Files.readString(SITE.root().resolve(path));
      Document document = SITE.document(path);
      document.outputSettings().prettyPrint(false);
      Element main = document.selectFirst("main");
      int elements = document.getAllElements().size() - main.getAllElements().size();
      main.select("> .facts, > .steps").remove();
      String bare = "<!DOCTYPE html>\n<title>" + document.title() + "</title>\n" + main.html();
      int cost = brotli(html) - brotli(bare);
      int withStyle = brotli(html + style(document, path)) - brotli(bare);
      if (cost > HTML || withStyle > HTML_AND_STYLE || elements > ELEMENTS) {
        tooHeavy.add(path + ": " + cost + " B, " + withStyle + " B, " + elements + " elements");
      }
    }
    assertEquals(List.of(), tooHeavy);
  }

  private static String style(Document page, String path) throws IOException {
    StringBuilder style = new StringBuilder();
    for (Element link : page.select("link[rel=stylesheet]")) {
      style.append(
          Files.readString(
              SITE.root().resolve(path).resolveSibling(link.attr("href")).normalize()));
    }
    assertTrue(!style.isEmpty(), path + " has no style sheet");
    return style.toString();
  }

  private static int brotli(String text) throws IOException {
    return Encoder.compress(
            text.getBytes(StandardCharsets.UTF_8), new Encoder.Parameters().setQuality(11))
        .length;
  }
}
