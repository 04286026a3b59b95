package dev.sobre.reader;

import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.source.SourceText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks a WebVTT file (W3C, section 4.1). Browsers skip what they do not understand without a
 * word, so that a learner would miss a line that the author believes is there.
 */
final class CaptionsChecker {

  private static final Pattern HEADER = Pattern.compile("WEBVTT(?:[ \\t].*)?");
  private static final Pattern OTHER_BLOCK = Pattern.compile("(?:NOTE|STYLE|REGION)(?:[ \\t].*)?");
  private static final String TIME = "((?:\\d{2,}:)?[0-5]\\d:[0-5]\\d\\.\\d{3})";
  private static final Pattern TIMES =
      Pattern.compile(TIME + "[ \\t]+-->[ \\t]+" + TIME + "(?:[ \\t].*)?");

  private final SourceText source;
  private final DiagnosticLog log;
  private int cues;
  private long lastStart;

  private CaptionsChecker(SourceText source, DiagnosticLog log) {
    this.source = source;
    this.log = log;
  }

  static void check(SourceText source, DiagnosticLog log) {
    new CaptionsChecker(source, log).check();
  }

  private void check() {
    String text = source.text();
    int start = 0;
    boolean header = true;
    for (String block : text.split("\\n{2,}", -1)) {
      int offset = text.indexOf(block, start);
      start = offset + block.length();
      if (header) {
        checkHeader(block);
        header = false;
      } else if (!block.isBlank()) {
        checkBlock(block, offset);
      }
    }
    if (cues == 0) {
      error(0, "these captions hold no text", "a cue is a line of times, then its text");
    }
  }

  private void checkHeader(String block) {
    String[] lines = block.split("\\n", -1);
    if (!HEADER.matcher(lines[0]).matches()) {
      error(0, "captions start with the line WEBVTT", "");
    } else if (block.contains("-->")) {
      error(block.indexOf("-->"), "there is no blank line before this cue", "");
    }
  }

  private void checkBlock(String block, int offset) {
    String[] lines = block.strip().split("\\n");
    int at = offset + block.indexOf(lines[0]);
    if (OTHER_BLOCK.matcher(lines[0]).matches()) {
      return;
    }
    int times = 0;
    if (!lines[0].contains("-->") && lines.length > 1) {
      at += lines[0].length() + 1;
      times = 1;
    }
    Matcher matcher = TIMES.matcher(lines[times]);
    if (!matcher.matches()) {
      error(at, "this is no line of times", "such as 00:01.000 --> 00:04.500");
      return;
    }
    cues++;
    checkTimes(at, millis(matcher.group(1)), millis(matcher.group(2)));
    if (lines.length == times + 1) {
      error(at, "this cue has no text", "");
    }
    for (int i = times + 1; i < lines.length; i++) {
      if (lines[i].contains("-->")) {
        error(offset + block.indexOf(lines[i]), "there is no blank line before this cue", "");
      }
    }
  }

  private void checkTimes(int at, long start, long end) {
    if (end <= start) {
      error(at, "this cue ends before it starts", "");
    } else if (start < lastStart) {
      error(at, "this cue starts before the one above it", "");
    }
    lastStart = start;
  }

  private static long millis(String time) {
    long millis = 0;
    for (String part : time.split("[:.]")) {
      millis = millis * (part.length() == 3 && time.endsWith("." + part) ? 1000 : 60);
      millis += Long.parseLong(part);
    }
    return millis;
  }

  private void error(int offset, String message, String hint) {
    source.error(log, "captions-syntax", offset, message, hint);
  }
}
