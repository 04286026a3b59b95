package dev.sobre.imports;

import java.util.List;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Writes YAML as people do: blocks, and quotes where they are needed. */
final class Yaml {

  private static final YAMLMapper MAPPER =
      YAMLMapper.builder()
          .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
          .disable(YAMLWriteFeature.SPLIT_LINES)
          .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
          .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
          .enable(YAMLWriteFeature.INDENT_ARRAYS_WITH_INDICATOR)
          .build();

  private Yaml() {}

  /** Maps, lists, texts, numbers and booleans; lines end with {@code \n}, the last one too. */
  static String of(Object value) {
    String yaml = MAPPER.writeValueAsString(value);
    // Lists stand further in than their key; one at the top has none.
    return value instanceof List ? yaml.replaceAll("(?m)^  ", "") : yaml;
  }
}
