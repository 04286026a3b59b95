package dev.sobre.conformance;

import dev.sobre.source.XmlElement;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Check 5: the manifest is valid against the schemas that the package carries. Without any, there
 * is nothing to hold it against, and without all that it names, what is found says nothing.
 */
final class SchemaCheck implements Check {

  private static final AdlRule RULE = AdlRule.SCHEMA;

  /** Schemas of SCORM 1.2 are ambiguous to the letter of XML Schema, and ADL's test lets them. */
  private static final String FULL_CHECKING =
      "http://apache.org/xml/features/validation/schema-full-checking";

  /** With {@link Locale#ROOT}, messages are in English whatever the language of the machine. */
  private static final String LOCALE = "http://apache.org/xml/properties/locale";

  @Override
  public void run(ScormPackage scorm, XmlElement manifest, Findings findings) {
    SchemaLocations schemas = SchemaLocations.of(manifest, scorm.specification());
    TreeSet<String> files = new TreeSet<>(schemas.locations().values());
    files.retainAll(scorm.documents().keySet());
    if (files.isEmpty() || findings.has(AdlRule.CONTROL_DOCUMENTS)) {
      return;
    }
    Optional<Schema> schema = schema(scorm, files, findings);
    if (schema.isPresent()) {
      validate(schema.get(), findings);
    }
  }

  private static Optional<Schema> schema(
      ScormPackage scorm, TreeSet<String> files, Findings findings) {
    PackageResolver resolver = new PackageResolver(scorm.documents());
    try {
      SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
      factory.setFeature(FULL_CHECKING, false);
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, PackageResolver.SCHEME);
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, PackageResolver.SCHEME);
      factory.setProperty(LOCALE, Locale.ROOT);
      factory.setResourceResolver(resolver);
      Source[] sources =
          files.stream()
              .map(
                  name ->
                      new StreamSource(
                          new ByteArrayInputStream(scorm.documents().get(name)),
                          PackageResolver.address(name)))
              .toArray(Source[]::new);
      return Optional.of(factory.newSchema(sources));
    } catch (SAXException e) {
      if (resolver.missing().isEmpty()) {
        String file =
            e instanceof SAXParseException at && at.getSystemId() != null
                ? PackageResolver.path(at.getSystemId())
                : files.first();
        findings.error(RULE, file, "not a schema: " + e.getMessage(), "");
      }
      return Optional.empty();
    } finally {
      resolver
          .missing()
          .forEach(
              (file, user) ->
                  findings.error(
                      RULE, user, "refers to " + file + ", which is not in the package", ""));
    }
  }

  private static void validate(Schema schema, Findings findings) {
    Validator validator = schema.newValidator();
    try {
      validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      validator.setProperty(LOCALE, Locale.ROOT);
      validator.setErrorHandler(new Reporter(findings));
      validator.validate(new StreamSource(new StringReader(findings.manifest().text())));
    } catch (SAXException e) {
      throw new IllegalStateException("well-formed a moment ago", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Goes on after an error, so that one run finds all. */
  private static final class Reporter implements ErrorHandler {

    private final Findings findings;

    Reporter(Findings findings) {
      this.findings = findings;
    }

    @Override
    public void error(SAXParseException e) {
      findings.error(RULE, e.getLineNumber(), e.getColumnNumber(), e.getMessage());
    }

    @Override
    public void warning(SAXParseException e) {
      error(e);
    }

    @Override
    public void fatalError(SAXParseException e) {
      error(e);
    }
  }
}
