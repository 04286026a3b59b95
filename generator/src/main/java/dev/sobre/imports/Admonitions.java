package dev.sobre.imports;

import dev.sobre.imports.Loss.Kind;
import dev.sobre.imports.TracedText.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Blocks of MkDocs and its theme Material: {@code !!! note}, {@code ??? tip}, {@code === "Tab"},
 * each with its text indented by four. They become alerts and paragraphs.
 */
final class Admonitions {

  private static final Pattern START =
      Pattern.compile("( *)(!!!|\\?\\?\\?\\+?)\\s*([\\w-]+)?([\\w\\s-]*?)(?:\\s+\"(.*)\")?\\s*");
  private static final Pattern TAB = Pattern.compile("( *)===[!+]?\\s+\"(.*)\"\\s*");
  private static final Pattern FENCE = Pattern.compile("\\s*(```+|~~~+).*");
  private static final int INDENT = 4;

  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("tip", "TIP"),
          Map.entry("hint", "TIP"),
          Map.entry("success", "TIP"),
          Map.entry("check", "TIP"),
          Map.entry("done", "TIP"),
          Map.entry("important", "IMPORTANT"),
          Map.entry("warning", "WARNING"),
          Map.entry("attention", "WARNING"),
          Map.entry("caution", "CAUTION"),
          Map.entry("danger", "CAUTION"),
          Map.entry("error", "CAUTION"),
          Map.entry("failure", "CAUTION"),
          Map.entry("fail", "CAUTION"),
          Map.entry("bug", "CAUTION"));

  private Admonitions() {}

  /** The kind of alert that is nearest to a kind of another tool; {@code NOTE} if none is. */
  static String kind(String written) {
    return KINDS.getOrDefault(written.toLowerCase(Locale.ROOT), "NOTE");
  }

  /** The first line of an alert. A kind that has no alert of its own stays as the title. */
  static String head(String written, String title) {
    String kind = kind(written);
    boolean own = kind.equalsIgnoreCase(written) || written.isEmpty();
    String shown = !title.isBlank() || own ? title.strip() : capitalised(written);
    return ("> [!" + kind + "] " + shown).stripTrailing();
  }

  static String capitalised(String word) {
    return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  static TracedText convert(TracedText text, Losses losses) {
    return new TracedText(text.file(), convert(text.lines(), text.file(), losses));
  }

  private static List<Line> convert(List<Line> lines, String file, Losses losses) {
    List<Line> out = new ArrayList<>();
    String fence = "";
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      Matcher fenced = FENCE.matcher(line.text());
      if (fenced.matches() && (fence.isEmpty() || fenced.group(1).startsWith(fence))) {
        fence = fence.isEmpty() ? fenced.group(1) : "";
      }
      Matcher start = START.matcher(line.text());
      Matcher tab = TAB.matcher(line.text());
      boolean admonition = fence.isEmpty() && start.matches();
      if (!admonition && !(fence.isEmpty() && tab.matches())) {
        out.add(line);
        continue;
      }
      String indent = admonition ? start.group(1) : tab.group(1);
      List<Line> block = block(lines, i + 1, indent.length() + INDENT);
      i += block.size();
      List<Line> inner = convert(dedented(block, indent.length() + INDENT), file, losses);
      separate(out, line);
      if (admonition) {
        String head = head(start);
        out.add(new Line(indent + head, line.number()));
        inner.forEach(
            l -> out.add(new Line((indent + "> " + l.text()).stripTrailing(), l.number())));
      } else {
        losses.add(Kind.INTERACTION, file, line.number(), "tabs stand one below the other");
        out.add(new Line(indent + "**" + tab.group(2) + "**", line.number()));
        out.add(new Line("", line.number()));
        inner.forEach(l -> out.add(new Line((indent + l.text()).stripTrailing(), l.number())));
      }
      out.add(new Line("", line.number()));
    }
    return out;
  }

  private static String head(Matcher start) {
    String written = start.group(3) == null ? "" : start.group(3);
    String title = start.group(5) == null ? "" : start.group(5);
    if (start.group(2).equals("!!!")) {
      return head(written, title);
    }
    return "> [!MORE] " + (title.isBlank() ? capitalised(written) : title.strip());
  }

  private static void separate(List<Line> out, Line line) {
    if (!out.isEmpty() && !out.get(out.size() - 1).text().isBlank()) {
      out.add(new Line("", line.number()));
    }
  }

  /** The lines below that are blank or indented, without the blank ones at the end. */
  private static List<Line> block(List<Line> lines, int from, int indent) {
    int end = from;
    for (int i = from; i < lines.size(); i++) {
      String text = lines.get(i).text();
      if (!text.isBlank()) {
        if (!text.startsWith(" ".repeat(indent)) && !text.startsWith("\t")) {
          break;
        }
        end = i + 1;
      }
    }
    return lines.subList(from, end);
  }

  private static List<Line> dedented(List<Line> block, int indent) {
    return block.stream()
        .map(
            line ->
                new Line(
                    line.text().startsWith("\t")
                        ? line.text().substring(1)
                        : line.text().substring(Math.min(indent, line.text().length())),
                    line.number()))
        .toList();
  }
}
