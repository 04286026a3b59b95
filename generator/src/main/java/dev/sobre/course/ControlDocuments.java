package dev.sobre.course;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The schemas and DTDs that a package carries so that its manifest can be validated.
 *
 * @param files bytes by path from the root of the package; never changed after construction
 */
public record ControlDocuments(SortedMap<String, byte[]> files) {

  public ControlDocuments {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  public boolean describes(ScormSpecification.Namespace namespace) {
    return files.containsKey(namespace.schema());
  }
}
