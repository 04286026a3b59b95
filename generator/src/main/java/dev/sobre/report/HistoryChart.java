package dev.sobre.report;

import dev.sobre.report.History.Release;
import java.util.List;

/** The weight of the site from version to version. */
final class HistoryChart {

  private static final int WIDTH = 640;
  private static final int HEIGHT = 180;
  private static final double TOP = 25;
  private static final double BOTTOM = 140;
  private static final double LEFT = 40;

  private HistoryChart() {}

  /**
   * @param releases at least two, the oldest first
   */
  static String svg(List<Release> releases, Wording wording) {
    Svg svg = new Svg("history", wording.text("history.title"), WIDTH, HEIGHT);
    double most = releases.stream().mapToLong(Release::brotli).max().orElse(1);
    double step = (WIDTH - 2 * LEFT) / (releases.size() - 1);
    for (int i = 0; i < releases.size(); i++) {
      Release release = releases.get(i);
      double x = LEFT + i * step;
      double y = height(release, most);
      if (i > 0) {
        svg.line(x - step, height(releases.get(i - 1), most), x, y);
      }
      svg.point(x, y, release.version() + " · " + wording.size(release.brotli()));
      if (i == 0 || i == releases.size() - 1 || step > 80) {
        svg.text(x, y - 8, "middle", wording.size(release.brotli()));
        svg.text(x, BOTTOM + 20, "middle", release.version());
      }
    }
    svg.line(0, BOTTOM, WIDTH, BOTTOM);
    return svg.written();
  }

  private static double height(Release release, double most) {
    return BOTTOM - (BOTTOM - TOP) * release.brotli() / Math.max(1, most);
  }
}
