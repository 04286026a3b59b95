package dev.sobre.artifact;

import dev.sobre.artifact.LomMetadata.Text;

/**
 * The manifest of SCORM 1.2 (CAM 2.3). It has no mastery score, since the run-time decides the
 * status itself.
 */
final class Scorm12ManifestXml {

  private static final String NO_LANGUAGE = "x-none";

  private Scorm12ManifestXml() {}

  static String of(ScormManifest manifest) {
    ManifestXml xml = new ManifestXml(manifest);
    xml.openManifest();
    if (manifest.describesMetadata()) {
      metadata(xml.writer(), manifest);
    }
    xml.writer().close();
    xml.openOrganization();
    for (TrackedItem item : manifest.items()) {
      xml.openItem(item);
      xml.writer().close();
    }
    xml.writer().close().close();
    xml.resources("adlcp:scormtype");
    return xml.writer().close().document();
  }

  private static void metadata(XmlWriter xml, ScormManifest manifest) {
    LomMetadata lom = manifest.metadata();
    xml.open("lom", "xmlns", manifest.format().specification().metadata().uri()).open("general");
    langString(xml, "title", lom.title());
    xml.text("language", lom.language());
    langString(xml, "description", lom.description());
    lom.keywords().forEach(keyword -> langString(xml, "keyword", keyword));
    xml.close().open("lifecycle");
    langString(xml, "version", new Text(NO_LANGUAGE, lom.version()));
    xml.close().open("rights").open("copyrightandotherrestrictions");
    langString(xml, "source", new Text(NO_LANGUAGE, "LOMv1.0"));
    langString(xml, "value", new Text(NO_LANGUAGE, "yes"));
    xml.close();
    langString(xml, "description", new Text(lom.language(), lom.rights()));
    xml.close().close();
  }

  private static void langString(XmlWriter xml, String element, Text text) {
    xml.open(element).text("langstring", text.text(), "xml:lang", text.language()).close();
  }
}
