package dev.sobre.report;

import java.util.ArrayList;
import java.util.List;

/**
 * How many pages weigh how much.
 *
 * @param step bytes from one bar to the next
 * @param counts pages a bar, the lightest first
 */
record Histogram(long step, List<Integer> counts) {

  private static final int WIDTH = 640;
  private static final int HEIGHT = 200;
  private static final int FOOT = 40;
  private static final int MOST_BARS = 20;

  Histogram {
    counts = List.copyOf(counts);
  }

  /** Bars of 1, 2 or 5 kB, or ten times that, so that there are twenty at most. */
  static Histogram of(List<Long> weights) {
    long heaviest = weights.stream().mapToLong(Long::longValue).max().orElse(0);
    long step = 1_000;
    for (int i = 1; heaviest / step >= MOST_BARS; i++) {
      step = i % 3 == 1 ? step * 2 : i % 3 == 2 ? step / 2 * 5 : step * 2;
    }
    List<Integer> counts = new ArrayList<>();
    for (long from = 0; from <= heaviest; from += step) {
      long low = from;
      long high = from + step;
      counts.add((int) weights.stream().filter(w -> w >= low && w < high).count());
    }
    return new Histogram(step, counts);
  }

  String label(int bar, Wording wording) {
    return wording.text("histogram.from", wording.size(bar * step), wording.size((bar + 1) * step));
  }

  String svg(Wording wording) {
    Svg svg = new Svg("histogram", wording.text("histogram.title"), WIDTH, HEIGHT);
    int most = counts.stream().mapToInt(Integer::intValue).max().orElse(1);
    double width = (double) WIDTH / counts.size();
    for (int i = 0; i < counts.size(); i++) {
      double height = (HEIGHT - FOOT - 20.0) * counts.get(i) / Math.max(1, most);
      double top = HEIGHT - FOOT - height;
      if (counts.get(i) > 0) {
        svg.box("bar", i * width + 1, top, width - 2, height, label(i, wording));
        svg.text((i + 0.5) * width, top - 5, "middle", wording.number(counts.get(i)));
      }
      if (i > 0) {
        svg.text(i * width, HEIGHT - FOOT + 18, "middle", wording.number(i * step / 1_000));
      }
    }
    svg.line(0, HEIGHT - FOOT, WIDTH, HEIGHT - FOOT);
    svg.text(WIDTH, HEIGHT - 4, "end", wording.text("histogram.axis"));
    return svg.written();
  }
}
