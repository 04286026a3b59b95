package dev.sobre.site;

import dev.sobre.page.Page;
import dev.sobre.page.Urls;
import java.util.List;

/** The list of pages for search engines (sitemaps.org, protocol 0.9). */
final class Sitemap {

  private Sitemap() {}

  /**
   * @param url address of the site, ending with {@code /}
   */
  static SiteFile of(String url, List<Page> pages) {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for (Page page : pages) {
      String path = page.path().equals("index.html") ? "" : Urls.relative("x", page.path());
      xml.append("<url><loc>").append((url + path).replace("&", "&amp;")).append("</loc></url>\n");
    }
    return SiteFile.text("sitemap.xml", xml.append("</urlset>\n").toString());
  }
}
