package dev.sobre;

import dev.sobre.course.ScormSpecification;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A good package made bad.
 *
 * @param name what is wrong with it
 * @param codes the diagnostics that it then gets
 * @param spoil makes it bad
 */
record PackageMistake(String name, Set<String> codes, Consumer<ZipFixture> spoil) {

  private static final String MANIFEST = "imsmanifest.xml";

  PackageMistake(String name, String code, Consumer<ZipFixture> spoil) {
    this(name, Set.of(code), spoil);
  }

  static PackageMistake inManifest(String name, String code, String regex, String replacement) {
    return new PackageMistake(name, code, zip -> zip.replace(MANIFEST, regex, replacement));
  }

  private static PackageMistake addedFile(String name, String href) {
    return inManifest(
        name, "scorm-href", "</resource>", "<file href=\"" + href + "\"/></resource>");
  }

  private static final String SCHEMA_LOCATION = " xsi:schemaLocation=\"";

  /** Those that show without control documents. */
  static final List<PackageMistake> IN_ALL =
      List.of(
          new PackageMistake(
              "manifest in a folder",
              "scorm-manifest-at-root",
              zip -> zip.rename(MANIFEST, "course/imsmanifest.xml")),
          new PackageMistake(
              "manifest in capitals",
              "scorm-manifest-at-root",
              zip -> zip.rename(MANIFEST, "IMSMANIFEST.XML")),
          inManifest("no end", "scorm-well-formed", "</manifest>", ""),
          inManifest(
              "document type", "scorm-well-formed", "<manifest", "<!DOCTYPE manifest><manifest"),
          inManifest(
              "manifest in the manifest",
              "scorm-submanifest",
              "</resources>",
              "</resources><manifest identifier=\"inner\"/>"),
          inManifest("another namespace", "scorm-root-element", "xmlns=\"http", "xmlns=\"https"),
          inManifest(
              "schema that is not there",
              "scorm-control-documents",
              "<manifest ",
              "<manifest xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                  + SCHEMA_LOCATION
                  + "http://example.org/ here.xsd\" "),
          new PackageMistake("missing file", "scorm-href", zip -> zip.remove("start/index.html")),
          new PackageMistake(
              "file in another case",
              Set.of("scorm-href", "scorm-unlisted-file"),
              zip -> zip.rename("start/index.html", "start/Index.html")),
          addedFile("backslash", "start\\\\index.html"),
          addedFile("above the root", "../index.html"),
          addedFile("from the root of the site", "/index.html"),
          addedFile("not encoded", "100%"),
          addedFile("on another site", "https://example.org/"),
          inManifest("no default", "scorm-profile", " default=\"[^\"]*\"", ""),
          inManifest("default of nothing", "scorm-profile", " default=\"", " default=\"x"),
          inManifest(
              "identifier twice",
              "scorm-profile",
              "<resource identifier=\"[^\"]*\"",
              "<resource identifier=\"course-modules-as-scos-en\""),
          inManifest(
              "long version", "scorm-profile", " version=\"1.0.0", " version=\"1" + "0".repeat(20)),
          new PackageMistake(
              "base without end",
              Set.of("scorm-profile", "scorm-href", "scorm-unlisted-file"),
              zip -> zip.replace(MANIFEST, "<resources>", "<resources xml:base=\"files\">")),
          inManifest("two metadata", "scorm-profile", "<metadata>", "<metadata/><metadata>"),
          inManifest("padded version", "scorm-profile", "<schemaversion>", "<schemaversion> "),
          inManifest("no schema", "scorm-profile", "<schema>ADL SCORM</schema>", ""),
          inManifest("no title", "scorm-profile", "<title>[^<]+</title>", ""),
          inManifest("no item", "scorm-profile", "(?s)<item.*</item>", ""),
          inManifest(
              "no such resource", "scorm-profile", " identifierref=\"", " identifierref=\"x"),
          inManifest("launches nothing", "scorm-profile", " identifierref=\"[^\"]*\"", ""),
          inManifest("visible maybe", "scorm-profile", "ible=\"true\"", "ible=\"maybe\""),
          inManifest(
              "no query",
              "scorm-profile",
              "(<item [^>]*?)( parameters=\"[^\"]*\")?>",
              "$1 parameters=\"?a b\">"),
          inManifest("not a SCO", "scorm-profile", " adlcp:scorm[tT]ype=\"sco\"", ""),
          inManifest("no type", "scorm-profile", " type=\"webcontent\"", ""),
          inManifest("no href", "scorm-profile", " href=\"launch.html\">", ">"),
          new PackageMistake(
              "launch page not among the files",
              "scorm-profile",
              zip -> zip.replace(MANIFEST, "<file href=\"launch.html\"/>", "")),
          inManifest(
              "depends on nothing",
              "scorm-profile",
              "</resource>",
              "<dependency identifierref=\"x\"/></resource>"),
          inManifest(
              "location outside of metadata",
              "scorm-profile",
              "</organization>",
              "<adlcp:location>index.html</adlcp:location></organization>"),
          new PackageMistake(
              "unlisted file", "scorm-unlisted-file", zip -> zip.put("notes.txt", "not listed")));

  static final List<PackageMistake> IN_SEQUENCING =
      List.of(
          inManifest(
              "condition on an objective of another activity",
              "scorm-profile",
              "referencedObjective=\"before-start\"",
              "referencedObjective=\"objective-start\""),
          inManifest(
              "objective twice",
              "scorm-profile",
              "objectiveID=\"before-start\"",
              "objectiveID=\"objective-next\""),
          inManifest(
              "mapped objective without a name", "scorm-profile", " objectiveID=\"[^\"]*\"", ""),
          inManifest(
              "two writers",
              "scorm-profile",
              "(<imsss:mapInfo [^>]*writeSatisfiedStatus=\"true\"[^>]*>)",
              "$1$1"),
          inManifest("rule without action", "scorm-profile", "<imsss:ruleAction [^>]*>", ""),
          inManifest(
              "sequenced twice",
              "scorm-profile",
              "<imsss:sequencing>",
              "<imsss:sequencing/><imsss:sequencing>"));

  /** Those that only control documents show. */
  static final List<PackageMistake> AGAINST_SCHEMAS =
      List.of(
          inManifest(
              "namespace without schema",
              "scorm-control-documents",
              " http://www.adl[^ ]* adlcp[^ \"]*",
              ""),
          inManifest(
              "namespace without location",
              "scorm-control-documents",
              SCHEMA_LOCATION,
              SCHEMA_LOCATION + "http://example.org/ "),
          inManifest(
              "not in the schema", "scorm-schema", "<manifest ", "<manifest unknown=\"1\" "));

  /** Those in the control documents themselves. */
  static List<PackageMistake> inSchemas(ScormSpecification specification) {
    String schema = specification.manifest().schema();
    String included = specification == ScormSpecification.SCORM_12 ? "ims_xml.xsd" : "xml.xsd";
    return List.of(
        new PackageMistake("no schema", "scorm-control-documents", zip -> zip.remove(schema)),
        new PackageMistake(
            "schema in a folder",
            "scorm-control-documents",
            zip -> {
              zip.rename(schema, "xsd/" + schema);
              zip.replace(MANIFEST, " " + schema, " xsd/" + schema);
            }),
        new PackageMistake("imported schema missing", "scorm-schema", zip -> zip.remove(included)),
        new PackageMistake("not a schema", "scorm-schema", zip -> zip.put(schema, "<no-schema/>")));
  }
}
