package dev.sobre.audit;

import dev.sobre.page.Footprint;
import dev.sobre.site.Site;
import dev.sobre.site.SiteFile;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/**
 * Writes into each page what its first visit costs, with gzip, which every server has and a build
 * does in no time. The figures are part of the page and change its weight, so they are tried until
 * what the page says is what it weighs.
 */
public final class FootprintLine {

  private static final Pattern FIGURES =
      Pattern.compile(
          Footprint.KILOBYTES
              + ".*?"
              + Footprint.TENTHS
              + "|"
              + String.join("|", Footprint.REQUESTS, Footprint.POINTS, Footprint.GRADE));
  private static final int TRIES_EACH = 3;
  private static final int TRIES = 256 * TRIES_EACH;

  private final Site site;
  private final Map<String, Long> weights = new ConcurrentHashMap<>();

  private FootprintLine(Site site) {
    this.site = site;
  }

  /**
   * The site with every line filled in.
   *
   * @throws IllegalStateException when no figures fit a page
   */
  public static Site fill(Site site) {
    if (site.files().values().stream().noneMatch(FootprintLine::hasLine)) {
      return site;
    }
    FootprintLine line = new FootprintLine(site);
    return Site.of(
        site.files().values().parallelStream()
            .map(file -> hasLine(file) ? line.filled(file) : file)
            .toList());
  }

  /** The site with "…" for every figure: what is not finished has no weight yet. */
  public static Site leaveOpen(Site site) {
    return Site.of(
        site.files().values().stream()
            .map(
                file ->
                    hasLine(file)
                        ? SiteFile.text(file.path(), FIGURES.matcher(file.text()).replaceAll("…"))
                        : file)
            .toList());
  }

  private static boolean hasLine(SiteFile file) {
    return file.extension().equals("html") && file.text().contains(Footprint.KILOBYTES);
  }

  /**
   * Where two neighbouring figures each make the page weigh the other, blanks at its end settle it.
   */
  private SiteFile filled(SiteFile page) {
    String html = page.text();
    FirstVisit visit = new FirstVisit(page.path(), Jsoup.parse(html), this::content);
    long others =
        visit.files().keySet().stream()
            .filter(file -> !file.endsWith(".html") && site.files().containsKey(file))
            .mapToLong(this::transferred)
            .sum();
    Figures figures = Figures.of(visit, others + page.transferred());
    for (int i = 0; i < TRIES; i++) {
      SiteFile filled = SiteFile.text(page.path(), figures.in(html) + blanks(i / TRIES_EACH));
      Figures measured = Figures.of(visit, others + filled.transferred());
      if (measured.equals(figures)) {
        return filled;
      }
      figures = measured;
    }
    throw new IllegalStateException("no figures fit the weight of " + page.path());
  }

  /** The bits of a number as blanks, each number another content; none for 0. */
  private static String blanks(int number) {
    return number == 0 ? "" : Integer.toBinaryString(number).replace('0', ' ').replace('1', '\n');
  }

  private long transferred(String path) {
    return weights.computeIfAbsent(path, own -> site.files().get(own).transferred());
  }

  private byte[] content(String path) {
    SiteFile file = site.files().get(path);
    return file == null ? null : file.bytes();
  }

  /** What a page says of itself; the weight in tenths of a kilobyte, rounded up. */
  private record Figures(long tenths, long requests, EcoIndex score) {

    static Figures of(FirstVisit visit, long bytes) {
      long requests = visit.files().size();
      EcoIndex score = EcoIndex.of(visit.elements(), requests, bytes);
      return new Figures((bytes + 99) / 100, requests, new EcoIndex(score.points()));
    }

    String in(String html) {
      return html.replace(Footprint.KILOBYTES, Long.toString(tenths / 10))
          .replace(Footprint.TENTHS, Long.toString(tenths % 10))
          .replace(Footprint.REQUESTS, Long.toString(requests))
          .replace(Footprint.POINTS, Integer.toString(score.points()))
          .replace(Footprint.GRADE, String.valueOf(score.grade()));
    }
  }
}
