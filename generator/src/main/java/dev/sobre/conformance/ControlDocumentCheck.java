package dev.sobre.conformance;

import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.source.SourceText;
import dev.sobre.source.XmlDocument;
import dev.sobre.source.XmlElement;
import java.util.Map;
import java.util.Optional;
import org.xml.sax.SAXParseException;

/**
 * Check 4: each namespace that the manifest uses has its control document at the root of the
 * package. A package that carries none and names none is what most LMSs get, and passes.
 */
final class ControlDocumentCheck implements Check {

  private static final AdlRule RULE = AdlRule.CONTROL_DOCUMENTS;

  @Override
  public void run(ScormPackage scorm, XmlElement manifest, Findings findings) {
    check(scorm, manifest, manifest, findings);
    manifest
        .walk()
        .filter(element -> element.is(scorm.specification().extension().uri(), "location"))
        .forEach(location -> metadata(scorm, location, findings));
  }

  /** Metadata in a file needs its control documents like the manifest. */
  private static void metadata(ScormPackage scorm, XmlElement location, Findings findings) {
    String file = location.text().strip();
    byte[] bytes = scorm.documents().get(file);
    if (bytes == null) {
      return;
    }
    DiagnosticLog unread = new DiagnosticLog();
    Optional<SourceText> text = SourceText.decode(file, bytes, unread);
    try {
      if (text.isPresent()) {
        check(scorm, XmlDocument.parse(text.get()), location, findings);
      }
    } catch (SAXParseException notWellFormed) {
      findings.error(
          RULE,
          location,
          "the metadata in " + file + " is not well-formed: " + notWellFormed.getMessage(),
          "");
    }
  }

  private static void check(ScormPackage scorm, XmlElement root, XmlElement at, Findings findings) {
    SchemaLocations schemas = SchemaLocations.of(root, scorm.specification());
    if (!schemas.declared() && !scorm.hasControlDocuments()) {
      return;
    }
    if (!schemas.paired()) {
      findings.error(
          RULE,
          at,
          "xsi:schemaLocation holds a namespace without a location",
          "write namespaces and locations in turn");
    }
    for (String namespace : schemas.used()) {
      if (!schemas.locations().containsKey(namespace)) {
        findings.error(
            RULE,
            at,
            "the namespace \"" + namespace + "\" is used, and no control document is named for it",
            "add the pair of namespace and file to xsi:schemaLocation");
      }
    }
    for (Map.Entry<String, String> schema : schemas.locations().entrySet()) {
      if (schemas.declared() || schemas.used().contains(schema.getKey())) {
        location(scorm, schema.getValue(), at, findings);
      }
    }
  }

  private static void location(
      ScormPackage scorm, String location, XmlElement at, Findings findings) {
    String name = location.substring(location.lastIndexOf('/') + 1);
    if (!scorm.files().contains(location)) {
      findings.error(
          RULE,
          at,
          "the control document " + location + " is not in the package",
          "name only files that the package holds");
    } else if (!scorm.files().contains(name)) {
      findings.error(
          RULE,
          at,
          "the control document " + location + " is not at the root of the package",
          "all control documents that the manifest names lie at the root");
    }
  }
}
