package dev.sobre.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sobre.artifact.OlxProblem;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class OlxProblemTest {

  /** Names of response types and their fields, and what may stand around and in them. */
  private static final String KNOWN =
      "problem|html|choiceresponse|multiplechoiceresponse|numericalresponse|optionresponse"
          + "|stringresponse|choicegroup|checkboxgroup|choice|choicehint|optioninput|option"
          + "|optionhint|textline|formulaequationinput|responseparam|additional_answer|correcthint"
          + "|regexphint|label|demandhint|hint|solution|div|p|ul|li|a|abbr|code|em|strong|i|span|img"
          + "|del|sub|sup|br";

  @Test
  void everyProblemIsWellFormedAndMadeOfWhatOpenEdxKnows()
      throws IOException, ParserConfigurationException, SAXException {
    DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    for (Path folder : List.of(BankFixture.BANKS, BankFixture.COUNTED, BankFixture.FIRST)) {
      for (BankFixture course : BankFixture.of(folder).values()) {
        for (OlxProblem problem : course.problems()) {
          var document = parser.parse(new InputSource(new StringReader(problem.xml())));
          assertEquals(problem.category(), document.getDocumentElement().getTagName());
          var elements = document.getElementsByTagName("*");
          for (int i = 0; i < elements.getLength(); i++) {
            String name = elements.item(i).getNodeName();
            assertTrue(name.matches(KNOWN), problem.urlName() + " has <" + name + ">");
          }
        }
      }
    }
  }

  @Test
  void formulasAreLatexSinceOpenEdxReadsMathForItself() throws IOException {
    String one = problems().get("one");
    assertTrue(one.contains("<choice correct=\"true\">\\(\\frac{a}{b} &lt; 1\\)<choicehint>"), one);
    assertFalse(one.contains("<math"), one);
    assertTrue(one.contains("src=\"/static/media_sub_cycle.svg\""), one);
    assertTrue(one.contains("weight=\"2\" max_attempts=\"3\" showanswer=\"finished\""), one);
    assertTrue(one.contains("<demandhint>\n    <hint>Not <a href="), one);
  }

  @Test
  void aProblemWithoutLimitNamesNone() throws IOException {
    assertFalse(problems().get("thirds").contains("max_attempts"));
  }

  @Test
  void gapsStandInTheirLine() throws IOException {
    String gaps = problems().get("gaps");
    assertTrue(
        gaps.contains(
            "when you <stringresponse answer=\"make\" type=\"ci\" inline=\"1\"><additional_answer"
                + " answer=\"re~use}#&amp;\"></additional_answer><regexphint answer=\".*\">"),
        gaps);
    assertTrue(
        gaps.contains(
            "<em>longer life makes that <optionresponse inline=\"1\"><optioninput inline=\"1\""
                + " label=\"gap-en 2 2\"><option correct=\"true\">smaller &amp; lighter</option>"
                + "<option correct=\"false\">larger ~ l’eau</option></optioninput></optionresponse>"
                + "</em>."),
        gaps);
  }

  @Test
  void whatNobodyScoresIsText() throws IOException {
    List<OlxProblem> text =
        BankFixture.of(BankFixture.BANKS).get("en").problems().stream()
            .filter(problem -> problem.category().equals("html"))
            .toList();
    assertEquals(List.of("thought", "list"), text.stream().map(OlxProblem::urlName).toList());
    assertTrue(
        text.get(0)
            .xml()
            .contains("<details><summary>model-en</summary><p>One device, one year longer.</p>"),
        text.get(0).xml());
  }

  private static Map<String, String> problems() throws IOException {
    return BankFixture.of(BankFixture.BANKS).get("en").problems().stream()
        .collect(Collectors.toMap(OlxProblem::urlName, OlxProblem::xml));
  }
}
