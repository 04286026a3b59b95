package dev.sobre.reader;

import dev.sobre.course.ControlDocuments;
import dev.sobre.course.ScormFormat;
import dev.sobre.course.ScormSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes the control documents of a specification out of a folder of the author's. */
final class ControlDocumentsReader {

  /** Where ADL keeps the parts of the schema of LOM, which only packages with metadata need. */
  private static final List<String> METADATA_FOLDERS =
      List.of("common", "extend", "unique", "vocab");

  private final Fields fields;
  private final String key;
  private final Path folder;

  /**
   * @param key of the fields, which names the folder
   */
  ControlDocumentsReader(Fields fields, String key, Path folder) {
    this.fields = fields;
    this.key = key;
    this.folder = folder;
  }

  /** The documents; empty when one is missing, and then the log names all that are. */
  Optional<ControlDocuments> read(ScormSpecification specification) throws IOException {
    if (!Files.isDirectory(folder)) {
      fields.error(
          key,
          "control-documents-missing",
          "there is no folder \"" + fields.text(key).orElse("") + "\"",
          "write its path from the course folder, or in full");
      return Optional.empty();
    }
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (String name : specification.controlDocuments()) {
      if (Files.isRegularFile(folder.resolve(name))) {
        files.put(name, Files.readAllBytes(folder.resolve(name)));
      }
    }
    String missing =
        specification.controlDocuments().stream()
            .filter(name -> !files.containsKey(name))
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      fields.error(
          key,
          "control-documents-missing",
          "not in this folder: " + missing,
          "packages of "
              + Arrays.stream(ScormFormat.values())
                  .filter(format -> format.specification() == specification)
                  .map(ScormFormat::word)
                  .collect(Collectors.joining(" and "))
              + " carry these files; ADL gives them out, byte for byte");
      return Optional.empty();
    }
    if (specification == ScormSpecification.SCORM_2004
        && Files.isRegularFile(folder.resolve(specification.metadata().schema()))) {
      addMetadataSchemas(files);
    }
    return Optional.of(new ControlDocuments(files));
  }

  private void addMetadataSchemas(SortedMap<String, byte[]> files) throws IOException {
    addSchemas("", "lom", files);
    for (String part : METADATA_FOLDERS) {
      if (Files.isDirectory(folder.resolve(part))) {
        addSchemas(part + "/", "", files);
      }
    }
  }

  private void addSchemas(String prefix, String start, SortedMap<String, byte[]> files)
      throws IOException {
    try (Stream<Path> schemas = Files.list(folder.resolve(prefix))) {
      for (Path schema : schemas.sorted().toList()) {
        String name = schema.getFileName().toString();
        if (name.startsWith(start) && name.endsWith(".xsd")) {
          files.put(prefix + name, Files.readAllBytes(schema));
        }
      }
    }
  }
}
