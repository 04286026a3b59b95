package dev.sobre.artifact;

import dev.sobre.artifact.LomMetadata.Text;
import java.math.BigDecimal;

/**
 * The manifest of SCORM 2004, 3rd and 4th edition (CAM 3.4, 5.1; SN 3). Sequencing is the little
 * that LMSs play alike: free choice and flow, status and score from the content, and for modules an
 * optional gate.
 */
final class Scorm2004ManifestXml {

  private final ScormManifest manifest;
  private final ManifestXml elements;
  private final XmlWriter xml;

  private Scorm2004ManifestXml(ScormManifest manifest) {
    this.manifest = manifest;
    this.elements = new ManifestXml(manifest);
    this.xml = elements.writer();
  }

  static String of(ScormManifest manifest) {
    return new Scorm2004ManifestXml(manifest).write();
  }

  private String write() {
    elements.openManifest();
    if (manifest.describesMetadata()) {
      metadata();
    }
    xml.close();
    // What opens a gate counts for this course and this attempt alone.
    elements.openOrganization("adlseq:objectivesGlobalToSystem", "false");
    for (TrackedItem item : manifest.items()) {
      elements.openItem(item);
      sequencing(item);
      xml.close();
    }
    xml.open("imsss:sequencing")
        .empty("imsss:controlMode", "choice", "true", "flow", "true")
        .close();
    xml.close().close();
    elements.resources("adlcp:scormType");
    return xml.close().document();
  }

  private void sequencing(TrackedItem item) {
    xml.open("imsss:sequencing");
    item.after().ifPresent(this::gate);
    item.weight().ifPresent(this::weight);
    objectives(item);
    xml.empty(
            "imsss:deliveryControls",
            "completionSetByContent",
            "true",
            "objectiveSetByContent",
            "true")
        .close();
  }

  /** Both conditions: what nobody has tried is neither satisfied nor not satisfied (SN 3.4.2). */
  private void gate(String before) {
    xml.open("imsss:sequencingRules")
        .open("imsss:preConditionRule")
        .open("imsss:ruleConditions", "conditionCombination", "any");
    for (String condition : new String[] {"satisfied", "objectiveStatusKnown"}) {
      xml.empty(
          "imsss:ruleCondition",
          "referencedObjective",
          "before-" + before,
          "operator",
          "not",
          "condition",
          condition);
    }
    xml.close().empty("imsss:ruleAction", "action", "disabled").close().close();
  }

  private void weight(BigDecimal share) {
    xml.empty("imsss:rollupRules", "objectiveMeasureWeight", share.toPlainString());
  }

  private void objectives(TrackedItem item) {
    boolean opensNext =
        manifest.items().stream()
            .anyMatch(other -> other.after().stream().anyMatch(item.id()::equals));
    String id = "objective-" + item.id();
    xml.open("imsss:objectives");
    if (item.score().isEmpty() && !opensNext) {
      xml.empty("imsss:primaryObjective", "objectiveID", id);
    } else {
      primary(id, item, opensNext);
    }
    item.after()
        .ifPresent(
            before -> {
              xml.open("imsss:objective", "objectiveID", "before-" + before);
              mapping(before, "false");
              xml.close();
            });
    xml.close();
  }

  private void primary(String id, TrackedItem item, boolean opensNext) {
    if (item.score().isPresent()) {
      xml.open("imsss:primaryObjective", "objectiveID", id, "satisfiedByMeasure", "true")
          .text("imsss:minNormalizedMeasure", measure(item.score().getAsInt()));
    } else {
      xml.open("imsss:primaryObjective", "objectiveID", id);
    }
    if (opensNext) {
      mapping(item.id(), "true");
    }
    xml.close();
  }

  private void mapping(String module, String writes) {
    xml.empty(
        "imsss:mapInfo",
        "targetObjectiveID",
        manifest.id() + "-" + module,
        "readSatisfiedStatus",
        "true",
        "readNormalizedMeasure",
        "false",
        "writeSatisfiedStatus",
        writes,
        "writeNormalizedMeasure",
        "false");
  }

  private static String measure(int percent) {
    return BigDecimal.valueOf(percent).movePointLeft(2).toPlainString();
  }

  private void metadata() {
    LomMetadata lom = manifest.metadata();
    xml.open("lom", "xmlns", manifest.format().specification().metadata().uri()).open("general");
    string("title", lom.title());
    xml.text("language", lom.language());
    string("description", lom.description());
    lom.keywords().forEach(keyword -> string("keyword", keyword));
    xml.close().open("lifeCycle").open("version").text("string", lom.version()).close().close();
    xml.open("rights").open("copyrightAndOtherRestrictions");
    xml.text("source", "LOMv1.0").text("value", "yes").close();
    string("description", new Text(lom.language(), lom.rights()));
    xml.close().close();
  }

  private void string(String element, Text text) {
    xml.open(element).text("string", text.text(), "language", text.language()).close();
  }
}
