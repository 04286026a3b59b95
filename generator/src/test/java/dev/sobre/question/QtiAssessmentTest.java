package dev.sobre.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sobre.artifact.CartridgeVersion;
import dev.sobre.artifact.QtiAssessment;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** Assessments against the schema of the profile, and against the rules that it tells in words. */
class QtiAssessmentTest {

  @Test
  void assessmentsAndBanksAreValid() throws IOException, SAXException {
    List<BankFixture> courses = new ArrayList<>();
    courses.addAll(BankFixture.of(BankFixture.BANKS).values());
    courses.addAll(BankFixture.of(BankFixture.FIRST).values());
    for (BankFixture course : courses) {
      assertValid(course.assessment(CartridgeVersion.V1_1));
      assertValid(
          QtiAssessment.bank(
                  "bank",
                  course.bank().questions().toList(),
                  CartridgeVersion.V1_1,
                  BankFixture::inCartridge)
              .orElseThrow());
    }
  }

  /**
   * The schema is not ours to ship: it is looked for in {@code shared/schemas} beside the project,
   * or where the system property {@code sobre.schemas} says. Its rules in words are checked here.
   */
  private static void assertValid(String xml) throws IOException, SAXException {
    Optional<Path> schemas = schemas();
    if (schemas.isPresent()) {
      schema(schemas.get()).newValidator().validate(new StreamSource(new StringReader(xml)));
    }
    Set<String> idents = new TreeSet<>();
    for (Element item : Jsoup.parse(xml, "", Parser.xmlParser()).select("item")) {
      assertTrue(idents.add(item.attr("ident")), "rule 13a: " + item.attr("ident"));
      assertItem(item);
    }
    assertFalse(idents.isEmpty());
  }

  private static void assertItem(Element item) {
    String id = item.attr("ident");
    assertTrue(QtiReading.metadata(item, "cc_weighting").matches("[1-9]\\d?"), "rule 2c: " + id);
    String profile = QtiReading.metadata(item, "cc_profile");
    List<Element> labels = item.select("response_label");
    switch (profile) {
      case "cc.true_false.v0p1" ->
          assertEquals(
              List.of("true", "false"), labels.stream().map(l -> l.attr("ident")).toList(), id);
      case "cc.multiple_choice.v0p1" ->
          assertEquals("Single", item.selectFirst("response_lid").attr("rcardinality"), id);
      case "cc.multiple_response.v0p1" -> {
        assertEquals("Multiple", item.selectFirst("response_lid").attr("rcardinality"), id);
        assertEquals(labels.size(), item.select("and varequal").size(), id);
      }
      case "cc.fib.v0p1" -> {
        assertTrue(labels.isEmpty(), "rule 6: " + id);
        assertEquals(1, item.select("response_str").size(), id);
        assertFalse(item.select("varequal").isEmpty(), "rule 6c: " + id);
      }
      case "cc.essay.v0p1" -> {
        assertEquals("No", QtiReading.metadata(item, "qmd_computerscored"), "rule 8f: " + id);
        assertTrue(item.select("varequal").isEmpty(), "rule 8c: " + id);
      }
      default -> throw new AssertionError(profile);
    }
    item.select("varequal").forEach(equal -> assertEquals("response", equal.attr("respident"), id));
    Set<String> shown = new LinkedHashSet<>(item.select("displayfeedback").eachAttr("linkrefid"));
    Set<String> feedback = new LinkedHashSet<>(item.select("itemfeedback").eachAttr("ident"));
    assertEquals(new TreeSet<>(shown), new TreeSet<>(feedback), "rules 10 to 12: " + id);
    assertEquals(
        item.select("displayfeedback[feedbacktype=Hint]").size(),
        item.select("itemfeedback[ident=hint] > hint").size(),
        "rule 10: " + id);
  }

