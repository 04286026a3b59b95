package dev.sobre.audit;

import dev.sobre.audit.FileWeight.Type;
import dev.sobre.site.Site;
import dev.sobre.site.SiteFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;

/**
 * What the first visit of a page transfers, text with gzip.
 *
 * @param path of the page
 * @param bytes of the page and all that it loads
 * @param scriptBytes of the scripts among them
 * @param requests the page's own included
 */
public record VisitCost(String path, long bytes, long scriptBytes, int requests) {

  /** The pages of a site, by path. */
  public static List<VisitCost> of(Site site) {
    return site.files().values().parallelStream()
        .filter(file -> file.extension().equals("html"))
        .map(page -> of(page, site))
        .toList();
  }

  private static VisitCost of(SiteFile page, Site site) {
    FirstVisit visit =
        new FirstVisit(
            page.path(),
            Jsoup.parse(new String(page.bytes(), StandardCharsets.UTF_8)),
            path -> site.files().containsKey(path) ? site.files().get(path).bytes() : null);
    long bytes = 0;
    long scripts = 0;
    for (var file : visit.files().entrySet()) {
      SiteFile loaded = site.files().get(file.getKey());
      long size = loaded == null ? 0 : loaded.transferred();
      bytes += size;
      scripts += file.getValue() == Type.SCRIPT ? size : 0;
    }
    return new VisitCost(page.path(), bytes, scripts, visit.files().size());
  }
}
