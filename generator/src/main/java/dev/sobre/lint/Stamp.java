package dev.sobre.lint;

import dev.sobre.course.LintRule;
import dev.sobre.source.SourceText;
import dev.sobre.source.YamlNode;
import dev.sobre.source.YamlNode.Mapping;
import dev.sobre.source.YamlNode.Scalar;
import dev.sobre.source.YamlNode.Sequence;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;

/** What the key {@code translated} of a translation says of its original. */
final class Stamp {

  static final String KEY = "translated";

  private Stamp() {}

  /** Eight hexadecimal digits that change with the text, and not with its blanks. */
  static String of(String original) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(original.strip().replaceAll("\\s+", " ").getBytes(StandardCharsets.UTF_8));
      // A letter in front keeps YAML from reading a number.
      return "t" + HexFormat.of().formatHex(hash, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * The stamp of an item of a YAML file: of its values, however they are quoted and in whatever
   * order its keys are.
   *
   * @param without keys that are no part of what is translated
   */
  static String of(Mapping original, Set<String> without) {
    return of(
        written(
            original.with(
                original.entries().stream().filter(e -> !without.contains(e.key())).toList())));
  }

  private static String written(YamlNode node) {
    if (node instanceof Mapping mapping) {
      return mapping.entries().stream()
          .sorted(Comparator.comparing(YamlNode.Entry::key))
          .map(entry -> entry.key() + "=" + written(entry.value()))
          .collect(Collectors.joining(";", "{", "}"));
    } else if (node instanceof Sequence list) {
      return list.items().stream().map(Stamp::written).collect(Collectors.joining(";", "[", "]"));
    }
    return ((Scalar) node).text();
  }

  /**
   * What is said of a stamp that is not the right one.
   *
   * @param offset of the stamp in the translation
   * @param original what to compare with
   * @param wanted the right stamp
   */
  static Finding stale(SourceText translation, int offset, String original, String wanted) {
    return Finding.of(
        LintRule.TRANSLATION_STALE,
        translation,
        offset,
        "the original is not the one that was translated",
        "compare with " + original + ", then write \"" + KEY + ": " + wanted + "\"");
  }
}
