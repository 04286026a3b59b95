package dev.sobre.site;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The HTML of a text that can be cut in parts: before a heading or section that lies in nothing
 * else, and between the entries of a list of terms.
 */
final class DivisibleText {

  private static final Pattern TAG =
      Pattern.compile(
          "<(/?)(?:aside|blockquote|details|div|dl|fieldset|figure|form|nav|ol|section|table|ul)\\b");

  private final List<String> lines;

  /** Numbers of the lines before which the text can be cut. */
  private final List<Integer> cuts = new ArrayList<>();

  private DivisibleText(List<String> lines) {
    this.lines = lines;
  }

  static DivisibleText of(String html) {
    DivisibleText text = new DivisibleText(html.lines().toList());
    int depth = 0;
    boolean inTerms = false;
    boolean opened = false;
    for (int i = 0; i < text.lines.size(); i++) {
      String line = text.lines.get(i);
      boolean alone = depth == 0 && (line.startsWith("<h2") || line.startsWith("<section"));
      if (opened && (alone || (depth == 1 && inTerms && line.startsWith("<dt")))) {
        text.cuts.add(i);
      }
      // What comes before the first paragraph or heading is no part of its own.
      opened = opened || line.startsWith("<h2") || line.startsWith("<dt") || line.startsWith("<p>");
      inTerms = depth == 0 ? line.startsWith("<dl>") : inTerms;
      Matcher tag = TAG.matcher(line);
      while (tag.find()) {
        depth += tag.group(1).isEmpty() ? 1 : -1;
      }
    }
    return text;
  }

  /** Number of places where it can be cut. */
  int cuts() {
    return cuts.size();
  }

  /**
   * Parts of about the same length, but for the first.
   *
   * @param count from 1 to the number of cuts and one more
   * @param share wanted length of the first part, over that of each other
   */
  List<String> parts(int count, double share) {
    int total = length(0, lines.size());
    List<String> parts = new ArrayList<>();
    int from = 0;
    int used = -1;
    for (int part = 1; part < count; part++) {
      double wanted = total * (share + part - 1) / (share + count - 1);
      int last = cuts.size() - (count - part);
      int best = used + 1;
      for (int i = best + 1; i <= last; i++) {
        if (Math.abs(length(0, cuts.get(i)) - wanted)
            < Math.abs(length(0, cuts.get(best)) - wanted)) {
          best = i;
        }
      }
      parts.add(text(from, cuts.get(best)));
      from = cuts.get(best);
      used = best;
    }
    parts.add(text(from, lines.size()));
    return parts;
  }

  private int length(int from, int to) {
    return lines.subList(from, to).stream().mapToInt(line -> line.length() + 1).sum();
  }

  private String text(int from, int to) {
    String text = String.join("\n", lines.subList(from, to)) + "\n";
    boolean startsInTerms = lines.get(from).startsWith("<dt");
    boolean endsInTerms = to < lines.size() && lines.get(to).startsWith("<dt");
    return (startsInTerms ? "<dl>\n" : "") + text + (endsInTerms ? "</dl>\n" : "");
  }
}
