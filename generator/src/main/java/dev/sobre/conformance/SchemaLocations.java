package dev.sobre.conformance;

import dev.sobre.course.ScormSpecification;
import dev.sobre.course.ScormSpecification.Namespace;
import dev.sobre.source.XmlElement;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a document says that the schemas of its namespaces are.
 *
 * @param declared whether it has an attribute {@code xsi:schemaLocation}
 * @param paired whether namespaces and locations stand there in pairs
 * @param locations by namespace; the known ones where none is declared
 * @param used the namespaces of its elements and attributes
 */
record SchemaLocations(
    boolean declared, boolean paired, SortedMap<String, String> locations, SortedSet<String> used) {

  private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  SchemaLocations {
    locations = Collections.unmodifiableSortedMap(new TreeMap<>(locations));
    used = Collections.unmodifiableSortedSet(new TreeSet<>(used));
  }

  static SchemaLocations of(XmlElement root, ScormSpecification specification) {
    String all =
        root.walk()
            .flatMap(element -> element.attribute(INSTANCE, "schemaLocation").stream())
            .map(String::strip)
            .collect(Collectors.joining(" "));
    String[] words = all.isBlank() ? new String[0] : all.split("\\s+");
    SortedMap<String, String> locations = new TreeMap<>();
    for (int i = 0; i + 1 < words.length; i += 2) {
      locations.putIfAbsent(words[i], words[i + 1]);
    }
    if (words.length == 0) {
      locations.putAll(known(specification));
    }
    SortedSet<String> used = new TreeSet<>();
    root.walk()
        .flatMap(
            element ->
                Stream.concat(
                    Stream.of(element.namespace()),
                    element.attributes().stream().map(XmlElement.Attribute::namespace)))
        .filter(uri -> !uri.isEmpty() && !uri.equals(INSTANCE) && !uri.equals(XML))
        .forEach(used::add);
    return new SchemaLocations(words.length > 0, words.length % 2 == 0, locations, used);
  }

  private static Map<String, String> known(ScormSpecification specification) {
    return specification.namespaces().stream()
        .collect(Collectors.toMap(Namespace::uri, Namespace::schema));
  }
}
