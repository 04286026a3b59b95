package dev.sobre.artifact;

import dev.sobre.question.Question;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Writes questions as QTI 1.2.1 in the profile of Common Cartridge, which has choices, statements,
 * texts and essays. What has several parts becomes several items, see {@link Question#parts()};
 * their weights keep the score of the whole what it is on the website.
 */
public final class QtiAssessment {

  static final String NAMESPACE = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2";

  /** The profile takes numbers from 1 to 5, and a word for no limit. */
  private static final int MOST_TRIES = 5;

  private QtiAssessment() {}

  /** Whether a question can stand in an assessment: what nobody scores would count there. */
  public static boolean takes(Question question) {
    return question.common().points() > 0;
  }

  /**
   * An assessment.
   *
   * @param id unique in the cartridge
   * @param tries how often a learner may take it; 0 means no limit
   * @param images gives the address of an image {@code media/…} in the cartridge
   * @return the document; empty when it would have no question
   */
  public static Optional<String> of(
      String id,
      String title,
      List<Question> questions,
      int tries,
      CartridgeVersion version,
      UnaryOperator<String> images) {
    QtiWeights weights = QtiWeights.of(questions);
    if (weights.byId().isEmpty()) {
      return Optional.empty();
    }
    XmlWriter xml = root(version);
    xml.open("assessment", "ident", id, "title", title).open("qtimetadata");
    field(xml, "cc_profile", "cc.exam.v0p1");
    field(xml, "qmd_assessmenttype", "Examination");
    field(xml, "qmd_scoretype", "Percentage");
    field(xml, "qmd_feedbackpermitted", "Yes");
    field(xml, "qmd_hintspermitted", "Yes");
    boolean limited = tries > 0 && tries <= MOST_TRIES;
    field(xml, "cc_maxattempts", limited ? Integer.toString(tries) : "unlimited");
    xml.close().open("section", "ident", "section-" + id);
    items(questions, weights, images, xml);
    return Optional.of(xml.close().close().close().document());
  }

  /**
   * A question bank, from which teachers draw.
   *
   * @param id unique in the cartridge
   * @param images gives the address of an image {@code media/…} in the cartridge
   * @return the document; empty when it would have no question
   */
  public static Optional<String> bank(
      String id, List<Question> questions, CartridgeVersion version, UnaryOperator<String> images) {
    QtiWeights weights = QtiWeights.of(questions);
    if (weights.byId().isEmpty()) {
      return Optional.empty();
    }
    XmlWriter xml = root(version).open("objectbank", "ident", id);
    items(questions, weights, images, xml);
    return Optional.of(xml.close().close().document());
  }

  private static XmlWriter root(CartridgeVersion version) {
    return new XmlWriter()
        .open(
            "questestinterop",
            "xmlns",
            NAMESPACE,
            "xmlns:xsi",
            "http://www.w3.org/2001/XMLSchema-instance",
            "xsi:schemaLocation",
            version.qtiSchemaLocation());
  }

  private static void items(
      List<Question> questions, QtiWeights weights, UnaryOperator<String> images, XmlWriter xml) {
    QtiItem item = new QtiItem(weights, images, xml);
    questions.stream()
        .filter(QtiAssessment::takes)
        .flatMap(question -> question.parts().stream())
        .forEach(item::write);
  }

  static void field(XmlWriter xml, String label, String entry) {
    xml.open("qtimetadatafield").text("fieldlabel", label).text("fieldentry", entry).close();
  }
}
