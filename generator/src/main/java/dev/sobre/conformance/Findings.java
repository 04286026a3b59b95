package dev.sobre.conformance;

import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.source.SourceText;
import dev.sobre.source.XmlDocument;
import dev.sobre.source.XmlElement;
import java.util.EnumSet;
import java.util.Set;

/** What rules find in one package. */
final class Findings {

  private final ScormPackage scorm;
  private final SourceText manifest;
  private final DiagnosticLog log;
  private final Set<AdlRule> broken = EnumSet.noneOf(AdlRule.class);

  Findings(ScormPackage scorm, SourceText manifest, DiagnosticLog log) {
    this.scorm = scorm;
    this.manifest = manifest;
    this.log = log;
  }

  /** The text of the manifest. */
  SourceText manifest() {
    return manifest;
  }

  /** Whether there is an error of a rule. */
  boolean has(AdlRule rule) {
    return broken.contains(rule);
  }

  /** An error at an element of the manifest. */
  void error(AdlRule rule, XmlElement at, String message, String hint) {
    broken.add(rule);
    manifest.error(log, rule.code(), at.location(), message, hint);
  }

  /** An error at a place that a parser of the manifest names. */
  void error(AdlRule rule, int line, int column, String message) {
    broken.add(rule);
    manifest.error(log, rule.code(), XmlDocument.offset(manifest, line, column), message, "");
  }

  /** An error about another file of the package. */
  void error(AdlRule rule, String file, String message, String hint) {
    broken.add(rule);
    log.error(rule.code(), SourceLocation.of(scorm.place(file)), message, "", hint);
  }

  void warning(AdlRule rule, XmlElement at, String message, String hint) {
    log.warning(rule.code(), at.location(), message, manifest.line(at.location()), hint);
  }
}
