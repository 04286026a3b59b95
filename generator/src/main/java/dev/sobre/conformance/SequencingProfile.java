package dev.sobre.conformance;

import dev.sobre.course.ScormSpecification;
import dev.sobre.course.ScormSpecification.Namespace;
import dev.sobre.source.XmlElement;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The part of check 7 about sequencing (CAM 4th edition, 5.1). */
final class SequencingProfile {

  private static final String SEQUENCING =
      ScormSpecification.SCORM_2004.namespaces().stream()
          .filter(namespace -> namespace.prefix().equals("imsss"))
          .map(Namespace::uri)
          .findFirst()
          .orElseThrow();

  private final ProfileFindings profile;

  private SequencingProfile(ProfileFindings profile) {
    this.profile = profile;
  }

  static void check(ProfileFindings profile) {
    SequencingProfile sequencing = new SequencingProfile(profile);
    profile
        .elements("item", "organization")
        .filter(element -> element.children(SEQUENCING, "sequencing").size() > 1)
        .forEach(element -> profile.error(element, element + " has two <sequencing>", ""));
    profile
        .manifest()
        .walk()
        .filter(element -> element.is(SEQUENCING, "sequencing"))
        .forEach(sequencing::sequencing);
  }

  private void sequencing(XmlElement sequencing) {
    sequencing.children("objectives").forEach(this::objectives);
    Set<String> ids = new HashSet<>();
    objectivesOf(sequencing).flatMap(o -> o.attribute("objectiveID").stream()).forEach(ids::add);
    sequencing
        .walk()
        .filter(element -> element.is(SEQUENCING, "ruleCondition"))
        .forEach(condition -> condition(condition, ids));
    sequencing
        .walk()
        .filter(element -> element.namespace().equals(SEQUENCING))
        .filter(element -> element.name().endsWith("ConditionRule"))
        .forEach(
            rule -> {
              profile.one(rule, "ruleConditions");
              profile.one(rule, "ruleAction");
            });
  }

  private static Stream<XmlElement> objectivesOf(XmlElement sequencing) {
    return sequencing
        .walk()
        .filter(
            element ->
                element.is(SEQUENCING, "primaryObjective") || element.is(SEQUENCING, "objective"));
  }

  private void objectives(XmlElement objectives) {
    profile.one(objectives, "primaryObjective");
    Set<String> ids = new HashSet<>();
    Set<String> written = new HashSet<>();
    for (XmlElement objective : objectivesOf(objectives).toList()) {
      Optional<String> id = objective.attribute("objectiveID");
      List<XmlElement> mappings = objective.children("mapInfo");
      if (id.isEmpty() && (objective.name().equals("objective") || !mappings.isEmpty())) {
        profile.error(objective, objective + " has no objectiveID", "");
      }
      id.filter(one -> !ids.add(one))
          .ifPresent(one -> profile.error(objective, "two objectives are \"" + one + "\"", ""));
      mappings.forEach(mapping -> mapping(mapping, written));
    }
  }

  private void mapping(XmlElement mapping, Set<String> written) {
    Optional<String> target = mapping.attribute("targetObjectiveID").filter(t -> !t.isBlank());
    if (target.isEmpty()) {
      profile.error(mapping, "<mapInfo> has no targetObjectiveID", "");
      return;
    }
    for (String what : List.of("writeSatisfiedStatus", "writeNormalizedMeasure")) {
      if (mapping.attribute(what).equals(Optional.of("true"))
          && !written.add(what + " " + target.get())) {
        profile.error(
            mapping,
            "two objectives of this activity write \"" + target.get() + "\"",
            what + " is true for one of them at most");
      }
    }
  }

  private void condition(XmlElement condition, Set<String> ids) {
    condition
        .attribute("referencedObjective")
        .filter(id -> !ids.contains(id))
        .ifPresent(
            id ->
                profile.error(
                    condition,
                    "the activity has no objective \"" + id + "\"",
                    "a condition refers to an objective of its own activity"));
  }
}
