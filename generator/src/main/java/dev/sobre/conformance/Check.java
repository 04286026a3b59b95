package dev.sobre.conformance;

import dev.sobre.source.XmlElement;

/** Something that must hold of the manifest and its package. */
interface Check {

  /** Reports what does not hold. */
  void run(ScormPackage scorm, XmlElement manifest, Findings findings);
}
