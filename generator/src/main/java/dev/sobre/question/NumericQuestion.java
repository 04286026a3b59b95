package dev.sobre.question;

import dev.sobre.course.Accepted;
import dev.sobre.course.Numeric;
import dev.sobre.page.Messages;
import dev.sobre.question.Question.Common;

/** Makes questions for numbers. The site prints the unit behind the field; here it is asked for. */
final class NumericQuestion {

  private NumericQuestion() {}

  static Question.Numeric of(Common common, Numeric from, Reply reply, Messages messages) {
    return new Question.Numeric(
        withNote(common, from.unit()),
        from.answer(),
        from.tolerance(),
        from.unit(),
        from.units(),
        reply,
        solution(from, messages),
        NumberForms.of(from.answer(), from.tolerance())
            .map(forms -> listed(common, from, forms, reply, messages)));
  }

  private static Question.Text listed(
      Common common, Numeric from, NumberForms forms, Reply reply, Messages messages) {
    String precision =
        forms.decimals() == 0
            ? messages.text("question.whole")
            : messages.count("question.decimals", forms.decimals());
    String note = from.unit().isEmpty() ? precision : from.unit() + "; " + precision;
    Accepted accepted = new Accepted(forms.forms(), true, true);
    return new Question.Text(withNote(common, note), new Wanted(accepted, forms.forms()), reply);
  }

  private static String solution(Numeric from, Messages messages) {
    String number = messages.number(from.answer().toPlainString());
    String room =
        from.tolerance().signum() == 0
            ? ""
            : " ± " + messages.number(from.tolerance().stripTrailingZeros().toPlainString());
    return number + room + (from.unit().isEmpty() ? "" : "\u00A0" + from.unit());
  }

  private static Common withNote(Common common, String note) {
    return note.isEmpty()
        ? common
        : common.asking(common.prompt().then(Fragment.ofText(" (" + note + ")")));
  }
}
