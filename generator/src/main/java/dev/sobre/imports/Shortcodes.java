package dev.sobre.imports;

import dev.sobre.imports.Loss.Kind;
import dev.sobre.imports.TracedText.Edit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shortcodes of Hugo, {@code {{< name … >}}} and {@code {{% name … %}}}. Those whose meaning
 * Markdown has become that; of the others the text inside stays.
 */
final class Shortcodes {

  private static final Pattern TAG =
      Pattern.compile(
          "\\{\\{[<%]\\s*(/?)\\s*([\\w/.-]+)"
              + "((?:\\s+(?:\"(?:\\\\.|[^\"\\\\])*+\"|`[^`]*`|[^\\s>%\"`]+"
              + "(?:\"(?:\\\\.|[^\"\\\\])*+\")?))*)\\s*(/?)\\s*[>%]}}");
  private static final Pattern ESCAPED = Pattern.compile("(\\{\\{[<%])/\\*(.*?)\\*/([>%]}})");
  private static final Pattern ARGUMENT =
      Pattern.compile("(?:([\\w-]+)=)?(?:\"((?:\\\\.|[^\"\\\\])*+)\"|`([^`]*)`|(\\S+))");

  private static final Set<String> ALERTS =
      Set.of(
          "admonition",
          "alert",
          "callout",
          "hint",
          "notice",
          "note",
          "tip",
          "info",
          "important",
          "warning",
          "caution",
          "danger",
          "success",
          "question",
          "example");
  private static final Set<String> FOLDED = Set.of("collapse", "details", "expand", "spoiler");
  private static final Map<String, String> VIDEOS =
      Map.of("youtube", "https://www.youtube.com/watch?v=", "vimeo", "https://vimeo.com/");

  private final TracedText text;
  private final Losses losses;
  private final List<Edit> edits = new ArrayList<>();
  private final String whole;

  private Shortcodes(TracedText text, Losses losses) {
    this.text = text;
    this.losses = losses;
    this.whole = text.text();
  }

  static TracedText convert(TracedText text, Losses losses) {
    return new Shortcodes(text, losses).convert();
  }

  private TracedText convert() {
    List<MatchResult> tags = TAG.matcher(whole).results().toList();
    int[] quotes = new int[whole.length() + 1];
    for (int i = 0; i < tags.size(); i++) {
      MatchResult tag = tags.get(i);
      boolean opens = tag.group(1).isEmpty() && tag.group(4).isEmpty();
      int close = opens ? close(tags, i) : -1;
      if (!tag.group(1).isEmpty()) {
        continue;
      } else if (tag.group(2).equals("highlight") && close > 0) {
        replace(tag, "```" + arguments(tag).getOrDefault("0", "text"));
        replace(tags.get(close), "```");
        i = close;
      } else if (close > 0) {
        pair(tag, tags.get(close), quotes);
      } else {
        single(tag);
      }
    }
    quote(quotes);
    Matcher escaped = ESCAPED.matcher(whole);
    while (escaped.find()) {
      edits.add(
          new Edit(
              escaped.start(),
              escaped.end(),
              escaped.group(1) + escaped.group(2) + escaped.group(3)));
    }
    return text.with(edits);
  }

  private static int close(List<MatchResult> tags, int from) {
    int depth = 0;
    String name = tags.get(from).group(2);
    for (int i = from; i < tags.size(); i++) {
      MatchResult tag = tags.get(i);
      if (tag.group(2).equals(name) && tag.group(4).isEmpty()) {
        depth += tag.group(1).isEmpty() ? 1 : -1;
        if (depth == 0) {
          return i;
        }
      }
    }
    return -1;
  }

