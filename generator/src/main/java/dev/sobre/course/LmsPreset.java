package dev.sobre.course;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The formats that a learning platform reads best; {@code docs/lms.md} gives the reasons. A format
 * that this build does not write is left out.
 */
public enum LmsPreset {
  BLACKBOARD("blackboard", "scorm12", "imscc11"),
  BRIGHTSPACE("brightspace", "scorm2004-3", "scorm12", "imscc13"),
  CANVAS("canvas", "imscc13", "scorm12"),
  CHAMILO("chamilo", "scorm12", "imscc13"),
  CORNERSTONE("cornerstone", "scorm2004-3", "scorm12"),
  ILIAS("ilias", "scorm2004-3", "scorm12"),
  ITSLEARNING("itslearning", "imscc13", "scorm12"),
  KOLIBRI("kolibri", "zip", "epub"),
  MOODLE("moodle", "scorm12", "imscc11", "moodle-xml"),
  OPEN_EDX("openedx", "olx"),
  SCORM_CLOUD("scormcloud", "scorm2004-4", "cmi5", "scorm12"),
  THREE_SIXTY_LEARNING("360learning", "scorm2004-4", "scorm12");

  private final String key;
  private final List<String> wanted;

  LmsPreset(String key, String... wanted) {
    this.key = key;
    this.wanted = List.of(wanted);
  }

  /** The word under {@code lms}. */
  public String key() {
    return key;
  }

  /** Formats that this build writes, the best first. */
  public List<String> formats() {
    return wanted.stream().filter(CourseInfo.OUTPUTS::contains).toList();
  }

  public static Optional<LmsPreset> ofKey(String key) {
    return Arrays.stream(values()).filter(preset -> preset.key.equals(key)).findFirst();
  }

  public static List<String> keys() {
    return Stream.of(values()).map(LmsPreset::key).toList();
  }
}
