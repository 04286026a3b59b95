package dev.sobre.course;

import java.util.Arrays;
import java.util.Optional;

/** The formats of packages that an LMS tracks through SCORM. */
public enum ScormFormat {
  /** RTE 1.2, 3.4.3: {@code cmi.suspend_data} is a CMIString4096. */
  SCORM_12("scorm12", ScormSpecification.SCORM_12, "1.2", 4_096),
  /** RTE 3rd edition, 4.2.23: at least 64,000 characters. */
  SCORM_2004_3("scorm2004-3", ScormSpecification.SCORM_2004, "2004 3rd Edition", 64_000),
  /** RTE 4th edition, 4.2.23: at least 64,000 characters. */
  SCORM_2004_4("scorm2004-4", ScormSpecification.SCORM_2004, "2004 4th Edition", 64_000);

  private final String word;
  private final ScormSpecification specification;
  private final String schemaVersion;
  private final int stateLength;

  ScormFormat(
      String word, ScormSpecification specification, String schemaVersion, int stateLength) {
    this.word = word;
    this.specification = specification;
    this.schemaVersion = schemaVersion;
    this.stateLength = stateLength;
  }

  /** Its word in {@code outputs} of {@code course.yml} and in file names. */
  public String word() {
    return word;
  }

  public static Optional<ScormFormat> ofWord(String word) {
    return Arrays.stream(values()).filter(format -> format.word.equals(word)).findFirst();
  }

  public ScormSpecification specification() {
    return specification;
  }

  /** The text of {@code schemaversion}; LMSs choose by it, to the letter, what they play. */
  public String schemaVersion() {
    return schemaVersion;
  }

  /** Characters that every LMS keeps in {@code cmi.suspend_data}. */
  public int stateLength() {
    return stateLength;
  }

  /** Its name for people. */
  public String label() {
    return "SCORM " + schemaVersion;
  }
}
