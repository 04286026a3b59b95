package dev.sobre.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Our own GIFT, imported and written again: the same ids, texts, options, right answers and
 * feedback.
 */
class GiftImportTest {

  /** Images and formulas come back as the words that stand for them. */
  private static final Pattern WORDS_FOR =
      Pattern.compile(
          "<img [^>]*?alt\\\\?=\"([^\"]*)\"[^>]*>|<math aria-label\\\\?=\"([^\"]*)\">.*?</math>");

  @TempDir Path temporary;

  static Stream<Arguments> questionsComeBack() {
    return Stream.of(
        arguments(BankFixture.COUNTED, "en", 13),
        arguments(BankFixture.BANKS, "en", 15),
        arguments(BankFixture.FIRST, "fr", 100));
  }

  @ParameterizedTest
  @MethodSource
  void questionsComeBack(Path course, String language, int fewest) throws IOException {
    BankFixture before = BankFixture.of(course).get(language);
    BankFixture after = ImportFixture.of(temporary, "bank.gift.txt", before.gift(), language);

    ImportFixture.assertComesBack(GiftImportTest::told, fewest, before, after);
  }

  @Test
  void aQuestionOfManyLinesIsRead() throws IOException {
    String lines = "A line of the text\u2028and more.\n".repeat(5_000);
    BankFixture bank = ImportFixture.of(temporary, "bank.gift", "::Long::" + lines + "{T}", "en");
    String text = GiftReading.of(bank.gift()).questions().get("long").text();
    assertEquals(5_000, text.split("A line", -1).length - 1);
  }

  /**
   * All that is said, but not in which order words are listed, where paragraphs of a prompt end,
   * and what items of a matching explain, for which a matching has no other place than its
   * feedback.
   */
  private static String told(BankFixture bank) {
    Map<String, String> told = new TreeMap<>();
    GiftReading.of(bank.gift())
        .questions()
        .forEach(
            (id, question) -> {
              if (!question.answers().isEmpty()) {
                told.put(id.replace('.', '-'), told(question));
              }
            });
    return told.entrySet().stream()
        .map(entry -> entry.getKey() + ": " + entry.getValue())
        .collect(Collectors.joining("\n"));
  }

  private static String told(GiftReading.GiftQuestion question) {
    boolean pairs = question.answers().get(0).contains(" -> ");
    boolean words = question.answers().get(0).startsWith("=%");
    Stream<String> answers =
        question.answers().stream().filter(line -> !pairs || !line.startsWith("####"));
    String text = question.text().replace("</p><p>", " ");
    return WORDS_FOR
        .matcher(text + (words ? answers.sorted() : answers).toList())
        .replaceAll("$1$2");
  }
}
