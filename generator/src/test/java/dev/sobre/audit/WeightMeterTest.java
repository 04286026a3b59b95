package dev.sobre.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sobre.course.Metric;
import dev.sobre.diagnostic.Diagnostic;
import dev.sobre.diagnostic.DiagnosticLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightMeterTest {

  @TempDir Path site;
  private final DiagnosticLog log = new DiagnosticLog();

  @Test
  void elementsAreCountedAsEcoIndexDoes() throws IOException {
    PageWeight page =
        page(
            "<p>1</p><svg><g><path/><path/></g></svg><noscript><p>text</p></noscript>"
                + "<template><b>no</b></template>");
    // html, head, body, p, svg, noscript, template
    assertEquals(7, page.value(Metric.DOM));
  }

  @Test
  void aFileIsOneRequestHoweverOftenItIsUsed() throws IOException {
    write("media/a.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
    PageWeight page =
        page(
            "<img src='media/a.svg'><img src='./media/a.svg' loading=lazy>"
                + "<a href='media/a.svg'>a link loads nothing</a><link rel=icon href='data:,'>");
    assertEquals(2, page.value(Metric.REQUESTS));
    assertEquals(41, page.value(Metric.RAW) - size("index.html"));
    assertTrue(page.value(Metric.IMAGE) > 0);
  }

  @Test
  void whatAStyleSheetLoadsCountsToo() throws IOException {
    write("css/a.css", "@import 'b.css'; p { background: url(../media/p.png) }");
    write("css/b.css", "@font-face { src: url(\"f.woff2\") } q { cursor: url(data:image/png,x) }");
    write("css/f.woff2", "0123456789");
    write("media/p.png", "01234");
    PageWeight page = page("<link rel=stylesheet href='css/a.css'>");
    assertEquals(5, page.value(Metric.REQUESTS));
    assertEquals(10, page.value(Metric.FONT));
    assertEquals(5, page.value(Metric.IMAGE));
  }

  @Test
  void inlineScriptsAndStylesCount() throws IOException {
    PageWeight page =
        page(
            "<style>p { color: red }</style><script>go()</script>"
                + "<script type=application/json>{\"data\": 1}</script>");
    assertTrue(page.value(Metric.STYLE) > 0);
    assertTrue(page.value(Metric.SCRIPT) > 0 && page.value(Metric.SCRIPT) < 12);
    assertEquals(1, page.value(Metric.REQUESTS));
  }

  @Test
  void otherHostsAreThirdParties() throws IOException {
    PageWeight page =
        page(
            "<script src='https://a.example/x.js'></script><img src='//a.example/y.png'>"
                + "<iframe src='https://b.example/'></iframe><a href='https://c.example/'>link</a>");
    assertEquals(2, page.value(Metric.THIRD_PARTIES));
    assertEquals(4, page.value(Metric.REQUESTS));
  }

  @Test
  void mediaThatWaitsForAClickIsNotLoaded() throws IOException {
    write("a.mp4", "0123456789");
    assertEquals(1, page("<video src=a.mp4 preload=none></video>").value(Metric.REQUESTS));
    assertEquals(2, page("<video><source src=a.mp4></video>").value(Metric.REQUESTS));
  }

  @Test
  void brotliAndGzipAreThoseOfTheWholeFiles() throws IOException {
    PageWeight page = page("word ".repeat(2000));
    assertTrue(page.value(Metric.BROTLI) < page.value(Metric.GZIP));
    assertTrue(page.value(Metric.GZIP) < page.value(Metric.RAW) / 20);
  }

  @Test
  void aMissingFileAndAPageOfNoKindAreErrors() throws IOException {
    write("index.html", "<body data-page=home><img src=gone.png>");
    write("other.html", "<p>no kind</p>");
    new WeightMeter(log).measure(site);
    assertEquals(
        List.of("file-not-found", "page-without-kind"),
        log.sorted().stream().map(Diagnostic::code).toList());
  }

  @Test
  void theSiteCountsEachFileOnce() throws IOException {
    write("a.css", "p { color: red }");
    write("unused.txt", "0123456789");
    write("index.html", "<link rel=stylesheet href=a.css><body data-page=home>");
    write("b/index.html", "<link rel=stylesheet href=../a.css><body data-page=chapter>");
    SiteWeight weight = new WeightMeter(log).measure(site);
    assertEquals(4, weight.files().size());
    assertEquals(
        size("a.css") + size("unused.txt") + size("index.html") + size("b/index.html"),
        weight.total().get(Metric.RAW));
  }

  private PageWeight page(String body) throws IOException {
    write("index.html", "<html><head></head><body data-page=home>" + body + "</body></html>");
    SiteWeight weight = new WeightMeter(log).measure(site);
    assertEquals(List.of(), log.sorted());
    return weight.pages().get(0);
  }

  private void write(String path, String text) throws IOException {
    Files.createDirectories(site.resolve(path).getParent());
    Files.writeString(site.resolve(path), text);
  }

  private long size(String path) throws IOException {
    return Files.size(site.resolve(path));
  }
}
