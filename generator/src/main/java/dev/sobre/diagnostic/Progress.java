package dev.sobre.diagnostic;

/** Is told how far long work is, for people who wait. What is made does not depend on it. */
public interface Progress {

  /** The steps of the straight way, with what people read while they last. */
  enum Step {
    READ("reading"),
    IMAGES("preparing images"),
    FONTS("preparing fonts"),
    RENDER("rendering pages"),
    OPTIMISE("optimising pages"),
    PACKAGE("making packages"),
    WRITE("writing files"),
    MEASURE("measuring pages"),
    CONFORMANCE("checking packages"),
    RULES("checking rules"),
    REPORT("writing reports"),
    CONVERT("converting pages"),
    REREAD("reading the new course");

    private final String label;

    Step(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** Tells nobody. */
  Progress NONE = (step, done, all) -> {};

  /**
   * Tells where the work is.
   *
   * @param done how many things of this step are done
   * @param all how many there are; 0 where nobody knows
   */
  void at(Step step, int done, int all);

  /** Tells that a step starts whose things are not counted. */
  default void at(Step step) {
    at(step, 0, 0);
  }

  /** Tells that the work is over, well or not. */
  default void end() {}
}
