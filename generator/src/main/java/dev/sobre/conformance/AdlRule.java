package dev.sobre.conformance;

/**
 * The nine checks of ADL's content package test (SCORM 2004 4th edition conformance test suite), in
 * its order.
 */
enum AdlRule {
  MANIFEST_AT_ROOT("scorm-manifest-at-root"),
  WELL_FORMED("scorm-well-formed"),
  SUBMANIFEST("scorm-submanifest"),
  ROOT_ELEMENT("scorm-root-element"),
  CONTROL_DOCUMENTS("scorm-control-documents"),
  SCHEMA("scorm-schema"),
  HREF("scorm-href"),
  PROFILE("scorm-profile"),
  UNLISTED_FILE("scorm-unlisted-file");

  private final String code;

  AdlRule(String code) {
    this.code = code;
  }

  /** The code of its diagnostics. */
  String code() {
    return code;
  }
}
