package dev.sobre.declaration;

import dev.sobre.audit.VisitCost;
import dev.sobre.course.CourseInfo;
import dev.sobre.page.Footprint;
import dev.sobre.rule.RuleResult;
import dev.sobre.site.Site;
import dev.sobre.site.SiteFile;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a build knows of a website from its files.
 *
 * @param info what the course says
 * @param rules how the files stand with the rules
 * @param heaviest the first visit that transfers most; the page to print apart, which a reader asks
 *     for on purpose
 * @param scriptBytes most that a page loads of scripts, with gzip
 * @param bytes of all files
 * @param videos files
 * @param sounds files
 * @param media what these say of themselves
 * @param bitmaps images of pixels, of which {@code modern} are WebP, AVIF or JPEG XL
 * @param modern see {@code bitmaps}
 * @param drawings SVG files
 * @param fonts files
 * @param documents files to download that are no media
 * @param named files whose name holds a digest of their content
 * @param compressed files that lie there compressed as well
 * @param footprints pages that say what they weigh
 * @param controls elements that a reader operates, of which {@code custom} are no elements of HTML
 * @param custom see {@code controls}
 */
record Evidence(
    CourseInfo info,
    RuleResult rules,
    VisitCost heaviest,
    long scriptBytes,
    long bytes,
    int videos,
    int sounds,
    MediaEvidence media,
    int bitmaps,
    int modern,
    int drawings,
    int fonts,
    int documents,
    int named,
    int compressed,
    int footprints,
    int controls,
    int custom) {

  private static final Set<String> BITMAPS =
      Set.of("png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "webp", "avif", "jxl");
  private static final Set<String> MODERN = Set.of("webp", "avif", "jxl");
  private static final Set<String> FONTS = Set.of("woff2", "woff", "ttf", "otf", "eot");
  private static final Set<String> DOCUMENTS =
      Set.of("pdf", "odt", "ods", "odp", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "csv", "zip");
  private static final String CONTROLS = "a[href], button, input, select, textarea, summary";

  static Evidence of(CourseInfo info, Site site, RuleResult rules) throws IOException {
    List<VisitCost> visits = VisitCost.of(site);
    int footprints = 0;
    int controls = 0;
    int custom = 0;
    for (SiteFile file : site.files().values()) {
      if (!file.extension().equals("html")) {
        continue;
      }
      footprints += file.text().contains(Footprint.KILOBYTES) ? 1 : 0;
      Document page = Jsoup.parse(file.text());
      controls += page.select(CONTROLS).size();
      for (Element element : page.getAllElements()) {
        boolean own = element.tagName().contains("-") && element.closest("svg, math") == null;
        custom += own || element.is("div[role=button], span[role=button]") ? 1 : 0;
      }
    }
    return new Evidence(
        info,
        rules,
        visits.stream()
            .filter(visit -> !visit.path().endsWith("print.html"))
            .max(Comparator.comparingLong(VisitCost::bytes))
            .orElseThrow(),
        visits.stream().mapToLong(VisitCost::scriptBytes).max().orElse(0),
        site.files().values().stream().mapToLong(file -> file.bytes().length).sum(),
        count(site, MediaEvidence.VIDEOS),
        count(site, MediaEvidence.SOUNDS),
        MediaEvidence.of(site),
        count(site, BITMAPS),
        count(site, MODERN),
        count(site, Set.of("svg")),
        count(site, FONTS),
        count(site, DOCUMENTS),
        (int)
            site.files().keySet().stream()
                .filter(p -> p.matches(".*\\.[0-9a-f]{8}\\.\\w+"))
                .count(),
        count(site, Set.of("br", "gz")),
        footprints,
        controls,
        custom);
  }

  private static int count(Site site, Set<String> extensions) {
    return (int)
        site.files().values().stream().filter(f -> extensions.contains(f.extension())).count();
  }

  int pages() {
    return rules.pages();
  }
}
