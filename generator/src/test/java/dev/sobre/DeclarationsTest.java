package dev.sobre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a website says of itself in public, from what was measured and what was declared. */
class DeclarationsTest {

  private static final String BUDGET = "budgets: {pages: {every: {brotli: 14 kB, requests: 3}}}\n";

  @TempDir Path temporary;
  private Path course;
  private Path output;

  @BeforeEach
  void copy() throws IOException {
    course = CourseFixture.copyOfSoundCourse(temporary);
    output = temporary.resolve("target");
  }

  @Test
  void nothingIsMadeUpAndTheAuthorIsTold() throws IOException {
    append(BUDGET + "declarations: {}\n");
    BuildResult result = CourseFixture.build(course, output);
    assertEquals(
        """
        course.yml:11:15: warning: the statements leave things to be declared [to-declare]
          hint: write: date, contact, publisher.address, publisher.director, host.name, host.address, host.phone
        course.yml:11:15: warning: there is no carbon.txt, which names pages by their whole address [to-declare]
          hint: write: url
        course.yml:11:15: warning: there is no security.txt [to-declare]
          hint: write: security.contact, security.expires
        """,
        CourseFixture.printed(result));
    assertTrue(result.succeeded());
    assertTrue(page("legal.html").text().contains("Address: to be declared by the publisher."));
    assertFalse(Files.exists(output.resolve("site/carbon.txt")));
    assertFalse(Files.exists(output.resolve("site/.well-known/security.txt")));
  }

  @Test
  void noCheckOfABuildMakesAWebsiteAccessible() throws IOException {
    append(BUDGET + "declarations: {}\n");
    CourseFixture.build(course, output);
    Document page = page("accessibility.html");
    assertEquals("Accessibility: not compliant", page.title());
    assertTrue(page.text().contains("no audit by people has been declared"));
    assertFalse(page.text().contains("fully complies"));
  }

  @Test
  void theAccessibilityStatementKeepsTheOrderOfTheModel() throws IOException {
    append(BUDGET + "declarations: {}\n");
    CourseFixture.build(course, output);
    assertEquals(
        List.of(
            "Accessibility statement",
            "State of compliance",
            "Results of the tests",
            "Content that is not accessible",
            "Preparation of this statement",
            "Feedback and contact",
            "Recourse"),
        page("accessibility.html").select("h2").eachText());
  }

  @Test
  void anAuditByPeopleDecidesTheMention() throws IOException {
    append(
        BUDGET
            + """
            declarations:
              accessibility:
                audit:
                  date: 2026-10-01
                  by: two people
                  rate: 75 %
                  failures: ["The diagram <b> of module 2"]
                  pages: [home, lesson 1]
            """);
    CourseFixture.build(course, output);
    Document page = page("accessibility.html");
    assertEquals("Accessibility: partially compliant", page.title());
    assertTrue(page.text().contains("by two people shows that 75 % of the RGAA criteria are met"));
    assertTrue(page.text().contains("The diagram <b> of module 2"), page.text());
  }

  @Test
  void aMeasureFillsNoCriterionThatAPersonMustJudge() throws IOException {
    append(BUDGET + "declarations: {}\n");
    CourseFixture.build(course, output);
    Document page = page("ecodesign.html");
    assertEquals(78, page.select("b").size());
    assertEquals(
        List.of(
            "Summary",
            "Validated by measure: 11",
            "Validated, as the publisher declares: 0",
            "Not validated: 0",
            "To be declared by the publisher: 25",
            "Not evaluated, for a person to judge: 17",
            "Not applicable: 25",
            "The limit of each screen (criterion 6.1)"),
        page.select("h2").eachText());
    assertTrue(page.text().contains("all others 14 kB (brotli) 3"), page.text());
    assertTrue(page.text().contains("100.0 % of the 11 criteria judged so far, out of 78"));
  }

  @Test
  void whatTheFilesBreakIsNotValidatedWhateverTheAuthorSays() throws IOException {
    append(
        """
        budgets: {pages: {every: {dom: 99}}}
        declarations:
          ecodesign:
            criteria:
              "6.1": {state: validated, text: We do our best.}
              "1.1": {state: not-validated, text: No study yet.}
              "1.2": {state: validated, text: "Asked 12 learners."}
              "4.1": {state: not-validated, text: A clip starts by itself elsewhere.}
        """);
    CourseFixture.build(course, output);
    String text = page("ecodesign.html").text();
    assertTrue(text.contains("Validated, as the publisher declares: 1 1.2 "), text);
    assertTrue(text.contains("Asked 12 learners."), text);
    assertTrue(text.contains("Not validated: 3 1.1 "), text);
    assertTrue(text.contains("We do our best."), text);
  }

  @Test
  void machinesFindTheirFiles() throws IOException {
    append(
        """
        url: https://course.example/
        declarations:
          date: 2026-11-25
          host: {name: A host, url: "https://host.example/about"}
          security: {contact: "mailto:safe@course.example", expires: 2027-06-01}
        """);
    CourseFixture.build(course, output);
    assertEquals(
        """
        # Where this website says what it costs the environment (https://carbontxt.org).
        version = "0.5"
        last_updated = "2026-11-25"

        [org]
        disclosures = [
          { doc_type = "sustainability-page", url = "https://course.example/ecodesign.html", title = "Ecodesign: RGESN statement" },
        ]

        [upstream]
        services = [
          { domain = "host.example" },
        ]
        """,
        Files.readString(output.resolve("site/carbon.txt")));
    assertEquals(
        """
        # Whom to tell of a security hole (RFC 9116).
        Contact: mailto:safe@course.example
        Expires: 2027-06-01T00:00:00Z
        Preferred-Languages: en
        Canonical: https://course.example/.well-known/security.txt
        """,
        Files.readString(output.resolve("site/.well-known/security.txt")));
    String sitemap = Files.readString(output.resolve("site/sitemap.xml"));
    for (String name : List.of("accessibility", "ecodesign", "legal", "privacy")) {
      assertTrue(
          sitemap.contains("<url><loc>https://course.example/" + name + ".html</loc>"), sitemap);
    }
    assertTrue(page("privacy.html").text().contains("The host is A host."));
    assertTrue(page("privacy.html").text().contains("no cookie is set or read"));
  }

  @Test
  void withoutTheKeyThereIsNothing() throws IOException {
    CourseFixture.build(course, output);
    assertFalse(Files.exists(output.resolve("site/legal.html")));
  }

  private void append(String yaml) throws IOException {
    Path file = course.resolve("course.yml");
    Files.writeString(file, Files.readString(file) + yaml);
  }

  private Document page(String name) throws IOException {
    return Jsoup.parse(Files.readString(output.resolve("site").resolve(name)));
  }
}
