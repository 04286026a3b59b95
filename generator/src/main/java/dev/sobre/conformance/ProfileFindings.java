package dev.sobre.conformance;

import dev.sobre.source.XmlElement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the parts of check 7 share. */
record ProfileFindings(ScormPackage scorm, XmlElement manifest, Findings findings) {

  void error(XmlElement at, String message, String hint) {
    findings.error(AdlRule.PROFILE, at, message, hint);
  }

  /** Reports all but exactly one child of a name; returns whether there is one. */
  boolean one(XmlElement parent, String child) {
    int count = parent.children(child).size();
    if (count != 1) {
      error(parent, parent + " has " + count + " <" + child + ">", "it has exactly one");
    }
    return count == 1;
  }

  /** The elements of these names in the namespace of the manifest, in the order of the text. */
  Stream<XmlElement> elements(String... names) {
    List<String> wanted = List.of(names);
    return manifest
        .walk()
        .filter(element -> element.namespace().equals(manifest.namespace()))
        .filter(element -> wanted.contains(element.name()));
  }

  Optional<XmlElement> resource(String id) {
    return elements("resource")
        .filter(resource -> resource.attribute("identifier").equals(Optional.of(id)))
        .findFirst();
  }
}
