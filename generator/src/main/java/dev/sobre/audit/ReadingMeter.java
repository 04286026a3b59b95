package dev.sobre.audit;

import dev.sobre.course.PageKind;
import dev.sobre.page.SiteVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reading ease of the lessons of a website, by the formula of Flesch (1948) for English and by that
 * of Kandel and Moles (1958) for French. Syllables are estimated from spelling.
 */
public final class ReadingMeter {

  private static final String MAIN_TEXT = "main p, main li, main dd";
  private static final String APART =
      "form, details, table, nav, section.actions, .lead, .footnotes";

  private ReadingMeter() {}

  /** The lessons of a folder, by path. */
  public static List<ReadingEase> measure(Path site) throws IOException {
    List<Path> pages;
    try (Stream<Path> walk = Files.walk(site)) {
      // The low-data version holds the same texts.
      pages =
          walk.filter(path -> path.toString().endsWith(".html"))
              .filter(path -> !site.relativize(path).startsWith(SiteVersion.LOW_DATA_FOLDER))
              .sorted()
              .toList();
    }
    List<ReadingEase> lessons = new ArrayList<>();
    for (Path page : pages) {
      Document document = Jsoup.parse(Files.readString(page));
      String kind = document.body().attr("data-page");
      if (kind.equals(PageKind.LESSON.key()) || kind.equals(PageKind.ACTIVITY.key())) {
        String path = site.relativize(page).toString().replace('\\', '/');
        List<String> text = text(document);
        if (!text.isEmpty()) {
          lessons.add(of(path, document.select("html").attr("lang"), text));
        }
      }
    }
    return lessons;
  }

  private static List<String> text(Document document) {
    return document.select(MAIN_TEXT).stream()
        .filter(element -> element.closest(APART) == null)
        .filter(ReadingMeter::isInPageLanguage)
        .filter(element -> element.select("p, li").size() <= 1)
        .map(Element::text)
        .filter(text -> !text.isBlank())
        .toList();
  }

  /** A missing translation shows the original, which is measured where it belongs. */
  private static boolean isInPageLanguage(Element element) {
    Element spoken = element.closest("[lang]");
    return spoken == null || spoken.normalName().equals("html");
  }

  /**
   * The ease of a text.
   *
   * @param paragraphs each ends its last sentence, with or without a full stop
   */
  public static ReadingEase of(String path, String language, List<String> paragraphs) {
    Locale locale = Locale.forLanguageTag(language);
    int words = 0;
    int sentences = 0;
    int syllables = 0;
    for (String paragraph : paragraphs) {
      for (String sentence : parts(BreakIterator.getSentenceInstance(locale), paragraph)) {
        List<String> found =
            parts(BreakIterator.getWordInstance(locale), sentence).stream()
                .filter(word -> Character.isLetterOrDigit(word.codePointAt(0)))
                .toList();
        words += found.size();
        sentences += found.isEmpty() ? 0 : 1;
        syllables += found.stream().mapToInt(word -> Syllables.count(word, language)).sum();
      }
    }
    return new ReadingEase(
        path, language, words, sentences, score(language, words, sentences, syllables));
  }

  private static Optional<Double> score(String language, int words, int sentences, int syllables) {
    if (words == 0) {
      return Optional.empty();
    }
    double wordsPerSentence = (double) words / sentences;
    double syllablesPerWord = (double) syllables / words;
    return switch (Locale.forLanguageTag(language).getLanguage()) {
      case "en" -> Optional.of(206.835 - 1.015 * wordsPerSentence - 84.6 * syllablesPerWord);
      case "fr" -> Optional.of(207 - 1.015 * wordsPerSentence - 73.6 * syllablesPerWord);
      default -> Optional.empty();
    };
  }

  private static List<String> parts(BreakIterator breaks, String text) {
    List<String> parts = new ArrayList<>();
    breaks.setText(text);
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      String part = text.substring(start, end).strip();
      if (!part.isEmpty()) {
        parts.add(part);
      }
      start = end;
    }
    return parts;
  }
}
