package dev.sobre.conformance;

import dev.sobre.artifact.Cmi5Packager;
import dev.sobre.conformance.Hrefs.Href;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.source.SourceText;
import dev.sobre.source.XmlDocument;
import dev.sobre.source.XmlElement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xml.sax.SAXParseException;

/**
 * Holds a cmi5 package as written against its specification (13 and 14): the course structure lies
 * at the root and has the form of its schema, ids are unique, and what is launched is there.
 */
final class Cmi5Check {

  private static final String NAMESPACE =
      "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd";
  private static final String IRI = "[A-Za-z][A-Za-z0-9+.-]*:\\S+";
  private static final String ANY = ".*";

  /**
   * What the schema says of an element.
   *
   * @param content its children, as a regular expression over their names with a blank after each
   * @param inWords the same for people
   * @param required attributes that it must have
   * @param attributes regular expressions of the values of those that it may have
   */
  private record Form(
      String content, String inWords, Set<String> required, Map<String, String> attributes) {}

  private static final Form TEXT =
      new Form("(langstring )+", "one <langstring> or more", Set.of(), Map.of());
  private static final Form FREE = new Form("", "a text", Set.of(), Map.of());

  private static final Map<String, Form> FORMS =
      Map.ofEntries(
          Map.entry(
              "courseStructure",
              new Form(
                  "course (objectives )?((au|block) )+",
                  "<course>, maybe <objectives>, then <au> and <block>",
                  Set.of(),
                  Map.of())),
          Map.entry(
              "course",
              new Form(
                  "title description ",
                  "<title> and <description>",
                  Set.of("id"),
                  Map.of("id", IRI))),
          Map.entry(
              "block",
              new Form(
                  "title description (objectives )?((au|block) )+",
                  "<title>, <description>, maybe <objectives>, then <au> and <block>",
                  Set.of("id"),
                  Map.of("id", IRI))),
          Map.entry(
              "au",
              new Form(
                  "title description (objectives )?url (launchParameters )?(entitlementKey )?",
                  "<title>, <description>, maybe <objectives>, <url>, maybe <launchParameters> and"
                      + " <entitlementKey>",
                  Set.of("id"),
                  Map.of(
                      "id",
                      IRI,
                      "moveOn",
                      "NotApplicable|Passed|Completed|CompletedAndPassed|CompletedOrPassed",
                      "masteryScore",
                      "0*(0(\\.\\d{1,4})?|1(\\.0{1,4})?)",
                      "launchMethod",
                      "AnyWindow|OwnWindow",
                      "activityType",
                      ANY))),
          Map.entry(
              "objectives",
              new Form("(objective )+", "one <objective> or more", Set.of(), Map.of())),
          Map.entry(
              "objective",
              new Form(
                  "((title description )|(description title ))?",
                  "<title> and <description>",
                  Set.of(),
                  Map.of("id", IRI, "idref", IRI))),
          Map.entry("title", TEXT),
          Map.entry("description", TEXT),
          Map.entry(
              "langstring",
              new Form(
                  "", "a text", Set.of(), Map.of("lang", "[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*"))),
          Map.entry("url", FREE),
          Map.entry("launchParameters", FREE),
          Map.entry("entitlementKey", FREE));

  private final ZippedFiles zip;
  private final SourceText structure;
  private final DiagnosticLog log;

  private Cmi5Check(ZippedFiles zip, SourceText structure, DiagnosticLog log) {
    this.zip = zip;
    this.structure = structure;
    this.log = log;
  }

  /** Checks a package. */
  static void check(ZippedFiles zip, DiagnosticLog log) {
    byte[] bytes = zip.documents().get(Cmi5Packager.STRUCTURE);
    String place = "packages/" + zip.zip();
    if (bytes == null) {
      log.error(
          "cmi5-structure-at-root",
          SourceLocation.of(place),
          "there is no " + Cmi5Packager.STRUCTURE + " at the root of the package",
          "",
          "");
      return;
    }
    SourceText.decode(place + "/" + Cmi5Packager.STRUCTURE, bytes, log)
        .ifPresent(text -> new Cmi5Check(zip, text, log).check());
  }

  private void check() {
    XmlElement root;
    try {
      root = XmlDocument.parse(structure);
    } catch (SAXParseException e) {
      int offset = XmlDocument.offset(structure, e.getLineNumber(), e.getColumnNumber());
      structure.error(log, "cmi5-well-formed", offset, e.getMessage(), "");
      return;
    }
    if (!root.is(NAMESPACE, "courseStructure")) {
      error("cmi5-structure", root, root + " is no course structure of cmi5", NAMESPACE);
      return;
    }
    form(root);
    Set<String> ids = new HashSet<>();
    root.walk().filter(element -> element.is(NAMESPACE, "au")).forEach(this::launched);
    root.walk()
        .filter(element -> element.namespace().equals(NAMESPACE))
        .forEach(
            element ->
                element
                    .attribute("id")
                    .filter(id -> !ids.add(id))
                    .ifPresent(id -> error("cmi5-id", element, "a second \"" + id + "\"", "")));
  }

  /** Elements of other namespaces are extensions, and nobody's business. */
  private void form(XmlElement element) {
    Form form = FORMS.get(element.name());
    List<XmlElement> own =
        element.children().stream().filter(child -> child.namespace().equals(NAMESPACE)).toList();
    String found = own.stream().map(child -> child.name() + " ").collect(Collectors.joining());
    if (!found.matches(form.content())) {
      error(
          "cmi5-structure",
          element,
          element + " holds " + (found.isEmpty() ? "nothing" : found.strip()),
          "it holds " + form.inWords());
    }
    for (String name : form.required()) {
      if (element.attribute(name).isEmpty()) {
        error("cmi5-structure", element, element + " has no \"" + name + "\"", "");
      }
    }
    for (XmlElement.Attribute attribute : element.attributes()) {
      String allowed = form.attributes().get(attribute.name());
      if (attribute.namespace().isEmpty()
          && (allowed == null || !attribute.value().strip().matches(allowed))) {
        error(
            "cmi5-structure",
            element,
            attribute.name() + "=\"" + attribute.value() + "\" is nothing that " + element + " has",
            "");
      }
    }
    own.stream().filter(child -> FORMS.containsKey(child.name())).forEach(this::form);
  }

  /** A relative address leads to a file of the package; the query is its own. */
  private void launched(XmlElement unit) {
    for (XmlElement url : unit.children("url")) {
      Href href = new Href(url, url.text().strip().replaceAll("[?#].*", ""));
      Optional<String> path = href.path().flatMap(FileChecks::normalised);
      if (!href.isExternal() && path.filter(zip.names()::contains).isEmpty()) {
        error("cmi5-url", url, "there is no file \"" + href.written() + "\" in the package", "");
      }
    }
  }

  private void error(String code, XmlElement at, String message, String hint) {
    structure.error(log, code, at.location(), message, hint);
  }
}
