package dev.sobre.conformance;

import dev.sobre.course.ScormSpecification;
import dev.sobre.source.XmlElement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The part of check 7 about resources and their files. */
final class ResourceProfile {

  private final ProfileFindings profile;
  private final Set<String> launched;

  private ResourceProfile(ProfileFindings profile) {
    this.profile = profile;
    this.launched =
        profile
            .elements("item")
            .flatMap(item -> item.attribute("identifierref").stream())
            .collect(Collectors.toSet());
  }

  static void check(ProfileFindings profile) {
    ResourceProfile resources = new ResourceProfile(profile);
    profile.elements("resource").forEach(resources::resource);
    profile.elements("dependency").forEach(resources::dependency);
    profile
        .elements("file")
        .filter(file -> file.attribute("href").isEmpty())
        .forEach(file -> profile.error(file, "<file> has no href", ""));
    profile
        .manifest()
        .walk()
        .filter(element -> !element.is(profile.manifest().namespace(), "metadata"))
        .flatMap(element -> element.children(resources.extension(), "location").stream())
        .forEach(
            location -> profile.error(location, "<location> stands outside of <metadata>", ""));
  }

  private String extension() {
    return profile.scorm().specification().extension().uri();
  }

  private void resource(XmlElement resource) {
    if (resource.attribute("type").isEmpty()) {
      profile.error(resource, "the resource has no type", "such as webcontent");
    }
    String attribute =
        profile.scorm().specification() == ScormSpecification.SCORM_12 ? "scormtype" : "scormType";
    Optional<String> type = resource.attribute(extension(), attribute);
    if (type.filter(List.of("sco", "asset")::contains).isEmpty()) {
      profile.error(
          resource,
          "adlcp:" + attribute + " is " + type.map(t -> "\"" + t + "\"").orElse("missing"),
          "sco or asset; an LMS tracks nothing of what is not a sco");
    }
    Optional<String> href = resource.attribute("href");
    if (href.isEmpty()) {
      if (resource.attribute("identifier").filter(launched::contains).isPresent()) {
        profile.error(resource, "an item launches this resource, and it has no href", "");
      }
      return;
    }
    if (href.get().startsWith("/") || href.get().contains("\\")) {
      profile.error(resource, "href \"" + href.get() + "\" is not a relative path", "");
    }
    if (resource.children("file").stream().noneMatch(f -> f.attribute("href").equals(href))) {
      profile.error(
          resource,
          "no <file> of the resource has its href \"" + href.get() + "\"",
          "list the file that is launched, written the same");
    }
  }

  private void dependency(XmlElement dependency) {
    Optional<String> id = dependency.attribute("identifierref");
    if (id.isEmpty()) {
      profile.error(dependency, "<dependency> has no identifierref", "");
    } else if (profile.resource(id.get()).isEmpty()) {
      profile.error(dependency, "there is no resource \"" + id.get() + "\"", "");
    }
  }
}
