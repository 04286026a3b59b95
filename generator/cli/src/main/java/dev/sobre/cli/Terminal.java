package dev.sobre.cli;

import java.io.Console;
import java.io.IOException;
import java.util.Map;

/** Whether somebody watches. */
final class Terminal {

  private Terminal() {}

  /** Whether a line that is drawn over may go to the standard error. */
  static boolean isWatched() {
    return allows(System.getenv()) && isTerminal(System.console()) && isErrorAtTerminal();
  }

  /** Build servers give programs a terminal that is a log in the end; a dumb one has one way. */
  static boolean allows(Map<String, String> environment) {
    return environment.getOrDefault("CI", "").isEmpty()
        && !"dumb".equals(environment.getOrDefault("TERM", ""));
  }

  /** Until Java 21 there is a console at a terminal only, later always. */
  private static boolean isTerminal(Console console) {
    if (console == null || Runtime.version().feature() < 22) {
      return console != null;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  /**
   * Java tells of the standard input and output only; the command {@code test} of POSIX of the
   * standard error too. Windows has none, and what Java tells has to do.
   */
  private static boolean isErrorAtTerminal() {
    try {
      return new ProcessBuilder("test", "-t", "2").inheritIO().start().waitFor() == 0;
    } catch (IOException noSuchCommand) {
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
