package dev.sobre.conformance;

import dev.sobre.course.ScormSpecification;
import dev.sobre.source.XmlElement;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Check 7: what SCORM asks of a manifest beyond its schema, from the manifest down to its items
 * (application profile for content aggregation, CAM 1.2, 2.3.3, and CAM 4th edition, 3.4).
 */
final class ProfileCheck implements Check {

  private static final String XML = "http://www.w3.org/XML/1998/namespace";
  private static final int VERSION_LENGTH = 20;
  private static final int BASE_LENGTH = 2_000;

  private static final String WORDS = "[A-Za-z0-9_.!*'()%-]+";

  /** CAM 4th edition, 3.4.1.11: a query, a fragment, or both. */
  private static final Pattern PARAMETERS =
      Pattern.compile("#W|\\??W=W(&W=W)*(#W)?".replace("W", WORDS));

  @Override
  public void run(ScormPackage scorm, XmlElement manifest, Findings findings) {
    ProfileFindings profile = new ProfileFindings(scorm, manifest, findings);
    identifiers(profile);
    manifestAttributes(profile);
    profile.one(manifest, "organizations");
    profile.one(manifest, "resources");
    if (profile.one(manifest, "metadata")) {
      metadata(profile, manifest.children("metadata").get(0));
    }
    manifest.children("organizations").forEach(all -> organizations(profile, all));
    ResourceProfile.check(profile);
    if (scorm.specification() == ScormSpecification.SCORM_2004) {
      SequencingProfile.check(profile);
    }
  }

  private static void identifiers(ProfileFindings profile) {
    Set<String> seen = new HashSet<>();
    profile
        .elements("manifest", "organization", "item", "resource")
        .forEach(
            element -> {
              Optional<String> id = element.attribute("identifier");
              if (id.isEmpty()) {
                profile.error(element, element + " has no identifier", "");
              } else if (!seen.add(id.get())) {
                profile.error(element, "two elements have the identifier \"" + id.get() + "\"", "");
              }
            });
  }

  private static void manifestAttributes(ProfileFindings profile) {
    XmlElement manifest = profile.manifest();
    manifest
        .attribute("version")
        .filter(version -> version.length() > VERSION_LENGTH)
        .ifPresent(
            version ->
                profile.error(
                    manifest, "the version is longer than " + VERSION_LENGTH + " characters", ""));
    profile
        .elements("manifest", "resources", "resource")
        .forEach(
            element ->
                element
                    .attribute(XML, "base")
                    .filter(
                        base ->
                            !base.endsWith("/")
                                || base.startsWith("/")
                                || base.contains("\\")
                                || base.length() > BASE_LENGTH)
                    .ifPresent(
                        base ->
                            profile.error(
                                element,
                                "xml:base \"" + base + "\" is not the path of a folder",
                                "a relative path that ends with /, of at most 2,000 characters")));
  }

  private static void metadata(ProfileFindings profile, XmlElement metadata) {
    List<XmlElement> children = metadata.children();
    boolean inOrder =
        children.size() >= 2
            && children.get(0).name().equals("schema")
            && children.get(1).name().equals("schemaversion")
            && metadata.children("schema").size() == 1
            && metadata.children("schemaversion").size() == 1;
    if (!inOrder) {
      profile.error(metadata, "<metadata> does not start with <schema> and <schemaversion>", "");
      return;
    }
    value(profile, children.get(0), "ADL SCORM");
    value(profile, children.get(1), profile.scorm().format().schemaVersion());
  }

  /** To the letter: LMSs take another version, or one with spaces around it, for SCORM 1.2. */
  private static void value(ProfileFindings profile, XmlElement element, String expected) {
    if (!element.text().equals(expected)) {
      profile.error(
          element,
          element + " is \"" + element.text() + "\"",
          "write \"" + expected + "\", without spaces around it");
    }
  }

  private static void organizations(ProfileFindings profile, XmlElement organizations) {
    List<XmlElement> all = organizations.children("organization");
    Set<String> ids =
        all.stream().flatMap(o -> o.attribute("identifier").stream()).collect(Collectors.toSet());
    if (all.isEmpty()) {
      profile.error(organizations, "there is no <organization>", "");
    }
    if (organizations.attribute("default").filter(ids::contains).isEmpty()) {
      profile.error(
          organizations,
          "\"default\" names no organization",
          "it is the identifier of one of them");
    }
    for (XmlElement organization : all) {
      profile.one(organization, "title");
      if (organization.children("item").isEmpty()) {
        profile.error(organization, "the organization has no <item>", "");
      }
      organization.children("item").forEach(item -> item(profile, item));
    }
  }

  private static void item(ProfileFindings profile, XmlElement item) {
    profile.one(item, "title");
    List<XmlElement> inner = item.children("item");
    Optional<String> reference = item.attribute("identifierref");
    if (inner.isEmpty() && reference.isEmpty()) {
      profile.error(item, "an item without items in it names no resource", "add identifierref");
    } else if (!inner.isEmpty() && reference.isPresent()) {
      profile.error(
          item, "an item with items in it launches nothing", "take out its identifierref");
    }
    reference
        .filter(id -> profile.resource(id).isEmpty())
        .ifPresent(id -> profile.error(item, "there is no resource \"" + id + "\"", ""));
    item.attribute("isvisible")
        .filter(value -> Stream.of("true", "false", "1", "0").noneMatch(value::equals))
        .ifPresent(value -> profile.error(item, "isvisible is \"" + value + "\"", "true or false"));
    item.attribute("parameters")
        .filter(value -> !PARAMETERS.matcher(value).matches())
        .ifPresent(
            value ->
                profile.error(
                    item,
                    "the parameters \"" + value + "\" are no query",
                    "such as ?module=start"));
    inner.forEach(child -> item(profile, child));
  }
}
