package dev.sobre.cli;

import java.io.Console;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** In which characters the program speaks. */
final class Encoding {

  private Encoding() {}

  /** At a terminal its own; into files and pipes UTF-8, whatever the locale. */
  static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, charset(System.console())), true);
  }

  /** ASCII stands for "nobody said", and cannot spell a title. */
  private static Charset charset(Console console) {
    return console == null || console.charset().equals(StandardCharsets.US_ASCII)
        ? StandardCharsets.UTF_8
        : console.charset();
  }
}
