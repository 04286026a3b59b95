package dev.sobre.source;

import dev.sobre.diagnostic.SourceLocation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of an XML document, with its place.
 *
 * @param namespace its namespace, or empty
 * @param name without prefix
 * @param location place of its start tag
 * @param attributes in the order of the document, without declarations of namespaces
 * @param children elements in it, in order
 * @param text the characters right in it
 */
public record XmlElement(
    String namespace,
    String name,
    SourceLocation location,
    List<Attribute> attributes,
    List<XmlElement> children,
    String text) {

  public XmlElement {
    attributes = List.copyOf(attributes);
    children = List.copyOf(children);
  }

  /**
   * An attribute.
   *
   * @param namespace its namespace; empty without prefix
   * @param name without prefix
   * @param value its value
   */
  public record Attribute(String namespace, String name, String value) {}

  public boolean is(String otherNamespace, String otherName) {
    return namespace.equals(otherNamespace) && name.equals(otherName);
  }

  /** An attribute without prefix. */
  public Optional<String> attribute(String attribute) {
    return attribute("", attribute);
  }

  public Optional<String> attribute(String attributeNamespace, String attribute) {
    return attributes.stream()
        .filter(a -> a.namespace.equals(attributeNamespace) && a.name.equals(attribute))
        .map(Attribute::value)
        .findFirst();
  }

  /** The children with a name in a namespace. */
  public List<XmlElement> children(String childNamespace, String child) {
    return children.stream().filter(element -> element.is(childNamespace, child)).toList();
  }

  /** The children with a name in the namespace of this element. */
  public List<XmlElement> children(String child) {
    return children(namespace, child);
  }

  /** This element and all in it, in the order of the document. */
  public Stream<XmlElement> walk() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(XmlElement::walk));
  }

  /** As people write it. */
  @Override
  public String toString() {
    return "<" + name + ">";
  }
}
