package dev.sobre.reader;

import dev.sobre.course.ControlDocuments;
import dev.sobre.course.ScormFormat;
import dev.sobre.course.ScormOptions;
import dev.sobre.course.ScormOptions.Sco;
import dev.sobre.course.ScormSpecification;
import dev.sobre.source.YamlNode;
import dev.sobre.source.YamlNode.Mapping;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads {@code scorm} and {@code controlDocuments} of {@code course.yml}. */
final class ScormReader {

  private static final String CONTROL_DOCUMENTS = "controlDocuments";
  static final List<String> SCOS =
      Stream.of(Sco.values()).map(sco -> sco.name().toLowerCase(Locale.ROOT)).toList();

  private final Fields course;
  private final Path courseFolder;
  private final List<String> outputs;

  /**
   * @param courseFolder from which the path of the control documents starts
   * @param outputs formats that the course names
   */
  ScormReader(Fields course, Path courseFolder, List<String> outputs) {
    this.course = course;
    this.courseFolder = courseFolder;
    this.outputs = outputs;
  }

  ScormOptions read() throws IOException {
    Optional<Fields> options =
        course
            .node("scorm")
            .map(node -> Fields.of(node, course.source(), course.log(), List.of("sco", "gate")));
    Sco sco = options.flatMap(this::sco).orElse(Sco.COURSE);
    boolean gate = options.flatMap(fields -> fields.bool("gate")).orElse(false);
    String written = options.flatMap(fields -> fields.text("sco")).orElse("course");
    if (gate && written.equals("course")) {
      options
          .orElseThrow()
          .error("gate", "wrong-value", "a gate stands between modules", "add \"sco: module\"");
    } else if (gate && !writes(ScormSpecification.SCORM_2004) && outputs.contains("cmi5")) {
      options
          .orElseThrow()
          .error(
              "gate",
              "option-matches-nothing",
              "cmi5 has no gates, and \"outputs\" names no package of SCORM 2004",
              "add scorm2004-4 or scorm2004-3 to \"outputs\", or take this line out");
    }
    return new ScormOptions(sco, gate, controlDocuments());
  }

  private Optional<Sco> sco(Fields options) {
    Optional<Sco> sco =
        options.oneOf("sco", SCOS, word -> Sco.valueOf(word.toUpperCase(Locale.ROOT)));
    if (sco.equals(Optional.of(Sco.MODULE))
        && !writes(ScormSpecification.SCORM_2004)
        && !outputs.contains("cmi5")) {
      options.error(
          "sco",
          "option-matches-nothing",
          "only packages of SCORM 2004 and cmi5 can track each module by itself, and \"outputs\""
              + " names none",
          "add scorm2004-4, scorm2004-3 or cmi5 to \"outputs\", or take this line out");
    }
    return sco;
  }

  private boolean writes(ScormSpecification specification) {
    return outputs.stream()
        .flatMap(output -> ScormFormat.ofWord(output).stream())
        .anyMatch(format -> format.specification() == specification);
  }

  /** One folder is for every format of the course; else each specification has its own. */
  private SortedMap<ScormSpecification, ControlDocuments> controlDocuments() throws IOException {
    SortedMap<ScormSpecification, ControlDocuments> found = new TreeMap<>();
    Optional<YamlNode> node = course.node(CONTROL_DOCUMENTS);
    if (node.isPresent() && node.get() instanceof Mapping) {
      Fields folders =
          Fields.of(node.get(), course.source(), course.log(), ScormSpecification.keys());
      for (ScormSpecification specification : ScormSpecification.values()) {
        read(folders, specification.key(), specification, found);
      }
    } else if (node.isPresent()) {
      for (ScormSpecification specification : ScormSpecification.values()) {
        if (writes(specification)) {
          read(course, CONTROL_DOCUMENTS, specification, found);
        }
      }
    }
    return found;
  }

  private void read(
      Fields fields,
      String key,
      ScormSpecification specification,
      SortedMap<ScormSpecification, ControlDocuments> found)
      throws IOException {
    Optional<Path> folder = fields.text(key).flatMap(written -> path(fields, key, written));
    if (folder.isPresent()) {
      new ControlDocumentsReader(fields, key, folder.get())
          .read(specification)
          .ifPresent(documents -> found.put(specification, documents));
    }
  }

  private Optional<Path> path(Fields fields, String key, String written) {
    try {
      return Optional.of(courseFolder.resolve(written).normalize());
    } catch (InvalidPathException notAPath) {
      return fields.refused(key, "the path of a folder");
    }
  }
}
