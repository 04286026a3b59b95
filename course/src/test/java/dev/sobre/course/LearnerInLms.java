package dev.sobre.course;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A learner who takes the package in an LMS page. */
final class LearnerInLms {

  /** The page of the final test. */
  static final String FINAL_TEST = "certificate/index.html";

  private static final String LAUNCH = ".*/launch\\.html(\\?.*)?";

  private final Page page;

  LearnerInLms(Page page) {
    this.page = page;
  }

  /** Opens an LMS page of the test server and waits until the course shows. */
  static LearnerInLms open(BrowserContext context, String url) {
    Page page = context.newPage();
    page.navigate(url);
    LearnerInLms learner = new LearnerInLms(page);
    learner.course().locator("h1").waitFor();
    return learner;
  }

  Page page() {
    return page;
  }

  /** The launch page, wherever it is framed. */
  Frame launch() {
    return frame(url -> url.matches(LAUNCH));
  }

  /** The frame that shows the course. */
  FrameLocator course() {
    return launchLocator().frameLocator("iframe");
  }

  private FrameLocator launchLocator() {
    FrameLocator locator = page.frameLocator("iframe");
    for (int depth = depthOfLaunch(); depth > 1; depth--) {
      locator = locator.frameLocator("iframe");
    }
    return locator;
  }

  private int depthOfLaunch() {
    page.waitForCondition(
        () -> page.frames().stream().anyMatch(frame -> frame.url().matches(LAUNCH)));
    int depth = 0;
    for (Frame frame = launch(); frame.parentFrame() != null; frame = frame.parentFrame()) {
      depth++;
    }
    return depth;
  }

  private Frame frame(Predicate<String> url) {
    return page.frames().stream().filter(frame -> url.test(frame.url())).findFirst().orElseThrow();
  }

  /** Address of the course page that is open, from the root of the package. */
  String where() {
    return courseFrame().url().replaceFirst("^.*/package/", "");
  }

  /** Goes to a page by the address bar of the frame, and waits until it is loaded. */
  void goTo(String path) {
    courseFrame().navigate(launch().url().replaceFirst("launch\\.html.*$", path));
  }

  private Frame courseFrame() {
    page.waitForCondition(() -> !launch().childFrames().isEmpty());
    return launch().childFrames().get(0);
  }

  List<ActivityOnPage> activities() {
    List<ActivityOnPage> activities = new ArrayList<>();
    for (Locator form : course().locator("form.activity[data-attempts]").all()) {
      activities.add(new ActivityOnPage(page, form));
    }
    return activities;
  }

  /** What the launch page says about the LMS; empty when it says nothing. */
  String notice() {
    Locator status = launchLocator().locator("body > header [role=status]");
    return status.isVisible() ? status.textContent() : "";
  }

  /** Opens every lesson, answers every activity, and takes the final test if there is one. */
  void takeTheCourse(PageFolder packaged, boolean right) {
    for (String lesson : packaged.lessonPages()) {
      goTo(lesson);
      for (ActivityOnPage activity : activities()) {
        if (right) {
          activity.answerRight();
        } else {
          int attempts = Integer.parseInt(activity.form().getAttribute("data-attempts"));
          for (int i = 0; i < attempts; i++) {
            activity.answerWrong();
          }
        }
      }
    }
    if (packaged.pages().contains(FINAL_TEST)) {
      goTo(FINAL_TEST);
      test().take(right);
    }
  }

  /** The test of the page that is open. */
  TestOnPage test() {
    return new TestOnPage(page, course().locator("[data-test]"));
  }

  /** Leaves as a learner does who goes on to another page of the LMS. */
  void leave() {
    page.navigate(page.url().replaceAll("/js/.*", "/js/blank.html"));
    page.close();
  }
}