  private void pair(MatchResult open, MatchResult close, int[] quotes) {
    String name = open.group(2);
    Map<String, String> arguments = arguments(open);
    boolean folded = FOLDED.contains(name);
    if (folded || ALERTS.contains(name)) {
      boolean generic = Set.of("admonition", "alert", "callout", "hint", "notice").contains(name);
      String kind =
          arguments.getOrDefault("type", generic ? arguments.getOrDefault("0", "") : name);
      String other = generic && !arguments.containsKey("type") ? "1" : "0";
      String title =
          arguments.getOrDefault(
              "title", arguments.getOrDefault("summary", arguments.getOrDefault(other, "")));
      String head =
          folded
              ? "> [!MORE] " + (title.isBlank() ? Admonitions.capitalised(name) : title)
              : Admonitions.head(kind.split(" ")[0], title);
      int lineEnd = whole.indexOf('\n', open.end());
      boolean textBehind =
          !whole.substring(open.end(), lineEnd < 0 ? whole.length() : lineEnd).isBlank();
      edits.add(new Edit(open.start(), open.end(), textBehind ? head + "\n> " : head));
      edits.add(new Edit(close.start(), close.end(), ""));
      for (int i = open.end(); i < close.start(); i++) {
        quotes[i + 1] += whole.charAt(i) == '\n' ? 1 : 0;
      }
      return;
    }
    lose(open, "left out the shortcode \"" + name + "\"; the text inside it stays");
    edits.add(new Edit(open.start(), open.end(), ""));
    edits.add(new Edit(close.start(), close.end(), ""));
  }

  /** Lines inside alerts start with their marks. */
  private void quote(int[] quotes) {
    for (int i = 0; i < quotes.length; i++) {
      if (quotes[i] > 0) {
        String marks = "> ".repeat(quotes[i]);
        int at = i;
        List<Edit> here = edits.stream().filter(edit -> edit.start() == at).toList();
        edits.removeAll(here);
        // A closing tag on its own line ends the alert: a blank line tells it.
        boolean closes = here.stream().anyMatch(edit -> edit.text().isEmpty() && edit.end() > at);
        if (closes) {
          edits.addAll(here);
        } else if (here.isEmpty()) {
          edits.add(new Edit(at, at, marks));
        } else {
          here.forEach(edit -> edits.add(new Edit(at, edit.end(), marks + edit.text())));
        }
      }
    }
  }

  private void single(MatchResult tag) {
    String name = tag.group(2);
    Map<String, String> arguments = arguments(tag);
    String first = arguments.getOrDefault("0", "");
    if (name.equals("figure") || name.equals("img") || name.equals("image")) {
      figure(tag, arguments);
    } else if (name.equals("ref") || name.equals("relref")) {
      replace(tag, arguments.getOrDefault("path", first));
    } else if (VIDEOS.containsKey(name)) {
      String address = VIDEOS.get(name) + arguments.getOrDefault("id", first);
      lose(Kind.FRAME, tag, "a video of another site is a link now: " + address);
      replace(tag, "[" + arguments.getOrDefault("title", address) + "](" + address + ")");
    } else {
      lose(tag, "left out the shortcode \"" + name + "\"");
      replace(tag, "");
    }
  }

  private void figure(MatchResult tag, Map<String, String> arguments) {
    String source = arguments.getOrDefault("src", arguments.getOrDefault("0", ""));
    String caption = arguments.getOrDefault("caption", arguments.getOrDefault("title", ""));
    String alternative = arguments.getOrDefault("alt", caption);
    String image = "![" + alternative + "](" + Paths.destination(source) + ")";
    replace(
        tag,
        caption.isBlank() || caption.equals(alternative)
            ? image
            : image
                + "\n\n"
                + (caption.contains("*") ? caption.strip() : "*" + caption.strip() + "*"));
  }

  private void replace(MatchResult tag, String by) {
    edits.add(new Edit(tag.start(), tag.end(), by));
  }

  private void lose(MatchResult tag, String what) {
    lose(Kind.MARKUP, tag, what);
  }

  private void lose(Kind kind, MatchResult tag, String what) {
    losses.add(kind, text.file(), text.lineAt(tag.start()), what);
  }

  /** Arguments by name, those without by their number from 0. */
  private static Map<String, String> arguments(MatchResult tag) {
    Map<String, String> arguments = new LinkedHashMap<>();
    int unnamed = 0;
    Matcher argument = ARGUMENT.matcher(tag.group(3));
    while (argument.find()) {
      String value =
          argument.group(2) != null
              ? argument.group(2).replaceAll("\\\\(.)", "$1")
              : argument.group(3) != null ? argument.group(3) : argument.group(4);
      arguments.put(
          argument.group(1) != null ? argument.group(1) : Integer.toString(unnamed++), value);
    }
    return arguments;
  }
}
