package dev.sobre.question;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The numbers within a tolerance, as people write them, for formats that know no numbers.
 *
 * @param decimals how many decimals the numbers have at most
 * @param forms with a point and with a comma, with and without zeros at the end
 */
record NumberForms(int decimals, List<String> forms) {

  /** Longer lists would make a question that no teacher can read. */
  private static final int MOST_NUMBERS = 50;

  NumberForms {
    forms = List.copyOf(forms);
  }

  /**
   * Numbers as precise as answer and tolerance are written; empty when they are many.
   *
   * @param answer comes first
   * @param tolerance absolute, bounds included
   */
  static Optional<NumberForms> of(BigDecimal answer, BigDecimal tolerance) {
    int decimals = Math.max(scale(answer), scale(tolerance));
    BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
    if (tolerance
            .divide(step, 0, RoundingMode.FLOOR)
            .compareTo(BigDecimal.valueOf(MOST_NUMBERS / 2))
        > 0) {
      return Optional.empty();
    }
    Set<String> forms = new LinkedHashSet<>();
    add(answer, decimals, forms);
    for (BigDecimal number = answer.subtract(tolerance);
        number.compareTo(answer.add(tolerance)) <= 0;
        number = number.add(step)) {
      add(number, decimals, forms);
    }
    return Optional.of(new NumberForms(decimals, List.copyOf(forms)));
  }

  private static int scale(BigDecimal number) {
    return Math.max(0, number.stripTrailingZeros().scale());
  }

  private static void add(BigDecimal number, int decimals, Set<String> forms) {
    String exact = number.setScale(decimals, RoundingMode.UNNECESSARY).toPlainString();
    String shortest = number.setScale(scale(number), RoundingMode.UNNECESSARY).toPlainString();
    for (String form : List.of(shortest, exact)) {
      forms.add(form);
      forms.add(form.replace('.', ','));
    }
  }
}
