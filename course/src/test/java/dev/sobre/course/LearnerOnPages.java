package dev.sobre.course;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A learner who works on the website of the first course, and looks at what it keeps. */
abstract class LearnerOnPages extends ServedPage {

  static final PageFolder SITE = BuiltCourse.FIRST.site();
  static final PageFolder PACKAGE = BuiltCourse.FIRST.scorm12("fr");
  static final String COURSE = "numerique-responsable";
  static final String TEXT_LESSON = "introduction/suivre.html";
  static final String LESSON = "introduction/pourquoi.html";
  static final String LATER_LESSON = "cycle-de-vie/fabrication.html";

  @Override
  LocalServer served() throws IOException {
    return LocalServer.withLms(SITE, PACKAGE);
  }

  void go(String path) {
    page.navigate(server.url("/site/" + path));
  }

  ActivityOnPage activity(int i) {
    return new ActivityOnPage(page, page.locator("form.activity").nth(i));
  }

  Locator lesson(String path) {
    return page.locator("[data-lessons] li", hasLink(path));
  }

  Page.LocatorOptions hasLink(String path) {
    return new Page.LocatorOptions().setHas(page.locator("a[href='" + path + "']"));
  }

  Locator start() {
    return page.locator("[data-resume]");
  }

  Locator bars() {
    return page.locator("main .bar");
  }

  Locator says() {
    return page.locator("[data-progress] > [role=status]");
  }

  void keep(String json) {
    go("404.html");
    page.evaluate("json => localStorage.setItem('sobre:" + COURSE + "', json)", json);
  }

  String kept() {
    return (String) page.evaluate("localStorage.getItem('sobre:" + COURSE + "')");
  }

  void study() {
    go(TEXT_LESSON);
    go(LATER_LESSON);
    activity(0).answerRight();
    go(LESSON);
    activity(0).answerWrong();
  }

  Path save() {
    Download download = page.waitForDownload(() -> page.locator("[data-do=save]").click());
    assertTrue(
        download.suggestedFilename().matches(COURSE + "-progress-\\d{4}-\\d\\d-\\d\\d\\.json"),
        download.suggestedFilename());
    return download.path();
  }

  void restore(String text) {
    page.locator("[type=file]")
        .setInputFiles(
            new FilePayload("x.json", "application/json", text.getBytes(StandardCharsets.UTF_8)));
  }

  void erase() {
    page.locator("[data-do=erase]").click();
    page.locator("dialog [value=yes]").click();
  }
}
