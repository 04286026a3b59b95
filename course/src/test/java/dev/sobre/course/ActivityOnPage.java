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
    give(true);
  }

  /** Gives an answer that is wrong and checks it. */
  void answerWrong() {
    giveWrong();
    press();
  }

  /** Gives an answer that is wrong and leaves it unchecked. */
  void giveWrong() {
    give(false);
  }

  private void give(boolean right) {
    switch (type()) {
      case "numeric", "fill-in", "cloze", "matching", "categorise" ->
          form.locator("input, select").all().forEach(part -> fill(part, right));
      case "ordering" ->
          arrange(right ? sorted() : new StringBuilder(sorted()).reverse().toString());
      default -> choose(right ? "[data-correct]" : ":not([data-correct])");
    }
  }

  private void fill(Locator part, boolean right) {
    String correct = part.getAttribute("data-correct");
    if (correct != null) {
      pick(part, right ? correct : otherOption(part, correct));
    } else if (part.getAttribute("data-answer") != null) {
      write(part, right ? part.getAttribute("data-answer").replace(".", decimalMark()) : "-987654");
    } else {
      write(part, right ? firstAccepted(part) : "zzzz");
    }
  }

  /**
   * Gives any answer.
   *
   * @param answer words one a line, letters of choices or places, or indexes of options
   */
  void give(String answer) {
    List<Locator> parts = form.locator("input, select").all();
    String[] values = answer.split(type().equals("cloze") ? "\n" : "", -1);
    switch (type()) {
      case "numeric", "fill-in" -> write(parts.get(0), answer);
      case "cloze", "matching", "categorise" -> {
        for (int i = 0; i < parts.size(); i++) {
          if (parts.get(i).getAttribute("data-correct") == null) {
            write(parts.get(i), values[i]);
          } else {
            pick(parts.get(i), values[i]);
          }
        }
      }
      case "ordering" -> arrange(answer);
      default -> {
        for (Locator part : parts) {
          boolean wanted = answer.contains(part.getAttribute("value"));
          if (wanted != part.isChecked()) {
            part.focus();
            page.keyboard().press("Space");
          }
        }
      }
    }
  }

  /** The button that checks. */
  Locator button() {
    return form.locator("button:not([type])");
  }

  /** Checks without having answered. */
  void press() {
    button().focus();
    page.keyboard().press("Enter");
  }

  /** What stands in the inputs: chosen values, written texts, the order of items. */
  String response() {
    return (String)
        form.evaluate(
            """
            form => [
              ...[...form.querySelectorAll("input:checked")].map(input => input.value),
              ...[...form.querySelectorAll("[type=text], select, textarea")].map(input => input.value),
              ...[...form.querySelectorAll("[data-at]")].map(item => item.dataset.at)
            ].join(",")
            """);
  }

  /** The letters of the items to put in order, in the right order. */
  private String sorted() {
    return order().stream().sorted().collect(java.util.stream.Collectors.joining());
  }

  private List<String> order() {
    return form.locator("[data-at]").all().stream().map(i -> i.getAttribute("data-at")).toList();
  }

  /**
   * Moves each item up to its place; the first is moved down and up, so that the order is given.
   */
  private void arrange(String wanted) {
    Locator first = form.locator("[data-at]").first().locator("button").last();
    String moved = form.locator("[data-at]").first().getAttribute("data-at");
    first.focus();
    page.keyboard().press("Enter");
    form.locator("[data-at=" + moved + "] button").first().focus();
    page.keyboard().press("Enter");
    for (int place = 0; place < wanted.length(); place++) {
      String letter = wanted.substring(place, place + 1);
      Locator up = form.locator("[data-at=" + letter + "] button").first();
      for (int steps = order().indexOf(letter) - place; steps > 0; steps--) {
        up.focus();
        page.keyboard().press("Enter");
      }
    }
  }

  private static String otherOption(Locator select, String correct) {
    return select.locator("option").all().stream()
        .map(option -> (String) option.evaluate("option => option.value"))
        .filter(value -> !value.isEmpty() && !value.equals(correct))
        .findFirst()
        .orElseThrow();
  }

  /** Goes through the options by arrow keys. */
  private void pick(Locator select, String value) {
    select.focus();
    page.keyboard().press("Home");
    int options = select.locator("option").count();
    for (int i = 0; i < options && !select.inputValue().equals(value); i++) {
      page.keyboard().press("ArrowDown");
    }
  }

  private String decimalMark() {
    return form.evaluate("form => form.ownerDocument.documentElement.lang").equals("fr")
        ? ","
        : ".";
  }

  /** The first accepted form; in capitals where case does not matter. */
  private static String firstAccepted(Locator input) {
    String first = input.getAttribute("data-accept").replaceAll("^\\[\"|\"(,.*)?]$", "");
    return input.getAttribute("data-exact") == null
        ? first.toUpperCase(java.util.Locale.ROOT)
        : first;
  }

  private void write(Locator input, String text) {
    input.focus();
    page.keyboard().press("ControlOrMeta+A");
    page.keyboard().press("Delete");
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
