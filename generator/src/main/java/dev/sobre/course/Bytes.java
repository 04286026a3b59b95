package dev.sobre.course;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A size that an author wrote with its unit.
 *
 * @param count bytes
 */
public record Bytes(long count) implements Comparable<Bytes> {

  private static final Pattern WRITTEN = Pattern.compile("(\\d+(?:\\.\\d+)?)[ \u00A0]?([A-Za-z]+)");
  private static final Map<String, Long> UNITS =
      Map.of(
          "B", 1L,
          "kB", 1_000L,
          "MB", 1_000_000L,
          "KiB", 1_024L,
          "MiB", 1_048_576L);

  /** What a size looks like, for hints. */
  public static final String FORM =
      "write a number with its unit, such as 30 kB or 30 KiB (B, kB, MB, KiB, MiB)";

  public Bytes {
    if (count < 0) {
      throw new IllegalStateException("negative size: " + count);
    }
  }

  /** Reads {@code 30 kB}, {@code 1.5 MiB}, {@code 512 B}; empty without a known unit. */
  public static Optional<Bytes> parse(String written) {
    Matcher matcher = WRITTEN.matcher(written.strip());
    if (!matcher.matches() || !UNITS.containsKey(matcher.group(2))) {
      return Optional.empty();
    }
    BigDecimal bytes =
        new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(UNITS.get(matcher.group(2))));
    return bytes.precision() - bytes.scale() > 15
        ? Optional.empty()
        : Optional.of(new Bytes(bytes.setScale(0, RoundingMode.FLOOR).longValueExact()));
  }

  /** In B below 1,000, else in kB or MB (decimal) with at most two decimals, rounded up. */
  @Override
  public String toString() {
    if (count < 1_000) {
      return count + " B";
    }
    boolean mega = count >= 1_000_000;
    BigDecimal value = BigDecimal.valueOf(count).movePointLeft(mega ? 6 : 3);
    return value.setScale(2, RoundingMode.CEILING).stripTrailingZeros().toPlainString()
        + (mega ? " MB" : " kB");
  }

  @Override
  public int compareTo(Bytes other) {
    return Long.compare(count, other.count);
  }
}
