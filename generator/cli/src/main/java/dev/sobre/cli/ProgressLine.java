package dev.sobre.cli;

import dev.sobre.diagnostic.Progress;
import java.io.PrintWriter;

/**
 * One line at the foot of a terminal that tells how far the work is, and leaves nothing behind. It
 * needs no colour and no more of the terminal than that a carriage return goes back, so any shows
 * it. Its methods may be called from any thread.
 */
final class ProgressLine implements Progress, AutoCloseable {

  private static final int BAR = 20;

  private final PrintWriter terminal;
  private String shown = "";

  ProgressLine(PrintWriter terminal) {
    this.terminal = terminal;
  }

  @Override
  public synchronized void at(Step step, int done, int all) {
    show(all == 0 ? step.label() + " ..." : bar(done, all) + " " + step.label());
  }

  private static String bar(int done, int all) {
    int full = BAR * done / all;
    return "[" + "#".repeat(full) + "-".repeat(BAR - full) + "] " + done + "/" + all;
  }

  private void show(String text) {
    if (!text.equals(shown)) {
      String rest = " ".repeat(Math.max(0, shown.length() - text.length()));
      terminal.print("\r" + text + rest + (text.isEmpty() ? "\r" : ""));
      terminal.flush();
      shown = text;
    }
  }

  /** Prints something else where the line is; the next step is shown below. */
  synchronized void aside(Runnable printing) {
    show("");
    printing.run();
  }

  @Override
  public synchronized void end() {
    show("");
  }

  @Override
  public void close() {
    end();
  }
}
