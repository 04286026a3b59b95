package dev.sobre.page;

import dev.sobre.course.Cloze;
import dev.sobre.course.Cloze.Gap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The text of a cloze cut at its gaps: {@code text} is HTML, {@code gap} has {@code number, count,
 * options, correct, accept, acceptJson, exact, maxLength, size, feedback}; the last segment has no
 * gap, and its {@code gap} is empty.
 */
final class ClozeSegments {

  private final TextRenderer texts;

  ClozeSegments(TextRenderer texts) {
    this.texts = texts;
  }

  List<Map<String, Object>> of(Cloze cloze) {
    List<Map<String, Object>> segments = new ArrayList<>();
    String[] parts = texts.inline(cloze.text()).split(Cloze.GAP, -1);
    for (int i = 0; i < parts.length; i++) {
      segments.add(
          Map.of(
              "text",
              parts[i],
              "gap",
              i < cloze.gaps().size()
                  ? gap(cloze.gaps().get(i), i + 1, cloze.gaps().size())
                  : Map.of()));
    }
    return segments;
  }

  private Map<String, Object> gap(Gap gap, int number, int count) {
    Map<String, Object> values = new HashMap<>();
    values.put("number", number);
    values.put("count", count);
    values.put("options", gap.options());
    values.put("correct", gap.accepted().forms().get(0));
    ActivityRenderer.accepted(values, gap.accepted());
    values.put("maxLength", gap.maxLength());
    values.put("size", size(gap));
    values.put("feedback", gap.feedback().map(texts::inline).orElse(""));
    return values;
  }

  /** Width of the field in characters: fits any form, without telling which. */
  private static int size(Gap gap) {
    return Math.min(30, gap.maxLength());
  }
}
