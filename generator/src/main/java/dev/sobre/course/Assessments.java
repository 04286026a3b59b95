package dev.sobre.course;

/**
 * The tests that are drawn from the banks of the chapters. A count of 0 means no such test.
 *
 * @param entry questions before a chapter, to find out what one knows; never counted
 * @param chapter questions at the end of a chapter
 * @param certificate questions of the final test, from all banks; its score is then that of the
 *     course
 */
public record Assessments(int entry, int chapter, int certificate) {

  /** No test at all. */
  public static final Assessments NONE = new Assessments(0, 0, 0);

  /** Id of the final test. */
  public static final String CERTIFICATE = "certificate";

  /** Path of the final test from the root of its language. */
  public static final String CERTIFICATE_PATH = "certificate/index.html";

  /** Whether a chapter with a bank has tests. */
  public boolean any() {
    return entry + chapter + certificate > 0;
  }
}
