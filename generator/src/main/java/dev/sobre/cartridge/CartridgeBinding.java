package dev.sobre.cartridge;

import dev.sobre.artifact.CartridgeVersion;

/**
 * The names that a version of Common Cartridge (1EdTech) has for things; there is nothing else that
 * tells the versions apart here.
 */
public enum CartridgeBinding {
  /** The last that Moodle reads. */
  V1_1("imscc11", "1.1.0", "1p1", false, CartridgeVersion.V1_1),
  /** What most other LMSs read. */
  V1_3("imscc13", "1.3.0", "1p3", true, CartridgeVersion.V1_3);

  private final String format;
  private final String version;
  private final String mark;
  private final boolean readsMaths;
  private final CartridgeVersion questions;

  CartridgeBinding(
      String format, String version, String mark, boolean readsMaths, CartridgeVersion questions) {
    this.format = format;
    this.version = version;
    this.mark = mark;
    this.readsMaths = readsMaths;
    this.questions = questions;
  }

  /** The word in {@code outputs}. */
  String format() {
    return format;
  }

  /** Text of {@code schemaversion}. */
  String version() {
    return version;
  }

  /** Whether the LMSs that this version is for keep MathML in pages. */
  boolean readsMaths() {
    return readsMaths;
  }

  String manifestNamespace() {
    return "http://www.imsglobal.org/xsd/imsccv" + mark + "/imscp_v1p1";
  }

  String metadataNamespace() {
    return "http://ltsc.ieee.org/xsd/imsccv" + mark + "/LOM/manifest";
  }

  String linkNamespace() {
    return "http://www.imsglobal.org/xsd/imsccv" + mark + "/imswl_v" + mark;
  }

  /** Type of the resource of a web link. */
  String linkType() {
    return "imswl_xmlv" + mark;
  }

  /** The names of questions. */
  CartridgeVersion questions() {
    return questions;
  }
}
