package dev.sobre.artifact;

import dev.sobre.course.CourseInfo;
import dev.sobre.course.ScormOptions.Sco;
import dev.sobre.page.LaunchPage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The course structure of cmi5 (13.1): one assignable unit, or one for each module. Ids follow from
 * those of the course, and stay when it gets a new version.
 */
final class Cmi5Structure {

  private static final String NAMESPACE =
      "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd";

  private final PackageRequest request;
  private final XmlWriter xml = new XmlWriter();

  private Cmi5Structure(PackageRequest request) {
    this.request = request;
  }

  static String of(PackageRequest request) {
    return new Cmi5Structure(request).write();
  }

  private String write() {
    CourseInfo info = request.info();
    String language = request.edition().language();
    xml.open("courseStructure", "xmlns", NAMESPACE).open("course", "id", id("course"));
    text("title", info.title().in(language));
    text("description", info.summary().in(language));
    xml.close();
    TrackedItem.of(request, info.scorm().sco() == Sco.MODULE).forEach(this::unit);
    return xml.close().document();
  }

  /**
   * A score to reach is one to pass: then the unit is done when it is completed and passed. Without
   * one it is never passed, and completion has to do.
   */
  private void unit(TrackedItem item) {
    List<String> attributes = new ArrayList<>(List.of("id", id("unit:" + item.id())));
    attributes.addAll(List.of("launchMethod", "AnyWindow"));
    if (item.score().isPresent()) {
      attributes.addAll(
          List.of("moveOn", "CompletedAndPassed", "masteryScore", share(item.score().getAsInt())));
    } else {
      attributes.addAll(List.of("moveOn", "Completed"));
    }
    xml.open("au", attributes.toArray(String[]::new));
    text("title", item.title());
    text("description", item.summary());
    xml.text("url", LaunchPage.PATH + item.parameters()).close();
  }

  private static String share(int percent) {
    return BigDecimal.valueOf(percent).movePointLeft(2).toPlainString();
  }

  private void text(String element, String text) {
    xml.open(element).text("langstring", text, "lang", request.edition().language()).close();
  }

  /** An IRI of the course in its language; a course with an address has ids that no other has. */
  private String id(String part) {
    CourseInfo info = request.info();
    String place = info.url().orElseGet(() -> "urn:sobre:" + info.publisher().name() + ":");
    return "urn:uuid:"
        + StableUuid.of(place + info.id() + ":" + request.edition().language() + ":cmi5:" + part);
  }
}
