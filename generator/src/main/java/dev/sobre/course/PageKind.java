package dev.sobre.course;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of page that a budget can tell apart. */
public enum PageKind {
  HOME("home"),
  CHAPTER("chapter"),
  /** A lesson to read: no activity, hence only the script that marks it as read. */
  LESSON("lesson"),
  /** A lesson with at least one activity, or actions to tick. */
  ACTIVITY("activity"),
  /** A test drawn from the bank of a chapter. */
  TEST("test"),
  /** The final test, drawn from all banks. */
  CERTIFICATE("certificate"),
  /** The certificate of who has passed it, and the check of its code. */
  DIPLOMA("diploma"),
  /** The questions of a bank with their answers. */
  QUESTIONS("questions"),
  /** A selection of lessons. */
  PATH("path"),
  /** The learner's action plan, and the sheet of a team. */
  PLAN("plan"),
  /** What the learner has done, and what is kept of it. */
  PROGRESS("progress"),
  GLOSSARY("glossary"),
  SOURCES("sources"),
  /** The subjects from A to Z, with the search. */
  SEARCH("search"),
  /** The page on which learners keep parts of the course on their device. */
  OFFLINE("offline"),
  /** How the footprint of the pages is measured. */
  FOOTPRINT("footprint"),
  /** What the publisher says of the website: accessibility, ecodesign, legal notice, privacy. */
  DECLARATION("declaration"),
  /** The whole course on one page, to print. */
  PRINT("print"),
  NOT_FOUND("not-found"),
  /** The launch page of a package. */
  LAUNCH("launch");

  private final String key;

  PageKind(String key) {
    this.key = key;
  }

  /** The key in {@code course.yml}, also the {@code data-page} of the written page's body. */
  public String key() {
    return key;
  }

  public static Optional<PageKind> ofKey(String key) {
    return Arrays.stream(values()).filter(k -> k.key.equals(key)).findFirst();
  }

  public static List<String> keys() {
    return Arrays.stream(values()).map(PageKind::key).toList();
  }
}
