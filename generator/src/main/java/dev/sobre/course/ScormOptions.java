package dev.sobre.course;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a course chooses of SCORM.
 *
 * @param sco what the LMS tracks as one thing; SCORM 1.2 packages are one SCO in any case
 * @param gate whether a module opens only after the one before is done
 * @param controlDocuments those that packages carry; none for a specification without entry
 */
public record ScormOptions(
    Sco sco, boolean gate, SortedMap<ScormSpecification, ControlDocuments> controlDocuments) {

  /** One SCO, no control documents. */
  public static final ScormOptions DEFAULT = new ScormOptions(Sco.COURSE, false, new TreeMap<>());

  /** What a SCO holds. */
  public enum Sco {
    COURSE,
    MODULE
  }

  public ScormOptions {
    controlDocuments = Collections.unmodifiableSortedMap(new TreeMap<>(controlDocuments));
  }

  public Optional<ControlDocuments> controlDocuments(ScormSpecification specification) {
    return Optional.ofNullable(controlDocuments.get(specification));
  }
}
