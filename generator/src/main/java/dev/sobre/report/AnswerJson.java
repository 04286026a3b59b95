package dev.sobre.report;

import dev.sobre.diagnostic.Diagnostic;
import dev.sobre.diagnostic.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a command of the command line did, for machines: {@code command}, {@code passed}, {@code
 * diagnostics}, then what is its own, keys in a fixed order. A diagnostic has {@code severity},
 * {@code code}, {@code file}, {@code line} and {@code column} (0 for the file as a whole), {@code
 * message}, {@code excerpt}, {@code hint}.
 */
public final class AnswerJson {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .build();

  private AnswerJson() {}

  /** One object, and a line end behind it. */
  public static String of(String command, List<Diagnostic> diagnostics, Map<String, ?> result) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("command", command);
    answer.put("passed", diagnostics.stream().noneMatch(d -> d.severity() == Severity.ERROR));
    answer.put("diagnostics", diagnostics.stream().map(AnswerJson::diagnostic).toList());
    answer.putAll(new TreeMap<>(result));
    return JSON.writeValueAsString(answer).replace("\r\n", "\n") + "\n";
  }

  private static Map<String, Object> diagnostic(Diagnostic diagnostic) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("severity", diagnostic.severity().name().toLowerCase(Locale.ROOT));
    json.put("code", diagnostic.code());
    json.put("file", diagnostic.location().file());
    json.put("line", diagnostic.location().line());
    json.put("column", diagnostic.location().column());
    json.put("message", diagnostic.message());
    json.put("excerpt", diagnostic.excerpt());
    json.put("hint", diagnostic.hint());
    return json;
  }
}
