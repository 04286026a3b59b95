package dev.sobre.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sobre.course.Course;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.Progress;
import dev.sobre.image.ImageCache;
import dev.sobre.image.ImageWorkshop;
import dev.sobre.page.ThemeLoader;
import dev.sobre.page.Themes;
import dev.sobre.reader.CourseReader;
import dev.sobre.source.CourseSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What no page can have goes from the style sheet, and nothing that a page has. */
class StyleReducerTest {

  private static final Set<String> NAMES =
      Set.of("p", "em", "note", "data-page", "href", "lang", "seen");

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      value = {
        "p{a:b} → p{a:b}",
        "table{a:b} → ",
        "p,table,em{a:b} → p,em{a:b}",
        ".note p{a:b}.other p{a:b} → .note p{a:b}",
        "p.other{a:b} → ",
        "P.note{a:b} → P.note{a:b}",
        "*{a:b}:root{a:b}::selection{a:b} → *{a:b}:root{a:b}::selection{a:b}",
        "#anything{a:b} → #anything{a:b}",
        "[data-page=home] p{a:b}[data-other] p{a:b} → [data-page=home] p{a:b}",
        "[open] > p{a:b} → [open] > p{a:b}",
        "p:not(.other){a:b}p:has(table){a:b} → p:not(.other){a:b}p:has(table){a:b}",
        "table + p{a:b}table ~ p{a:b} → ",
        "p[href=\",}table\"]{a:b} → p[href=\",}table\"]{a:b}",
        "p::after{content:\"table{\"} → p::after{content:\"table{\"}",
        "@media print{table{a:b}p{a:b}} → @media print{p{a:b}}",
        "@media print{table{a:b}} → ",
        "@supports (a:b){@media print{em{a:b}table{a:b}}} → @supports (a:b){@media print{em{a:b}}}",
        "@import \"x.css\";p{a:b} → @import \"x.css\";p{a:b}",
        "@font-face{src:url(x.woff2)}table{a:b} → @font-face{src:url(x.woff2)}",
        "@keyframes x{from{a:b}to{a:c}} → @keyframes x{from{a:b}to{a:c}}",
        "@page{margin:1cm} → @page{margin:1cm}",
        "table{p{a:b}} → table{p{a:b}}",
        "p.a\\:b{a:b} → p.a\\:b{a:b}",
      })
  void whatCannotFitGoes(String css, String expected) {
    assertEquals(expected == null ? "" : expected, new StyleReducer(NAMES).reduced(css));
  }

  @Test
  void aSheetWithoutItsEndStaysReadable() {
    StyleReducer reducer = new StyleReducer(NAMES);
    assertEquals("p{a:b}", reducer.reduced("p{a:b"));
    assertEquals("p", reducer.reduced("p"));
  }

  /** Courses with every node of Markdown, every activity and every page. */
  static Stream<Path> courses() throws IOException {
    try (Stream<Path> golden = Files.list(Path.of("src/test/resources/courses"))) {
      return Stream.concat(
          golden.map(folder -> folder.resolve("source")),
          Stream.of(Path.of("../course"), Path.of("manual")))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("courses")
  void whatAPageHasKeepsItsStyle(Path folder) throws IOException {
    DiagnosticLog log = new DiagnosticLog();
    CourseSource source = CourseSource.scan(folder, log);
    Course read = new CourseReader(source, log).read().orElseThrow();
    Themes themes =
        new ThemeLoader(getClass().getClassLoader(), List.of(Path.of("../themes")), source, log)
            .load(read.info())
            .orElseThrow();
    Course course =
        new ImageWorkshop(560, new ImageCache(Path.of("target/images")), log)
            .prepared(read, source, Progress.NONE);
    SiteAssembler assembler = new SiteAssembler(course, source, themes, new HashMap<>());
    List<SiteFile> files = new ArrayList<>(assembler.website().files().values());
    files.addAll(
        assembler.trackedContent(course.editions().get(0), RunTime.SCORM).files().values());

    CourseStyles styles = new CourseStyles(course);
    StyleReducer full = styles.reducer(themes.main());
    StyleReducer light = styles.reducer(themes.lowData().orElse(themes.main()));
    for (SiteFile file : files) {
      if (file.extension().equals("html")) {
        StyleReducer reducer = file.path().startsWith("lite/") ? light : full;
        Set<String> missing = selectors(file.text());
        missing.removeIf(selector -> !reducer.reduced(selector + "{a:b}").isEmpty());
        assertEquals(Set.of(), missing, file.path());
      }
    }
  }

  /** One for each element, class and attribute of a page. */
  private static Set<String> selectors(String html) {
    Set<String> selectors = new TreeSet<>();
    for (Element element : Jsoup.parse(html).getAllElements()) {
      selectors.add(element.normalName());
      element.classNames().forEach(name -> selectors.add("." + name));
      element.attributes().forEach(attribute -> selectors.add("[" + attribute.getKey() + "]"));
    }
    selectors.remove("#root");
    return selectors;
  }
}
