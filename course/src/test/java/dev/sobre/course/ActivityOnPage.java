package dev.sobre.course;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** An activity as a learner meets it, answered by keyboard alone. */
final class ActivityOnPage {

  private final Page page;
  private final Locator form;

  ActivityOnPage(Page page, Locator form) {
    this.page = page;
    this.form = form;
  }

  String id() {
    return form.getAttribute("id");
  }

  String type() {
    return form.getAttribute("data-activity");
  }

  Locator form() {
    return form;
  }

  Locator verdict() {
    return form.locator("[role=status]");
  }

  Locator details() {
    return form.locator("details.answer");
  }

  /** Gives the right answer and checks it. */
  void answerRight() {
    giveRight();
    press();
  }

  /** Gives the right answer and leaves it unchecked, as in a test. */
  void giveRight() {
    switch (type()) {
      case "numeric" -> write(form.getAttribute("data-answer").replace(".", decimalMark()));
      case "fill-in" -> write(firstAccepted().toUpperCase(java.util.Locale.ROOT));
      default -> choose("[data-correct]");
    }
  }

  /** Gives an answer that is wrong and checks it. */
  void answerWrong() {
    giveWrong();
    press();
  }

  /** Gives an answer that is wrong and leaves it unchecked. */
  void giveWrong() {
    switch (type()) {
      case "numeric" -> write("-987654");
      case "fill-in" -> write("zzzz");
      default -> choose(":not([data-correct])");
    }
  }

  /** Checks without having answered. */
  void press() {
    form.locator("button").focus();
    page.keyboard().press("Enter");
  }

  /** What stands in the inputs: the chosen values, or the written text. */
  String response() {
    Locator chosen = form.locator("input:checked");
    if (form.locator("input[type=text]").count() > 0) {
      return form.locator("input[type=text]").inputValue();
    }
    return String.join(
        ",", chosen.all().stream().map(input -> input.getAttribute("value")).toList());
  }

  private String decimalMark() {
    return form.evaluate("form => form.ownerDocument.documentElement.lang").equals("fr")
        ? ","
        : ".";
  }

  private String firstAccepted() {
    return form.getAttribute("data-accept").replaceAll("^\\[\"|\"(,.*)?]$", "");
  }

  private void write(String text) {
    Locator input = form.locator("input[type=text]");
    input.focus();
    page.keyboard().press("ControlOrMeta+A");
    page.keyboard().insertText(text);
  }

  private void choose(String which) {
    for (Locator box : form.locator("input[type=checkbox]").all()) {
      if (box.isChecked()) {
        box.focus();
        page.keyboard().press("Space");
      }
    }
    List<Locator> wanted = form.locator("input" + which).all();
    for (Locator input : type().equals("multiple") ? wanted : wanted.subList(0, 1)) {
      input.focus();
      if (!input.isChecked()) {
        page.keyboard().press("Space");
      }
    }
  }
}
