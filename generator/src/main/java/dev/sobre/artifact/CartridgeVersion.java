package dev.sobre.artifact;

/** The versions of Common Cartridge (1EdTech) that LMSs read. Their questions differ in names. */
public enum CartridgeVersion {
  /** The last that Moodle takes. */
  V1_1("ccv1p1", "imscc_xmlv1p1"),
  /** For all others. */
  V1_3("ccv1p3", "imscc_xmlv1p3");

  private final String profile;
  private final String binding;

  CartridgeVersion(String profile, String binding) {
    this.profile = profile;
    this.binding = binding;
  }

  /** The value of {@code xsi:schemaLocation} of an assessment. */
  String qtiSchemaLocation() {
    return QtiAssessment.NAMESPACE
        + " http://www.imsglobal.org/profile/cc/"
        + profile
        + "/"
        + profile
        + "_qtiasiv1p2p1_v1p0.xsd";
  }

  /** The {@code type} of the resource of an assessment in the manifest. */
  public String assessmentType() {
    return "imsqti_xmlv1p2/" + binding + "/assessment";
  }

  /** The {@code type} of the resource of a question bank in the manifest. */
  public String bankType() {
    return "imsqti_xmlv1p2/" + binding + "/question-bank";
  }
}
