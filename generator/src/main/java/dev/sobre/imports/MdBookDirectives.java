package dev.sobre.imports;

import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.imports.Loss.Kind;
import dev.sobre.imports.TracedText.Edit;
import dev.sobre.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What mdBook puts in: {@code {{#include file}}} and its like. */
final class MdBookDirectives {

  private static final Pattern DIRECTIVE =
      Pattern.compile("(\\\\?)\\{\\{#(\\w+)\\s+([^}]+?)\\s*}}");
  private static final Pattern LINES = Pattern.compile("(\\d*)(?::(\\d*))?");

  private MdBookDirectives() {}

  static TracedText convert(TracedText text, SourceFiles files, Losses losses) {
    List<Edit> edits = new ArrayList<>();
    Matcher directive = DIRECTIVE.matcher(text.text());
    while (directive.find()) {
      if (!directive.group(1).isEmpty()) {
        continue;
      }
      String name = directive.group(2);
      boolean includes = name.equals("include") || name.equals("rustdoc_include");
      Optional<String> content =
          includes ? content(text.file(), directive.group(3), files) : Optional.empty();
      if (content.isEmpty() && !name.equals("title")) {
        losses.add(
            includes ? Kind.PAGE : Kind.MARKUP,
            text.file(),
            text.lineAt(directive.start()),
            "left out {{#" + name + " " + directive.group(3) + "}}");
      }
      edits.add(new Edit(directive.start(), directive.end(), content.orElse("")));
    }
    return text.with(edits);
  }

  /** A whole file or a range of its lines; anchors are not looked for. */
  private static Optional<String> content(String from, String argument, SourceFiles files) {
    int colon = argument.indexOf(':');
    String path = colon < 0 ? argument : argument.substring(0, colon);
    Matcher range = LINES.matcher(colon < 0 ? "" : argument.substring(colon + 1));
    Optional<String> file = Paths.resolve(SourceFiles.folderOf(from), path).filter(files::has);
    if (file.isEmpty() || !range.matches()) {
      return Optional.empty();
    }
    return files
        .text(file.get(), new DiagnosticLog())
        .map(SourceText::text)
        .map(
            text -> {
              List<String> lines = text.lines().toList();
              int first = number(range.group(1), 1);
              int single = colon < 0 || range.group(2) != null ? lines.size() : first;
              int last = Math.min(lines.size(), number(range.group(2), single));
              return String.join("\n", lines.subList(Math.min(last, first - 1), last));
            });
  }

  private static int number(String digits, int otherwise) {
    return digits == null || digits.isEmpty()
        ? otherwise
        : Math.max(
            1, (int) Math.min(1_000_000, Long.parseLong(digits.length() > 9 ? "1000000" : digits)));
  }
}
