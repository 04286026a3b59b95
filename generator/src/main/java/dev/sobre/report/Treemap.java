package dev.sobre.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Groups of things as rectangles, each as large as it weighs. */
final class Treemap {

  private static final int WIDTH = 640;
  private static final int HEIGHT = 360;
  private static final double HEAD = 15;
  private static final double LETTER = 5.7;

  /** Something that weighs. */
  record Tile(String name, long weight) {}

  /** Tiles that belong together. */
  record Group(String name, List<Tile> tiles) {
    Group {
      tiles =
          tiles.stream()
              .filter(tile -> tile.weight() > 0)
              .sorted(Comparator.comparingLong(Tile::weight).reversed().thenComparing(Tile::name))
              .toList();
    }

    long weight() {
      return tiles.stream().mapToLong(Tile::weight).sum();
    }
  }

  private record Area(double x, double y, double width, double height) {
    double shorter() {
      return Math.min(width, height);
    }
  }

  private final Wording wording;

  Treemap(Wording wording) {
    this.wording = wording;
  }

  String svg(List<Group> groups) {
    Svg svg = new Svg("treemap", wording.text("treemap.title"), WIDTH, HEIGHT);
    List<Group> heaviestFirst =
        groups.stream()
            .filter(group -> group.weight() > 0)
            .sorted(Comparator.comparingLong(Group::weight).reversed().thenComparing(Group::name))
            .toList();
    List<Area> areas =
        squares(heaviestFirst.stream().map(Group::weight).toList(), new Area(0, 0, WIDTH, HEIGHT));
    for (int i = 0; i < areas.size(); i++) {
      draw(svg, heaviestFirst.get(i), areas.get(i), "tile h" + i % 6);
    }
    return svg.written();
  }

  private void draw(Svg svg, Group group, Area area, String style) {
    boolean named = area.height() > 2 * HEAD && fits(group.name(), area.width());
    Area inside =
        new Area(
            area.x() + 1,
            area.y() + (named ? HEAD : 1),
            Math.max(1, area.width() - 2),
            Math.max(1, area.height() - (named ? HEAD + 1 : 2)));
    if (named) {
      svg.text(area.x() + 3, area.y() + HEAD - 4, "start", group.name());
    }
    List<Area> areas = squares(group.tiles().stream().map(Tile::weight).toList(), inside);
    for (int i = 0; i < areas.size(); i++) {
      Tile tile = group.tiles().get(i);
      Area at = areas.get(i);
      svg.box(
          style,
          at.x() + 0.5,
          at.y() + 0.5,
          Math.max(0.5, at.width() - 1),
          Math.max(0.5, at.height() - 1),
          tile.name() + " · " + wording.size(tile.weight()));
      String name =
          tile.name()
              .replaceAll(".*/(?=[^/]+)", "")
              .replaceAll("(\\.[0-9a-f]{8})?\\.[a-z0-9]+$", "");
      if (at.height() > HEAD && fits(name, at.width())) {
        svg.text(at.x() + 3, at.y() + 12, "start", name);
      }
    }
  }

  private static boolean fits(String text, double width) {
    return text.length() * LETTER + 6 < width;
  }

  /** Rows along the shorter side, each filled as long as its rectangles become squarer. */
  private static List<Area> squares(List<Long> weights, Area all) {
    List<Area> areas = new ArrayList<>();
    double sum = weights.stream().mapToLong(Long::longValue).sum();
    double scale = sum == 0 ? 0 : all.width() * all.height() / sum;
    Area rest = all;
    int from = 0;
    while (from < weights.size()) {
      int to = from + 1;
      while (to < weights.size()
          && worst(weights.subList(from, to + 1), scale, rest.shorter())
              <= worst(weights.subList(from, to), scale, rest.shorter())) {
        to++;
      }
      rest = row(weights.subList(from, to), scale, rest, areas);
      from = to;
    }
    return areas;
  }

  /** The largest ratio of sides in a row. */
  private static double worst(List<Long> row, double scale, double side) {
    double sum = row.stream().mapToLong(Long::longValue).sum() * scale;
    double thickness = sum / side;
    return row.stream()
        .mapToDouble(
            weight -> {
              double length = weight * scale / thickness;
              return Math.max(length / thickness, thickness / length);
            })
        .max()
        .orElse(1);
  }

  private static Area row(List<Long> row, double scale, Area rest, List<Area> areas) {
    boolean down = rest.width() >= rest.height();
    double thickness = row.stream().mapToLong(Long::longValue).sum() * scale / rest.shorter();
    double at = 0;
    for (long weight : row) {
      double length = weight * scale / thickness;
      areas.add(
          down
              ? new Area(rest.x(), rest.y() + at, thickness, length)
              : new Area(rest.x() + at, rest.y(), length, thickness));
      at += length;
    }
    return down
        ? new Area(
            rest.x() + thickness, rest.y(), Math.max(0.1, rest.width() - thickness), rest.height())
        : new Area(
            rest.x(), rest.y() + thickness, rest.width(), Math.max(0.1, rest.height() - thickness));
  }
}
