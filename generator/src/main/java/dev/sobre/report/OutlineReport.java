package dev.sobre.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The outline of a course as a tree of lines. */
public final class OutlineReport {

  private OutlineReport() {}

  /** Lines that end with {@code \n}, one a course, chapter and lesson. */
  public static String of(List<OutlineEntry> editions) {
    StringBuilder text = new StringBuilder();
    editions.forEach(edition -> add(edition, "", "", text));
    return text.toString();
  }

  /**
   * Adds an entry and its parts.
   *
   * @param branch what stands before the entry
   * @param below what stands before the branches of its parts
   */
  private static void add(OutlineEntry entry, String branch, String below, StringBuilder text) {
    text.append(branch).append(entry.id()).append("  ").append(entry.title());
    text.append("  (").append(String.join(", ", numbers(entry))).append(")\n");
    for (int i = 0; i < entry.parts().size(); i++) {
      boolean last = i == entry.parts().size() - 1;
      add(
          entry.parts().get(i),
          below + (last ? "└─ " : "├─ "),
          below + (last ? "   " : "│  "),
          text);
    }
  }

  private static List<String> numbers(OutlineEntry entry) {
    List<String> numbers = new ArrayList<>();
    numbers.add(duration(entry.minutes()));
    boolean lesson = entry.kind().equals("lesson");
    if (!lesson) {
      numbers.add(count(entry.lessons(), "lesson"));
    }
    numbers.add(count(entry.words(), "word"));
    if (!entry.activities().isEmpty()) {
      numbers.add(
          lesson
              ? entry.activities().stream().collect(Collectors.joining(" + "))
              : entry.activities().size()
                  + (entry.activities().size() == 1 ? " activity" : " activities"));
    }
    if (entry.actions() > 0) {
      numbers.add(count(entry.actions(), "action"));
    }
    if (entry.questions() > 0) {
      numbers.add(count(entry.questions(), "question"));
    }
    return numbers;
  }

  private static String duration(int minutes) {
    int hours = minutes / 60;
    int rest = minutes % 60;
    String inMinutes = rest + " min";
    return hours == 0 ? inMinutes : hours + " h" + (rest == 0 ? "" : " " + inMinutes);
  }

  private static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
