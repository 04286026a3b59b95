package dev.sobre.maths;

import java.util.List;
import java.util.stream.Collectors;

/** A formula as one line of text, which speech software and plain text can take. */
final class PlainMaths {

  private static final String TIGHT = "([{|‖⌊⌈⟨)]}⌋⌉⟩,;:!′/⋅\u2061";

  private PlainMaths() {}

  static String of(List<MathElement> row) {
    return row.stream()
        .map(PlainMaths::of)
        .collect(Collectors.joining())
        .replaceAll(" +", " ")
        .strip();
  }

  private static String of(MathElement e) {
    return switch (e.name()) {
      case "mo", MathElement.FENCE -> operator(e.text());
      case "mspace" -> " ";
      case "mfrac" -> group(e, 0) + "/" + group(e, 1);
      case "msqrt" -> "√(" + of(e.children()) + ")";
      case "mroot" -> group(e, 1) + "√(" + of(e.children().get(0)) + ")";
      case "msub", "munder" -> part(e, 0) + "_" + group(e, 1) + behind(e);
      case "msup", "mover" -> part(e, 0) + above(e) + behind(e);
      case "msubsup", "munderover" ->
          part(e, 0) + "_" + group(e, 1) + "^" + group(e, 2) + behind(e);
      case "mtable" ->
          e.children().stream().map(r -> of(r).strip()).collect(Collectors.joining("; "));
      case "mtr" -> e.children().stream().map(PlainMaths::of).collect(Collectors.joining(" "));
      case "mi", "mn", "mtext" -> e.text();
      default -> of(e.children());
    };
  }

  /** A prime and an accent follow their letter without a sign between. */
  private static String above(MathElement e) {
    boolean mark = e.children().get(1).is("mo");
    return mark ? e.children().get(1).text() : "^" + group(e, 1);
  }

  /** What a sum or an integral applies to stands apart from its limits. */
  private static String behind(MathElement e) {
    return e.children().get(0).is("mo") ? " " : "";
  }

  private static String operator(String sign) {
    if (sign.equals("\u2061")) {
      return " ";
    }
    if (sign.equals(",") || sign.equals(";")) {
      return sign + " ";
    }
    return TIGHT.contains(sign) ? sign : " " + sign + " ";
  }

  private static String part(MathElement e, int i) {
    return of(e.children().get(i)).strip();
  }

  /** A part in parentheses unless it is one word. */
  private static String group(MathElement e, int i) {
    String text = part(e, i);
    return text.codePoints().allMatch(Character::isLetterOrDigit) ? text : "(" + text + ")";
  }
}
