package dev.sobre.site;

import dev.sobre.page.Urls;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The list of pages for search engines (sitemaps.org, protocol 0.9). Pages that exist in several
 * languages name each other there, which search engines take for the {@code hreflang} links of the
 * pages themselves, and which costs learners nothing.
 */
final class Sitemap {

  private final String url;
  private final Map<String, String> prefixes;

  /**
   * @param url address of the site, ending with {@code /}
   * @param prefixes folder of each language from the root, the default language first
   */
  Sitemap(String url, Map<String, String> prefixes) {
    this.url = url;
    this.prefixes = new LinkedHashMap<>(prefixes);
  }

  /**
   * The file.
   *
   * @param pages paths by language; a page in another language than its folder's is none of them
   */
  SiteFile of(Map<String, List<String>> pages) {
    Map<String, Map<String, String>> versions = new LinkedHashMap<>();
    prefixes.forEach(
        (language, prefix) -> {
          for (String page : pages.get(language)) {
            versions
                .computeIfAbsent(page.substring(prefix.length()), path -> new LinkedHashMap<>())
                .put(language, page);
          }
        });
    boolean several = versions.values().stream().anyMatch(version -> version.size() > 1);
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"");
    xml.append(several ? " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n" : ">\n");
    prefixes.forEach(
        (language, prefix) -> {
          for (String page : pages.get(language)) {
            xml.append("<url><loc>").append(address(page)).append("</loc>");
            appendVersions(xml, versions.get(page.substring(prefix.length())));
            xml.append("</url>\n");
          }
        });
    return SiteFile.text("sitemap.xml", xml.append("</urlset>\n").toString());
  }

  /** Each version names all of them and itself; the default language serves everybody else. */
  private void appendVersions(StringBuilder xml, Map<String, String> versions) {
    if (versions.size() < 2) {
      return;
    }
    versions.forEach((language, page) -> appendLink(xml, language, page));
    String main = prefixes.keySet().iterator().next();
    if (versions.containsKey(main)) {
      appendLink(xml, "x-default", versions.get(main));
    }
  }

  private void appendLink(StringBuilder xml, String language, String page) {
    xml.append("\n<xhtml:link rel=\"alternate\" hreflang=\"").append(language);
    xml.append("\" href=\"").append(address(page)).append("\"/>");
  }

  private String address(String page) {
    String path = page.equals("index.html") ? "" : Urls.relative("x", page);
    return (url + path).replace("&", "&amp;");
  }
}
