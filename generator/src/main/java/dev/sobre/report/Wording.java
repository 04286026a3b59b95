package dev.sobre.report;

import dev.sobre.course.Metric;
import dev.sobre.page.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The words and figures of the report for people, in French or English.
 *
 * @param messages the texts
 */
record Wording(Messages messages) {

  private static final String FOLDER = "/report/";

  /** French for courses in French, English for all others. */
  static Wording of(String language) {
    String shown = language.equals("fr") ? "fr" : "en";
    Properties properties = new Properties();
    try (InputStream in = Wording.class.getResourceAsStream(FOLDER + shown + ".properties")) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    SortedMap<String, String> texts = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    return new Wording(new Messages(shown, texts));
  }

  String language() {
    return messages.language();
  }

  String text(String key, Object... arguments) {
    return messages.text(key, arguments);
  }

  /** A size with at most two decimals, rounded up. */
  String size(long bytes) {
    if (bytes < 1_000) {
      return text("size.byte", bytes);
    }
    boolean mega = bytes >= 1_000_000;
    BigDecimal value =
        BigDecimal.valueOf(bytes)
            .movePointLeft(mega ? 6 : 3)
            .setScale(2, RoundingMode.CEILING)
            .stripTrailingZeros();
    return text(mega ? "size.mega" : "size.kilo", number(value));
  }

  String number(long value) {
    return messages.number(Long.toString(value));
  }

  String number(BigDecimal value) {
    return messages.number(value.toPlainString());
  }

  /** A value with its unit. */
  String value(Metric metric, long value) {
    return metric.isSize() ? size(value) : number(value);
  }
}
