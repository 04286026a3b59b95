package dev.sobre.serve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A package as an LMS imports it, ours or anybody's. A manifest of SCORM is read as Moodle reads
 * it: by literal prefixes, with every {@code schemaversion} that is not one of 2004 played as 1.2,
 * and an item whose resource is no SCO not tracked. Sequencing is read as far as our own packages
 * use it.
 *
 * @param file the zip
 * @param standard what it speaks
 * @param title of the default organization
 * @param launches what a learner can open, in the order of the manifest; never empty
 */
record ImportedPackage(Path file, Standard standard, String title, List<Launch> launches) {

  private static final String MANIFEST = "imsmanifest.xml";
  private static final String STRUCTURE = "cmi5.xml";
  private static final List<String> VERSIONS_OF_2004 =
      List.of("1.3", "CAM 1.3", "2004 3rd Edition", "2004 4th Edition");

  ImportedPackage {
    launches = List.copyOf(launches);
  }

  /** What a package speaks. */
  enum Standard {
    SCORM_12("1.2"),
    SCORM_2004("2004"),
    CMI5("cmi5");

    private final String key;

    Standard(String key) {
      this.key = key;
    }

    /** The name that the player's scripts know. */
    String key() {
      return key;
    }
  }

  /**
   * What a learner can open: an item of a manifest, or a unit of cmi5.
   *
   * @param id its identifier
   * @param title as printed
   * @param href path in the zip, with parameters
   * @param tracked whether an LMS follows what the learner does in it
   * @param rules what the package says of it: {@code masteryScore} from 0 to 1; {@code writes} and
   *     {@code needs}, ids of global objectives with blanks between; {@code moveOn}
   */
  record Launch(String id, String title, String href, boolean tracked, Map<String, String> rules) {
    Launch {
      rules = Map.copyOf(rules);
    }
  }

  /**
   * Reads a zip.
   *
   * @throws NotImportable when an LMS would refuse it, and why
   * @throws IOException when the file cannot be read
   */
  static ImportedPackage read(Path file) throws IOException, NotImportable {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Optional<Document> structure = document(zip, STRUCTURE);
      return structure.isPresent()
          ? ofStructure(file, structure.get())
          : of(
              file,
              document(zip, MANIFEST)
                  .orElseThrow(
                      () -> new NotImportable(MANIFEST + " is not at the root of the zip")));
    }
  }

  private static Optional<Document> document(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      return Optional.empty();
    }
    try (InputStream in = zip.getInputStream(entry)) {
      String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Optional.of(Jsoup.parse(xml, "", Parser.xmlParser()));
    }
  }

  /** cmi5, 13.1: units stand in the order of the text, in blocks or not. */
  private static ImportedPackage ofStructure(Path file, Document structure) throws NotImportable {
    List<Launch> launches = new ArrayList<>();
    for (Element unit : structure.select("courseStructure au")) {
      Map<String, String> rules = new TreeMap<>();
      unit.attributes().forEach(attribute -> rules.put(attribute.getKey(), attribute.getValue()));
      launches.add(
          new Launch(
              unit.attr("id"),
              unit.select("> title > langstring").text(),
              unit.select("> url").text().strip(),
              true,
              rules));
    }
    if (launches.isEmpty()) {
      throw new NotImportable("the course structure has no unit to launch");
    }
    String title = structure.select("course > title > langstring").text();
    return new ImportedPackage(file, Standard.CMI5, title, launches);
  }

  private static ImportedPackage of(Path file, Document manifest) throws NotImportable {
    String version = manifest.select("manifest > metadata > schemaversion").text();
    Standard standard =
        VERSIONS_OF_2004.contains(version) ? Standard.SCORM_2004 : Standard.SCORM_12;
    Element organization =
        organization(manifest)
            .orElseThrow(() -> new NotImportable("the manifest has no organization"));
    List<Launch> launches = new ArrayList<>();
    for (Element item : organization.select("item[identifierref]")) {
      launch(manifest, item).ifPresent(launches::add);
    }
    if (launches.isEmpty()) {
      throw new NotImportable("no item of the manifest leads to a resource with an href");
    }
    return new ImportedPackage(file, standard, titleOf(organization), launches);
  }

  private static Optional<Element> organization(Document manifest) {
    String wanted = manifest.select("organizations").attr("default");
    return manifest.select("organizations > organization").stream()
        .filter(organization -> organization.attr("identifier").equals(wanted))
        .findFirst()
        .or(() -> manifest.select("organizations > organization").stream().findFirst());
  }

  private static Optional<Launch> launch(Document manifest, Element item) {
    return manifest.select("resources > resource").stream()
        .filter(resource -> resource.attr("identifier").equals(item.attr("identifierref")))
        .filter(resource -> resource.hasAttr("href"))
        .findFirst()
        .map(
            resource ->
                new Launch(
                    item.attr("identifier"),
                    titleOf(item),
                    resource.attr("xml:base") + resource.attr("href") + parameters(item),
                    "sco".equals(resource.attributes().getIgnoreCase("adlcp:scormtype")),
                    sequencing(item)));
  }

  /** SN 3: mastery, what it satisfies, and what must be satisfied before. */
  private static Map<String, String> sequencing(Element item) {
    Map<String, String> rules = new TreeMap<>();
    for (Element objective : item.getElementsByTag("imsss:primaryObjective")) {
      if (objective.attr("satisfiedByMeasure").equals("true")) {
        objective.getElementsByTag("imsss:minNormalizedMeasure").stream()
            .findFirst()
            .ifPresent(measure -> rules.put("masteryScore", measure.text().strip()));
      }
      rules.put("writes", targets(objective));
    }
    if (!item.getElementsByTag("imsss:preConditionRule").isEmpty()) {
      rules.put(
          "needs",
          item.getElementsByTag("imsss:objective").stream()
              .map(ImportedPackage::targets)
              .collect(Collectors.joining(" ")));
    }
    return rules;
  }

  private static String targets(Element objective) {
    return String.join(
        " ", objective.getElementsByTag("imsss:mapInfo").eachAttr("targetObjectiveID"));
  }

  /** SCORM 2004 CAM 3.4.1.7: the question mark may be left out. */
  private static String parameters(Element item) {
    String parameters = item.attr("parameters");
    return parameters.isEmpty() || parameters.startsWith("?") || parameters.startsWith("#")
        ? parameters
        : "?" + parameters;
  }

  private static String titleOf(Element element) {
    return element.children().stream()
        .filter(child -> child.nameIs("title"))
        .map(Element::text)
        .findFirst()
        .orElse("");
  }

  /** A file of the zip; empty when it has none of this name, in this case. */
  Optional<byte[]> content(String path) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry entry = zip.getEntry(path);
      if (entry == null || entry.isDirectory()) {
        return Optional.empty();
      }
      try (InputStream in = zip.getInputStream(entry)) {
        return Optional.of(in.readAllBytes());
      }
    }
  }

  /** What an LMS says when it refuses a zip. */
  static final class NotImportable extends Exception {

    private static final long serialVersionUID = 1;

    NotImportable(String reason) {
      super(reason);
    }
  }
}
