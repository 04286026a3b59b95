package dev.sobre.course;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A version of SCORM, with the namespaces of its manifest and the control documents for them. */
public enum ScormSpecification {
  SCORM_12(
      "scorm12",
      List.of(
          new Namespace(
              "", "http://www.imsproject.org/xsd/imscp_rootv1p1p2", "imscp_rootv1p1p2.xsd"),
          new Namespace("adlcp", "http://www.adlnet.org/xsd/adlcp_rootv1p2", "adlcp_rootv1p2.xsd")),
      new Namespace("", "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1", "imsmd_rootv1p2p1.xsd"),
      List.of("ims_xml.xsd", "imsmd_rootv1p2p1.xsd")),
  SCORM_2004(
      "scorm2004",
      List.of(
          new Namespace("", "http://www.imsglobal.org/xsd/imscp_v1p1", "imscp_v1p1.xsd"),
          new Namespace("adlcp", "http://www.adlnet.org/xsd/adlcp_v1p3", "adlcp_v1p3.xsd"),
          new Namespace("adlseq", "http://www.adlnet.org/xsd/adlseq_v1p3", "adlseq_v1p3.xsd"),
          new Namespace("adlnav", "http://www.adlnet.org/xsd/adlnav_v1p3", "adlnav_v1p3.xsd"),
          new Namespace("imsss", "http://www.imsglobal.org/xsd/imsss", "imsss_v1p0.xsd")),
      new Namespace("", "http://ltsc.ieee.org/xsd/LOM", "lom.xsd"),
      List.of(
          "XMLSchema.dtd",
          "datatypes.dtd",
          "imsss_v1p0auxresource.xsd",
          "imsss_v1p0control.xsd",
          "imsss_v1p0delivery.xsd",
          "imsss_v1p0limit.xsd",
          "imsss_v1p0objective.xsd",
          "imsss_v1p0random.xsd",
          "imsss_v1p0rollup.xsd",
          "imsss_v1p0seqrule.xsd",
          "imsss_v1p0util.xsd",
          "xml.xsd"));

  private final String key;
  private final List<Namespace> namespaces;
  private final Namespace metadata;
  private final List<String> furtherDocuments;

  ScormSpecification(
      String key, List<Namespace> namespaces, Namespace metadata, List<String> furtherDocuments) {
    this.key = key;
    this.namespaces = namespaces;
    this.metadata = metadata;
    this.furtherDocuments = furtherDocuments;
  }

  /**
   * A namespace of a manifest.
   *
   * @param prefix that importers look for to the letter; empty for the default namespace
   * @param uri its name
   * @param schema the control document that describes it
   */
  public record Namespace(String prefix, String uri, String schema) {}

  /** Its word in {@code course.yml}. */
  public String key() {
    return key;
  }

  public static Optional<ScormSpecification> ofKey(String key) {
    return Arrays.stream(values())
        .filter(specification -> specification.key.equals(key))
        .findFirst();
  }

  public static List<String> keys() {
    return Arrays.stream(values()).map(ScormSpecification::key).toList();
  }

  /** Those of the manifest, that of its elements first. */
  public List<Namespace> namespaces() {
    return namespaces;
  }

  /** That of the manifest's elements. */
  public Namespace manifest() {
    return namespaces.get(0);
  }

  /** That of SCORM's own attributes. */
  public Namespace extension() {
    return namespaces.get(1);
  }

  /** That of the metadata (LOM). */
  public Namespace metadata() {
    return metadata;
  }

  /** The names of the files that a conformant package has at its root. */
  public SortedSet<String> controlDocuments() {
    SortedSet<String> names = new TreeSet<>(furtherDocuments);
    Stream.of(namespaces).flatMap(List::stream).map(Namespace::schema).forEach(names::add);
    return names;
  }
}
