package dev.sobre.page;

import dev.sobre.course.Fact;

/** How figures are printed. */
final class Facts {

  private static final char NO_BREAK_SPACE = '\u00A0';

  private Facts() {}

  /** Value and unit, in the language of the messages; the two never part at a line end. */
  static String value(Fact fact, Messages messages) {
    String unit = fact.unit().in(messages.language());
    String value = messages.number(fact.value());
    boolean apart = !unit.isEmpty() && !(unit.equals("%") && messages.language().equals("en"));
    return value + (apart ? NO_BREAK_SPACE : "") + unit;
  }
}
