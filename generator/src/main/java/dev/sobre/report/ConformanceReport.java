package dev.sobre.report;

import dev.sobre.conformance.PackageConformance.Coverage;

/** How far SCORM packages were checked. */
public final class ConformanceReport {

  private ConformanceReport() {}

  /** A line that ends with {@code \n}; empty when there was no package to check. */
  public static String summary(Coverage coverage) {
    if (coverage.packages() == 0) {
      return "";
    }
    int bare = coverage.packages() - coverage.validated();
    return "SCORM  "
        + (coverage.packages() == 1 ? "1 package" : coverage.packages() + " packages")
        + " checked by the nine rules of ADL's test"
        + (bare == 0 ? "" : "; " + bare + " without control documents, not held against a schema")
        + '\n';
  }
}
