package dev.sobre.source;

import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.SourceLocation;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The text of one file: UTF-8, without byte order mark, every line end written {@code \n}.
 *
 * @param file path from the course folder
 * @param text the characters
 */
public record SourceText(String file, String text) {

  /** Decodes a file; bytes that are not UTF-8 are an error of the log. */
  public static Optional<SourceText> decode(String file, byte[] bytes, DiagnosticLog log) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    String decoded = out.flip().toString();
    if (result.isError()) {
      SourceText before = normalised(file, decoded);
      log.error(
          "not-utf-8",
          before.locate(before.text().length()),
          String.format("this byte is not UTF-8 (0x%02X)", bytes[in.position()] & 0xFF),
          "",
          "save the file with the encoding UTF-8");
      return Optional.empty();
    }
    return Optional.of(normalised(file, decoded));
  }

  private static SourceText normalised(String file, String decoded) {
    String text = decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
    return new SourceText(file, text.replace("\r\n", "\n").replace('\r', '\n'));
  }

  /** The place of a UTF-16 offset. */
  public SourceLocation locate(int offset) {
    return SourceLocation.at(file, text, offset);
  }

  /** The line at a place, without its end; an empty text when there is no such line. */
  public String line(SourceLocation location) {
    if (location.isWholeFile()) {
      return "";
    }
    return text.lines().skip(location.line() - 1L).findFirst().orElse("");
  }

  /** Logs an error at an offset, with the line as its excerpt. */
  public void error(DiagnosticLog log, String code, int offset, String message, String hint) {
    error(log, code, locate(offset), message, hint);
  }

  /** Logs an error at a place, with the line as its excerpt. */
  public void error(
      DiagnosticLog log, String code, SourceLocation location, String message, String hint) {
    log.error(code, location, message, line(location), hint);
  }
}
