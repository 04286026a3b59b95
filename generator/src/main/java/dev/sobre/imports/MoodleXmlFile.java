package dev.sobre.imports;

import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.source.SourceText;
import dev.sobre.source.XmlDocument;
import dev.sobre.source.XmlElement;
import java.util.Optional;
import org.xml.sax.SAXParseException;

/** Reads a file of Moodle XML. */
final class MoodleXmlFile {

  private MoodleXmlFile() {}

  /** The root; empty when the file is no Moodle XML, which is said. */
  static Optional<XmlElement> quiz(SourceText source, DiagnosticLog log) {
    Optional<XmlElement> root = root(source, log);
    if (root.isPresent() && !root.get().name().equals("quiz")) {
      source.error(
          log,
          "wrong-kind",
          root.get().location(),
          "Moodle XML starts with <quiz>, and this file with " + root.get(),
          "export the questions in the format Moodle XML");
      return Optional.empty();
    }
    return root;
  }

  /** The root of any XML; empty when it is none, or has a document type, which is said. */
  static Optional<XmlElement> root(SourceText source, DiagnosticLog log) {
    try {
      return Optional.of(XmlDocument.parse(source));
    } catch (SAXParseException e) {
      SourceLocation at =
          new SourceLocation(
              source.file(), Math.max(1, e.getLineNumber()), Math.max(1, e.getColumnNumber()));
      source.error(log, "xml-syntax", at, "not valid XML: " + e.getMessage(), "");
      return Optional.empty();
    }
  }
}
