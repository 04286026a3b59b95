package dev.sobre.course;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** A test drawn from banks, as a learner meets it, answered by keyboard alone. */
final class TestOnPage {

  private final Page page;
  private final Locator box;

  /**
   * Takes hold of it.
   *
   * @param box the element with {@code data-test}, in the page or in a frame of it
   */
  TestOnPage(Page page, Locator box) {
    this.page = page;
    this.box = box;
  }

  Locator box() {
    return box;
  }

  /** What the test says: nothing, what is missing, or the result. */
  Locator status() {
    return box.locator("> [role=status]");
  }

  int count() {
    return Integer.parseInt(box.getAttribute("data-count"));
  }

  /** Presses the button that draws the questions, and waits until they show. */
  void start() {
    press(box.locator("> .controls button"));
    box.locator(".questions form").first().waitFor();
  }

  List<ActivityOnPage> questions() {
    return box.locator(".questions form").all().stream()
        .map(form -> new ActivityOnPage(page, form))
        .toList();
  }

  void submit() {
    press(box.locator("> button"));
  }

  /** Draws, answers and submits. */
  void take(boolean right) {
    start();
    for (ActivityOnPage question : questions()) {
      if (right) {
        question.giveRight();
      } else {
        question.giveWrong();
      }
    }
    submit();
  }

  private void press(Locator button) {
    button.focus();
    page.keyboard().press("Enter");
  }
}
