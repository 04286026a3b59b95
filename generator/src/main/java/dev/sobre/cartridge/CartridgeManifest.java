package dev.sobre.cartridge;

import dev.sobre.artifact.XmlWriter;
import dev.sobre.course.CourseInfo;
import java.util.List;

/**
 * The manifest (Common Cartridge 1.1 and 1.3, content packaging profile): one organization with one
 * item at its top, which has no title, and modules below.
 */
final class CartridgeManifest {

  /** LOM allows more; what LMSs keep of a description is no longer. */
  private static final int DESCRIPTION_LENGTH = 1000;

  private final CartridgeBinding binding;
  private final String prefix;

  CartridgeManifest(CartridgeBinding binding, String prefix) {
    this.binding = binding;
    this.prefix = prefix;
  }

  String xml(
      CourseInfo info,
      String language,
      List<CartridgeItem> modules,
      List<CartridgeResource> resources) {
    XmlWriter xml = new XmlWriter();
    xml.open(
        "manifest",
        "identifier",
        prefix + "manifest",
        "xmlns",
        binding.manifestNamespace(),
        "xmlns:lomimscc",
        binding.metadataNamespace());
    metadata(xml, info, language);
    xml.open("organizations")
        .open("organization", "identifier", prefix + "contents", "structure", "rooted-hierarchy")
        .open("item", "identifier", prefix + "root");
    modules.forEach(module -> item(xml, module));
    xml.close().close().close().open("resources");
    resources.forEach(resource -> resource(xml, resource));
    return xml.close().close().document();
  }

  private void metadata(XmlWriter xml, CourseInfo info, String language) {
    String summary = info.summary().in(language);
    xml.open("metadata")
        .text("schema", "IMS Common Cartridge")
        .text("schemaversion", binding.version())
        .open("lomimscc:lom")
        .open("lomimscc:general");
    string(xml, "title", info.title().in(language), language);
    xml.text("lomimscc:language", language);
    string(
        xml,
        "description",
        summary.substring(0, Math.min(DESCRIPTION_LENGTH, summary.length())),
        language);
    xml.close()
        .open("lomimscc:rights")
        .open("lomimscc:copyrightAndOtherRestrictions")
        .text("lomimscc:value", "yes")
        .close();
    string(xml, "description", info.licence().name() + " " + info.licence().url(), language);
    xml.close().close().close();
  }

  private static void string(XmlWriter xml, String element, String text, String language) {
    xml.open("lomimscc:" + element).text("lomimscc:string", text, "language", language).close();
  }

  private static void item(XmlWriter xml, CartridgeItem item) {
    if (item.resource().isEmpty()) {
      xml.open("item", "identifier", item.id());
    } else {
      String resource = item.resource().get(0).id();
      xml.open("item", "identifier", item.id(), "identifierref", resource);
    }
    xml.text("title", item.title());
    item.items().forEach(inside -> item(xml, inside));
    xml.close();
  }

  private static void resource(XmlWriter xml, CartridgeResource resource) {
    String path = resource.file().path();
    if (resource.type().equals(CartridgeResource.WEB)) {
      xml.open("resource", "identifier", resource.id(), "type", resource.type(), "href", path);
    } else {
      xml.open("resource", "identifier", resource.id(), "type", resource.type());
    }
    xml.empty("file", "href", path);
    resource.needs().forEach(id -> xml.empty("dependency", "identifierref", id));
    xml.close();
  }
}
