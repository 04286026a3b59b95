package dev.sobre.declaration;

import dev.sobre.page.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;

/** The texts of the statements in one language. */
final class StatementTexts {

  /** Languages that statements are written in. */
  static final List<String> LANGUAGES = List.of("fr", "en");

  private static final BigDecimal KILO = BigDecimal.valueOf(1000);

  private final String language;
  private final Messages messages;

  private StatementTexts(String language, Messages messages) {
    this.language = language;
    this.messages = messages;
  }

  /**
   * The texts of a language.
   *
   * @param language one of {@link #LANGUAGES}
   */
  static StatementTexts of(String language) throws IOException {
    String path = "/declarations/" + language + ".properties";
    Properties properties = new Properties();
    try (InputStream in = StatementTexts.class.getResourceAsStream(path)) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    TreeMap<String, String> texts = new TreeMap<>();
    properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
    return new StatementTexts(language, new Messages(language, texts));
  }

  String language() {
    return language;
  }

  /** A text; a {@link Long} among the arguments is a number of bytes. */
  String text(String key, Object... arguments) {
    Object[] shown = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      shown[i] = shown(arguments[i]);
    }
    return messages.text(key, shown);
  }

  /** A text, or that it is to be declared where there is none. */
  String orToDeclare(String text) {
    return text.isEmpty() ? text("to-declare") : text;
  }

  private String shown(Object figure) {
    if (figure instanceof Long bytes) {
      return size(bytes);
    }
    String plain = figure.toString();
    return plain.matches("\\d+\\.\\d+") ? decimal(plain) : plain;
  }

  /** Decimal units, one decimal, rounded up, as the limits are. */
  private String size(long bytes) {
    BigDecimal size = BigDecimal.valueOf(bytes);
    String unit = language.equals("fr") ? "o" : "B";
    String prefix = "";
    for (String next : List.of("k", "M", "G")) {
      if (size.compareTo(KILO) < 0) {
        break;
      }
      size = size.divide(KILO);
      prefix = next;
    }
    String number =
        size.setScale(prefix.isEmpty() ? 0 : 1, RoundingMode.CEILING)
            .stripTrailingZeros()
            .toPlainString();
    return decimal(number) + '\u00a0' + prefix + unit;
  }

  private String decimal(String plain) {
    return language.equals("fr") ? plain.replace('.', ',') : plain;
  }
}
