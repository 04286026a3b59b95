package dev.sobre.reader;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how long something takes. */
final class Durations {

  private static final Pattern WRITTEN =
      Pattern.compile("(?:(\\d{1,2})\\h?h)?\\h?(?:(\\d{1,3})\\h?min)?");

  private Durations() {}

  /** Minutes of a required value such as {@code 12 min} or {@code 1 h 30 min}. */
  static int minutes(Fields fields, String key) {
    String written = fields.requiredText(key);
    Matcher matcher = WRITTEN.matcher(written);
    if (matcher.matches() && !written.isEmpty()) {
      return 60 * number(matcher.group(1)) + number(matcher.group(2));
    }
    if (!written.isEmpty()) {
      fields.refused(key, "a time such as 12 min or 1 h 30 min");
    }
    return 0;
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
