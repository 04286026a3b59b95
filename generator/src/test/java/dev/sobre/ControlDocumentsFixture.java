package dev.sobre;

import dev.sobre.course.ScormSpecification;
import dev.sobre.course.ScormSpecification.Namespace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Control documents for tests. The real ones are not ours to ship: they are looked for in {@code
 * shared/schemas} beside the project, or where the system property {@code sobre.schemas} says. The
 * stand-ins have their names and describe just enough to tell a valid manifest from another.
 */
final class ControlDocumentsFixture {

  private static final String SCHEMA =
      """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="NAMESPACE"
          elementFormDefault="qualified">BODY</xs:schema>
      """;

  private static final String MANIFEST =
      """
      <xs:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="XML"/>
      <xs:element name="manifest">
        <xs:complexType>
          <xs:sequence>
            <xs:any minOccurs="3" maxOccurs="unbounded" processContents="lax"/>
          </xs:sequence>
          <xs:attribute name="identifier" type="xs:ID" use="required"/>
          <xs:attribute name="version"/>
          <xs:anyAttribute namespace="##other" processContents="lax"/>
        </xs:complexType>
      </xs:element>
      """;

  private ControlDocumentsFixture() {}

  static Optional<Path> real(ScormSpecification specification) {
    return real(specification.key());
  }

  /** The folder of the real schemas of a standard. */
  static Optional<Path> real(String standard) {
    String property = System.getProperty("sobre.schemas");
    if (property != null) {
      return Optional.of(Path.of(property, standard));
    }
    return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
        .map(folder -> folder.resolve("shared/schemas").resolve(standard))
        .filter(Files::isDirectory)
        .findFirst();
  }

  /** Writes the stand-ins of all specifications into a folder. */
  static Path standIns(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (ScormSpecification specification : ScormSpecification.values()) {
      Map<String, String> namespaces = new TreeMap<>();
      Stream.concat(specification.namespaces().stream(), Stream.of(specification.metadata()))
          .forEach(namespace -> namespaces.put(namespace.schema(), namespace.uri()));
      for (String name : specification.controlDocuments()) {
        Files.writeString(folder.resolve(name), standIn(specification, name, namespaces));
      }
    }
    return folder;
  }

  private static String standIn(
      ScormSpecification specification, String name, Map<String, String> namespaces) {
    Namespace manifest = specification.manifest();
    String xml = specification == ScormSpecification.SCORM_12 ? "ims_xml.xsd" : "xml.xsd";
    if (name.endsWith(".dtd")) {
      return "<!ENTITY % none \"\">\n";
    }
    if (name.equals("xml.xsd")) {
      return "<!DOCTYPE xs:schema SYSTEM \"XMLSchema.dtd\">\n"
          + schema("http://www.w3.org/XML/1998/namespace", "");
    }
    if (name.equals("ims_xml.xsd")) {
      return schema("http://www.w3.org/XML/1998/namespace", "");
    }
    if (name.equals(manifest.schema())) {
      return schema(manifest.uri(), MANIFEST.replace("XML\"", xml + "\""));
    }
    if (name.equals("imsss_v1p0.xsd")) {
      return schema(namespaces.get(name), "<xs:include schemaLocation=\"imsss_v1p0util.xsd\"/>");
    }
    return schema(namespaces.getOrDefault(name, namespaces.get("imsss_v1p0.xsd")), "");
  }

  private static String schema(String namespace, String body) {
    return SCHEMA.replace("NAMESPACE", namespace).replace("BODY", body);
  }
}
