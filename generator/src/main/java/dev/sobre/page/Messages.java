package dev.sobre.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The interface texts of one language.
 *
 * @param language code
 * @param texts by key; {@code {0}} stands for the first argument
 */
public record Messages(String language, SortedMap<String, String> texts) {

  public Messages {
    texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
  }

  /**
   * A text with its arguments filled in; a place without an argument stays, for a script to fill.
   *
   * @throws IllegalArgumentException when the theme has no such key
   */
  public String text(String key, Object... arguments) {
    String text = texts.get(key);
    if (text == null) {
      throw new IllegalArgumentException("no message \"" + key + "\" in language " + language);
    }
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i] != null) {
        text = text.replace("{" + i + "}", arguments[i].toString());
      }
    }
    return text;
  }

  /** The text of {@code key.one} for one, of {@code key.other} else. */
  public String count(String key, int number) {
    boolean one = number == 1 || (number == 0 && language.equals("fr"));
    return text(key + (one ? ".one" : ".other"), number);
  }

  /** A time such as {@code 12 min} or {@code 1 h 30 min}. */
  public String duration(int minutes) {
    int hours = minutes / 60;
    int rest = minutes % 60;
    if (hours == 0) {
      return text("duration.minutes", rest);
    }
    return rest == 0 ? text("duration.hours", hours) : text("duration.both", hours, rest);
  }

  /** A size such as {@code 41 kB} or {@code 1.2 MB} (decimal units), rounded up. */
  public String size(long bytes) {
    BigDecimal kilo = BigDecimal.valueOf(bytes).movePointLeft(3).setScale(0, RoundingMode.CEILING);
    if (kilo.intValue() < 1000) {
      return text("size.kilo", number(kilo.toPlainString()));
    }
    BigDecimal mega = BigDecimal.valueOf(bytes).movePointLeft(6).setScale(1, RoundingMode.CEILING);
    return text("size.mega", number(mega.toPlainString()));
  }

  /** A number in plain notation, written as the language writes it; other texts unchanged. */
  public String number(String plain) {
    if (!plain.matches("-?\\d+(\\.\\d+)?")) {
      return plain;
    }
    String[] parts = plain.split("\\.");
    boolean negative = parts[0].startsWith("-");
    String digits = negative ? parts[0].substring(1) : parts[0];
    StringBuilder grouped = new StringBuilder(digits);
    for (int at = digits.length() - 3; at > 0 && digits.length() > 4; at -= 3) {
      grouped.insert(at, text("number.group"));
    }
    return (negative ? "\u2212" : "")
        + grouped
        + (parts.length > 1 ? text("number.decimal") + parts[1] : "");
  }
}
