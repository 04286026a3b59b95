package dev.sobre.report;

import dev.sobre.audit.ReadingEase;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How easily each lesson reads, for authors; nothing fails on it. */
public final class ReadingReport {

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final String ROW = "%6s %6s %15s  %s\n";

  private ReadingReport() {}

  /** One line a lesson, the hardest first: ease, words, words a sentence, page. */
  public static String table(List<ReadingEase> lessons) {
    StringBuilder text = new StringBuilder();
    text.append(String.format(Locale.ROOT, ROW, "ease", "words", "words/sentence", "page"));
    for (ReadingEase lesson : hardestFirst(lessons)) {
      text.append(
          String.format(
              Locale.ROOT,
              ROW,
              lesson.score().map(ReadingReport::rounded).orElse("–"),
              lesson.words(),
              String.format(Locale.ROOT, "%.1f", lesson.wordsPerSentence()),
              lesson.path()));
    }
    return text.toString();
  }

  /** One line a language. */
  public static String summary(List<ReadingEase> lessons) {
    SortedMap<String, List<ReadingEase>> byLanguage =
        lessons.stream()
            .collect(
                Collectors.groupingBy(ReadingEase::language, TreeMap::new, Collectors.toList()));
    StringBuilder text = new StringBuilder();
    byLanguage.forEach((language, of) -> text.append(summary(language, hardestFirst(of))));
    return text.toString();
  }

  private static String summary(String language, List<ReadingEase> hardestFirst) {
    int words = hardestFirst.stream().mapToInt(ReadingEase::words).sum();
    String start =
        String.format(
            Locale.ROOT,
            "reading %s  %d %s, %,d words",
            language,
            hardestFirst.size(),
            hardestFirst.size() == 1 ? "lesson" : "lessons",
            words);
    ReadingEase hardest = hardestFirst.get(0);
    Optional<Double> easiest = hardestFirst.get(hardestFirst.size() - 1).score();
    return hardest.score().isEmpty() || easiest.isEmpty()
        ? start + "\n"
        : start
            + ", ease "
            + rounded(hardest.score().get())
            + " ("
            + hardest.path()
            + ") to "
            + rounded(easiest.get())
            + "; each lesson in reports/reading.txt\n";
  }

  public static String json(List<ReadingEase> lessons) {
    List<Map<String, Object>> rows =
        lessons.stream()
            .map(
                lesson -> {
                  Map<String, Object> row = new LinkedHashMap<>();
                  row.put("path", lesson.path());
                  row.put("language", lesson.language());
                  row.put("words", lesson.words());
                  row.put("sentences", lesson.sentences());
                  lesson.score().ifPresent(score -> row.put("ease", Math.round(score)));
                  return row;
                })
            .toList();
    return JSON.writeValueAsString(rows).replace("\r\n", "\n") + "\n";
  }

  private static List<ReadingEase> hardestFirst(List<ReadingEase> lessons) {
    return lessons.stream()
        .sorted(
            Comparator.comparingDouble((ReadingEase lesson) -> lesson.score().orElse(0.0))
                .thenComparing(ReadingEase::path))
        .toList();
  }

  private static String rounded(double score) {
    return Long.toString(Math.round(score));
  }
}
