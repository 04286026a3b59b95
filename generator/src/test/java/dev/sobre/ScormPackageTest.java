package dev.sobre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sobre.course.ScormSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What is in SCORM packages, beyond what the golden manifests show. */
class ScormPackageTest {

  @TempDir Path temporary;

  @Test
  void theStateMayBeAsLongAsTheFormatKeeps() throws IOException {
    Path course = CourseFixture.copyOfSoundCourse(temporary);
    FileUtils.copyDirectory(
        CourseFixture.resources("courses-invalid/state-too-large/source").toFile(),
        course.toFile());
    outputs(course, "scorm12, scorm2004-4");
    List<String> errors =
        CourseFixture.build(course, temporary.resolve("target")).diagnostics().stream()
            .map(diagnostic -> diagnostic.message().replaceFirst(":.*", ""))
            .toList();
    assertEquals(
        List.of("a learner's state can take 4,388 characters, and SCORM 1.2 keeps 4,096"), errors);
    outputs(course, "scorm2004-3, scorm2004-4");
    assertEquals(
        "", CourseFixture.printed(CourseFixture.build(course, temporary.resolve("target"))));
  }

  @Test
  void packagesCarryControlDocumentsAndNameThem() throws IOException {
    Path standIns = ControlDocumentsFixture.standIns(temporary.resolve("control"));
    Path course = copy("modules-as-scos");
    append(course, "controlDocuments: ../control");
    for (String format : List.of("scorm12", "scorm2004-3", "scorm2004-4")) {
      ScormSpecification specification =
          ScormSpecification.ofKey(format.replaceFirst("-.*", "")).orElseThrow();
      ZipFixture zip = build(course, format);
      Document manifest = manifest(zip);
      for (String name : specification.controlDocuments()) {
        assertEquals(Files.readString(standIns.resolve(name)), zip.text(name));
        assertEquals(0, manifest.select("file[href=" + name + "]").size(), name);
      }
      List<String> locations =
          List.of(manifest.select("manifest").attr("xsi:schemaLocation").split(" "));
      for (ScormSpecification.Namespace namespace : specification.namespaces()) {
        assertEquals(namespace.schema(), locations.get(locations.indexOf(namespace.uri()) + 1));
      }
    }
    assertEquals(1, manifest(build(course, "scorm12")).select("lom").size());
    assertFalse(build(course, "scorm12").has("imscp_v1p1.xsd"));
    assertFalse(build(course, "scorm2004-4").has("ims_xml.xsd"));
  }

  /** A manifest must not use a namespace whose schema the package lacks. */
  @Test
  void metadataAreLeftOutWhereTheirSchemaIsMissing() throws IOException {
    Path control = ControlDocumentsFixture.standIns(temporary.resolve("control"));
    Path course = copy("modules-as-scos");
    assertEquals(1, manifest(build(course, "scorm2004-4")).select("lom").size());
    append(course, "controlDocuments: ../control");
    assertEquals(0, manifest(build(course, "scorm2004-4")).select("lom").size());
    Files.writeString(control.resolve("lom.xsd"), "a");
    Files.writeString(control.resolve("lomStrict.xsd"), "b");
    Files.writeString(Files.createDirectories(control.resolve("vocab")).resolve("x.xsd"), "c");
    Files.writeString(control.resolve("other.xsd"), "d");
    ZipFixture zip = build(course, "scorm2004-4");
    assertEquals(1, manifest(zip).select("lom").size());
    assertTrue(
        manifest(zip)
            .select("manifest")
            .attr("xsi:schemaLocation")
            .endsWith(" http://ltsc.ieee.org/xsd/LOM lom.xsd"));
    assertEquals("b", zip.text("lomStrict.xsd"));
    assertEquals("c", zip.text("vocab/x.xsd"));
    assertFalse(zip.has("other.xsd"));
  }

  @Test
  void theLaunchPageKnowsWhatBelongsToEachModule() throws IOException {
    JsonNode config = config(build(copy("tests-and-actions"), "scorm2004-4"));
    JsonNode modules = config.get("modules");
    assertEquals(3, modules.size());
    assertEquals("start", modules.get(0).get("id").asString());
    assertEquals("start/index.html", modules.get(0).get("home").asString());
    assertEquals(config.get("pages").get(0).get(0), modules.get(0).get("pages").get(0));
    assertEquals(2, modules.get(0).get("tests").size());
    assertTrue(modules.get(0).get("score").isNull(), "the final test makes the score");
    assertEquals("certificate", modules.get(2).get("id").asString());
    assertEquals("certificate/index.html", modules.get(2).get("home").asString());
    assertEquals(config.get("finalTest"), modules.get(2).get("tests").get(0));
    assertEquals(70, modules.get(2).get("score").asInt());
  }

  @Test
  void withoutAFinalTestEachModuleWithActivitiesHasItsScore() throws IOException {
    JsonNode config = config(build(copy("modules-as-scos"), "scorm12"));
    JsonNode modules = config.get("modules");
    assertEquals(80, modules.get(0).get("score").asInt());
    assertEquals(config.get("activities").get(0).get(0), modules.get(0).get("activities").get(0));
    assertTrue(modules.get(1).get("score").isNull(), "there is nothing to answer in it");
    assertEquals(80, modules.get(2).get("score").asInt());
  }

  private Path copy(String name) throws IOException {
    Path course = temporary.resolve(name);
    FileUtils.copyDirectory(
        CourseFixture.resources("courses/" + name + "/source").toFile(), course.toFile());
    return course;
  }

  private static void outputs(Path course, String outputs) throws IOException {
    Path file = course.resolve("course.yml");
    Files.writeString(
        file, Files.readString(file).replaceAll("(?m)^outputs:.*$", "outputs: [" + outputs + "]"));
  }

  private static void append(Path course, String line) throws IOException {
    Path file = course.resolve("course.yml");
    Files.writeString(file, Files.readString(file) + line + "\n");
  }

  private ZipFixture build(Path course, String format) throws IOException {
    Path target = temporary.resolve("target");
    assertEquals("", CourseFixture.printed(CourseFixture.build(course, target)));
    try (var packages = Files.list(target.resolve("packages"))) {
      Path zip =
          packages
              .filter(file -> file.toString().endsWith("." + format + ".zip"))
              .findFirst()
              .orElseThrow();
      return ZipFixture.of(Files.readAllBytes(zip));
    }
  }

  private static Document manifest(ZipFixture zip) {
    return Jsoup.parse(zip.text("imsmanifest.xml"), "", Parser.xmlParser());
  }

  private static JsonNode config(ZipFixture zip) {
    String json = Jsoup.parse(zip.text("launch.html")).getElementById("sobre-config").data();
    return new ObjectMapper().readTree(json);
  }
}
