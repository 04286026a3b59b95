package dev.sobre.artifact;

import dev.sobre.course.CourseInfo;
import dev.sobre.course.Edition;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.page.LaunchPage;
import dev.sobre.page.Urls;
import dev.sobre.site.Site;
import dev.sobre.site.SiteFile;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * SCORM 1.2 (ADL, Content Aggregation Model 2.3): one SCO, whose resource comes first and lists
 * every file. The manifest names no schema file, since packages ship none, and no mastery score,
 * since the run-time decides the status itself.
 */
public final class Scorm12Packager implements Packager {

  private static final String MANIFEST = "imsmanifest.xml";

  /** LOM 1.2.1 allows 1,000 characters for a description. */
  private static final int DESCRIPTION_LENGTH = 1000;

  @Override
  public String format() {
    return "scorm12";
  }

  @Override
  public PackageContent content() {
    return PackageContent.TRACKED;
  }

  @Override
  public Optional<Artifact> pack(PackageRequest request, DiagnosticLog log) {
    CourseInfo info = request.info();
    Edition edition = request.edition();
    Site content = request.content();
    if (!new PackageRules(log).allow(info, edition, content)) {
      return Optional.empty();
    }
    ReproducibleZip zip = new ReproducibleZip(request.time());
    zip.add(MANIFEST, manifest(info, edition, content).getBytes(StandardCharsets.UTF_8));
    for (SiteFile file : content.files().values()) {
      zip.add(file.path(), file.bytes());
    }
    return Optional.of(new Artifact(format(), request.fileName(format(), "zip"), zip.bytes()));
  }

  private static String manifest(CourseInfo info, Edition edition, Site content) {
    String id = info.id() + "-" + edition.language();
    String title = info.title().in(edition.language());
    XmlWriter xml = new XmlWriter();
    xml.open(
        "manifest",
        "identifier",
        "course-" + id,
        "version",
        info.version(),
        "xmlns",
        "http://www.imsproject.org/xsd/imscp_rootv1p1p2",
        "xmlns:adlcp",
        "http://www.adlnet.org/xsd/adlcp_rootv1p2");
    metadata(xml, info, edition.language());
    xml.open("organizations", "default", "organization-" + id)
        .open("organization", "identifier", "organization-" + id)
        .text("title", title)
        .open(
            "item",
            "identifier",
            "item-" + id,
            "identifierref",
            "resource-" + id,
            "isvisible",
            "true")
        .text("title", title)
        .close()
        .close()
        .close();
    xml.open("resources")
        .open(
            "resource",
            "identifier",
            "resource-" + id,
            "type",
            "webcontent",
            "adlcp:scormtype",
            "sco",
            "href",
            LaunchPage.PATH)
        .empty("file", "href", LaunchPage.PATH);
    for (String path : content.files().keySet()) {
      if (!path.equals(LaunchPage.PATH)) {
        xml.empty("file", "href", Urls.encode(path));
      }
    }
    return xml.close().close().close().document();
  }

  private static void metadata(XmlWriter xml, CourseInfo info, String language) {
    String summary = info.summary().in(language);
    xml.open("metadata")
        .text("schema", "ADL SCORM")
        .text("schemaversion", "1.2")
        .open("lom", "xmlns", "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1")
        .open("general");
    langString(xml, "title", info.title().in(language), language);
    xml.text("language", language);
    langString(
        xml,
        "description",
        summary.substring(0, Math.min(DESCRIPTION_LENGTH, summary.length())),
        language);
    xml.close().open("lifecycle");
    langString(xml, "version", info.version(), "x-none");
    xml.close().open("rights").open("copyrightandotherrestrictions").open("source");
    xml.text("langstring", "LOMv1.0", "xml:lang", "x-none").close().open("value");
    xml.text("langstring", "yes", "xml:lang", "x-none").close().close();
    langString(xml, "description", info.licence().name() + " " + info.licence().url(), language);
    xml.close().close().close();
  }

  private static void langString(XmlWriter xml, String element, String text, String language) {
    xml.open(element).text("langstring", text, "xml:lang", language).close();
  }
}
