package dev.sobre.site;

import java.util.List;
import java.util.stream.Stream;

/** What the launch page of a package is made of, by the standards that it speaks. */
public enum RunTime {
  /** SCORM 2004 and 1.2, in the order of their turns: the LMS decides which of them it offers. */
  SCORM("scorm", "interactions", "scorm2004", "scorm12"),
  /** cmi5, that is xAPI. */
  CMI5("interactions", "statements", "cmi5");

  private final List<String> connectors;

  RunTime(String... connectors) {
    this.connectors = List.of(connectors);
  }

  /** Its scripts, in the order of their needs. */
  String[] parts() {
    return Stream.of(
            Stream.of("packed", "work", "completion", "notes", "copies", "visit", "outline"),
            connectors.stream(),
            Stream.of("session", "pages", "launch"))
        .flatMap(parts -> parts)
        .toArray(String[]::new);
  }
}
