package dev.sobre.artifact;

import dev.sobre.course.ControlDocuments;
import dev.sobre.course.ScormSpecification;
import dev.sobre.course.ScormSpecification.Namespace;
import dev.sobre.page.LaunchPage;
import dev.sobre.page.Urls;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The elements that manifests of all versions have (IMS Content Packaging 1.1). */
final class ManifestXml {

  private final ScormManifest manifest;
  private final XmlWriter xml = new XmlWriter();

  ManifestXml(ScormManifest manifest) {
    this.manifest = manifest;
  }

  XmlWriter writer() {
    return xml;
  }

  /** Opens the manifest and its metadata; schemas are named only when the package carries them. */
  void openManifest() {
    List<String> attributes =
        new ArrayList<>(
            List.of("identifier", "course-" + manifest.id(), "version", manifest.version()));
    ScormSpecification specification = manifest.format().specification();
    for (Namespace namespace : specification.namespaces()) {
      String prefix = namespace.prefix();
      attributes.addAll(List.of(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, namespace.uri()));
    }
    manifest
        .controlDocuments()
        .ifPresent(
            documents ->
                attributes.addAll(
                    List.of(
                        "xmlns:xsi",
                        "http://www.w3.org/2001/XMLSchema-instance",
                        "xsi:schemaLocation",
                        schemaLocation(specification, documents))));
    xml.open("manifest", attributes.toArray(String[]::new))
        .open("metadata")
        .text("schema", "ADL SCORM")
        .text("schemaversion", manifest.format().schemaVersion());
  }

  private static String schemaLocation(
      ScormSpecification specification, ControlDocuments documents) {
    return Stream.concat(specification.namespaces().stream(), Stream.of(specification.metadata()))
        .filter(documents::describes)
        .map(namespace -> namespace.uri() + " " + namespace.schema())
        .collect(Collectors.joining(" "));
  }

  /** Opens the organizations and the only one, with its title. */
  void openOrganization(String... attributes) {
    String id = "organization-" + manifest.id();
    List<String> all = new ArrayList<>(List.of("identifier", id));
    all.addAll(List.of(attributes));
    xml.open("organizations", "default", id)
        .open("organization", all.toArray(String[]::new))
        .text("title", manifest.title());
  }

  /** Opens an item, with its title. */
  void openItem(TrackedItem item) {
    List<String> attributes =
        new ArrayList<>(
            List.of(
                "identifier",
                "item-" + item.id(),
                "identifierref",
                "resource-" + manifest.id(),
                "isvisible",
                "true"));
    if (!item.parameters().isEmpty()) {
      attributes.addAll(List.of("parameters", item.parameters()));
    }
    xml.open("item", attributes.toArray(String[]::new)).text("title", item.title());
  }

  /**
   * The resources: one, with every file.
   *
   * @param scormType the attribute that makes it a SCO; its case differs by version
   */
  void resources(String scormType) {
    xml.open("resources")
        .open(
            "resource",
            "identifier",
            "resource-" + manifest.id(),
            "type",
            "webcontent",
            scormType,
            "sco",
            "href",
            LaunchPage.PATH);
    manifest.files().forEach(path -> xml.empty("file", "href", Urls.encode(path)));
    xml.close().close();
  }
}
