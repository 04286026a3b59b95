package dev.sobre.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import com.microsoft.playwright.Page;
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
  private static final int HTML_AND_ITS_RULES = 1600;
  private static final int HTML_AND_STYLE = 3000;
  private static final int ELEMENTS = 60;

  /**
   * The rules of a style sheet that a page needs, with the selectors that match: all of them, or
   * only those that its bare content needs. States and pseudo-elements count with what has them.
   */
  private static final String NEEDED =
      """
      ([css, bare]) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        const main = document.querySelector("main");
        const content = element => element.matches("html, body")
          || main.contains(element) && !element.closest(".facts, .steps");
        const plain = selector => selector.replace(
          /::[a-z-]+|:(focus-visible|target|disabled)|:not\\(:focus\\)|:has\\([^)]*\\)/g, ":not(z)");
        const needed = selector => [...document.querySelectorAll(plain(selector))]
          .some(element => !bare || content(element));
        const text = rules => [...rules].map(rule => {
          if (rule.selectorText) {
            const selectors = rule.selectorText.split(/,\\s*(?![^(]*\\))/).filter(needed);
            return selectors.length ? selectors.join() + "{" + rule.style.cssText + "}" : "";
          }
          const inner = text(rule.cssRules);
          return inner && "@media " + rule.conditionText + "{" + inner + "}";
        }).join("");
        return text(sheet.cssRules);
      }
      """;

  @Test
  void theFrameOfALessonIsLight() throws IOException {
    Brotli4jLoader.ensureAvailability();
    List<String> tooHeavy = new ArrayList<>();
    List<String> lessons = SITE.lessonPages();
    assertTrue(!lessons.isEmpty());
    try (Page page = TestBrowser.get().newPage()) {
      for (String path : lessons) {
        String html = Files.readString(SITE.root().resolve(path));
        Document document = SITE.document(path);
        document.outputSettings().prettyPrint(false);
        Element main = document.selectFirst("main");
        int elements = document.getAllElements().size() - main.getAllElements().size();
        main.select("> .facts, > .steps").remove();
        String bare = "<!DOCTYPE html>\n<title>" + document.title() + "</title>\n" + main.html();
        String style = style(document, path);
        int cost = brotli(html) - brotli(bare);
        int withRules = cost + rulesOfTheFrame(page, path, style);
        int withStyle = brotli(html + style) - brotli(bare);
        if (cost > HTML
            || withRules > HTML_AND_ITS_RULES
            || withStyle > HTML_AND_STYLE
            || elements > ELEMENTS) {
          tooHeavy.add(
              "%s: %d B, %d B with its rules, %d B with the style sheet, %d elements"
                  .formatted(path, cost, withRules, withStyle, elements));
        }
      }
    }
    assertEquals(List.of(), tooHeavy);
  }

  /** Compressed bytes of the rules that only the frame of a page needs. */
  private static int rulesOfTheFrame(Page page, String path, String style) throws IOException {
    page.navigate(SITE.root().resolve(path).toUri().toString());
    String all = (String) page.evaluate(NEEDED, List.of(style, false));
    String content = (String) page.evaluate(NEEDED, List.of(style, true));
    assertTrue(all.length() > content.length() && !content.isEmpty(), path);
    return brotli(all) - brotli(content);
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
