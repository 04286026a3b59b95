package dev.sobre.site;

/**
 * The first image of a page is asked for at once: often it is in sight, and a browser that waits
 * for the layout before it asks shows it late. Those behind it wait until the reader comes near.
 */
public final class FirstImage implements Optimiser {

  private static final String IMAGE = "<img ";
  private static final String LAZY = " loading=\"lazy\"";

  @Override
  public Site apply(Site site) {
    return Site.of(
        site.files().values().stream()
            .map(file -> file.extension().equals("html") ? eager(file) : file)
            .toList());
  }

  private static SiteFile eager(SiteFile page) {
    String html = page.text();
    int start = html.indexOf(IMAGE);
    int end = start < 0 ? -1 : html.indexOf('>', start);
    int lazy = start < 0 ? -1 : html.indexOf(LAZY, start);
    if (lazy < 0 || lazy > end) {
      return page;
    }
    return SiteFile.text(
        page.path(), html.substring(0, lazy) + html.substring(lazy + LAZY.length()));
  }
}
