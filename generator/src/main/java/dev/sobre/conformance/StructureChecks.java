package dev.sobre.conformance;

import dev.sobre.course.ScormSpecification.Namespace;
import dev.sobre.source.XmlElement;

/** Checks 2 and 3: one manifest, in the namespace of its version. */
final class StructureChecks {

  private StructureChecks() {}

  /** CAM 4th edition, 3.4: a manifest in the manifest is not for use yet. */
  static void noSubmanifest(ScormPackage scorm, XmlElement manifest, Findings findings) {
    manifest
        .walk()
        .skip(1)
        .filter(element -> element.is(manifest.namespace(), "manifest"))
        .forEach(
            inner ->
                findings.error(
                    AdlRule.SUBMANIFEST,
                    inner,
                    "a manifest inside the manifest, which LMSs read each in their way",
                    "move its items and resources into the outer manifest"));
  }

  static void rootElement(ScormPackage scorm, XmlElement manifest, Findings findings) {
    Namespace expected = scorm.specification().manifest();
    if (!manifest.is(expected.uri(), "manifest")) {
      findings.error(
          AdlRule.ROOT_ELEMENT,
          manifest,
          manifest
              + " in the namespace \""
              + manifest.namespace()
              + "\" is no manifest of "
              + scorm.format().label(),
          "the root is <manifest> in the namespace \"" + expected.uri() + "\"");
    }
  }
}