  /** Moodle takes what a condition that goes on shows for the general feedback. */
  @Test
  void onlyGeneralFeedbackAndOptionsOfWhichSeveralAreChosenGoOn() throws IOException {
    BankFixture course = BankFixture.of(BankFixture.BANKS).get("en");
    for (Element item : QtiReading.of(course.assessment(CartridgeVersion.V1_1)).items().values()) {
      boolean several = QtiReading.metadata(item, "cc_profile").contains("multiple_response");
      for (Element shown : item.select("respcondition[continue=Yes] displayfeedback")) {
        assertTrue(
            several || Set.of("general_fb", "hint").contains(shown.attr("linkrefid")),
            item.attr("ident"));
      }
    }
  }

  @Test
  void versionsDifferInTheirSchemaOnly() throws IOException {
    BankFixture course = BankFixture.of(BankFixture.BANKS).get("en");
    String older = course.assessment(CartridgeVersion.V1_1);
    assertTrue(older.contains("/ccv1p1/ccv1p1_qtiasiv1p2p1_v1p0.xsd"));
    assertEquals(older.replace("ccv1p1", "ccv1p3"), course.assessment(CartridgeVersion.V1_3));
    assertEquals("imsqti_xmlv1p2/imscc_xmlv1p3/assessment", CartridgeVersion.V1_3.assessmentType());
    assertEquals("imsqti_xmlv1p2/imscc_xmlv1p1/question-bank", CartridgeVersion.V1_1.bankType());
  }

  @Test
  void imagesAreWhereTheCartridgeHasThem() throws IOException {
    String xml = BankFixture.of(BankFixture.BANKS).get("en").assessment(CartridgeVersion.V1_1);
    assertTrue(xml.contains("src=&quot;$IMS-CC-FILEBASE$/media/sub/cycle.svg&quot;"), xml);
  }

  /** What has one part in Moodle has several here, and weighs as much. */
  @Test
  void partsBecomeItems() throws IOException {
    QtiReading qti =
        QtiReading.of(
            BankFixture.of(BankFixture.BANKS).get("en").assessment(CartridgeVersion.V1_1));
    assertTrue(qti.items().keySet().containsAll(List.of("gaps.1", "gaps.2", "steps.3")));
    assertFalse(qti.items().containsKey("steps.4"));
    assertEquals("cc.fib.v0p1", QtiReading.metadata(qti.items().get("gaps.1"), "cc_profile"));
    assertEquals(
        "cc.multiple_choice.v0p1", QtiReading.metadata(qti.items().get("gaps.2"), "cc_profile"));
    assertEquals("cc.essay.v0p1", QtiReading.metadata(qti.items().get("distance"), "cc_profile"));
    assertEquals(2 * qti.weight("bank-one"), qti.weight("one"));
    assertEquals(qti.weight("bank-one"), qti.weight("pairs"));
    assertEquals(qti.weight("bank-one"), qti.weight("steps"));
    assertTrue(
        qti.items().get("distance").text().contains("40,000 ± 800 km"),
        qti.items().get("distance").text());
  }

  @Test
  void anAssessmentWithoutQuestionsIsNone() throws IOException {
    List<Question> unscored =
        BankFixture.of(BankFixture.BANKS)
            .get("en")
            .bank()
            .questions()
            .filter(question -> !QtiAssessment.takes(question))
            .toList();
    assertEquals(List.of("thought", "list"), unscored.stream().map(Question::id).toList());
    assertEquals(
        Optional.empty(),
        QtiAssessment.of("x", "X", unscored, 0, CartridgeVersion.V1_1, BankFixture::inCartridge));
  }

  private static Schema schema(Path folder) throws SAXException {
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
    return factory.newSchema(folder.resolve("ccv1p1_qtiasiv1p2p1_v1p0.xsd").toFile());
  }

  private static Optional<Path> schemas() {
    String property = System.getProperty("sobre.schemas");
    if (property != null) {
      return Optional.of(Path.of(property, "cc11"));
    }
    return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
        .map(folder -> folder.resolve("shared/schemas/cc11"))
        .filter(Files::isDirectory)
        .findFirst();
  }
}
