package dev.sobre.starter;

import java.io.Console;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The person at the terminal, if there is one. */
public final class Terminal {

  private Terminal() {}

  /** Asks with a prompt and takes a line; empty when the input or output is a file or a pipe. */
  public static Optional<UnaryOperator<String>> person() {
    Console console = System.console();
    return console == null || !isTerminal(console)
        ? Optional.empty()
        : Optional.of(prompt -> console.readLine("%s", prompt));
  }

  /** From Java 22 there may be a console without a terminal, and a method that tells. */
  private static boolean isTerminal(Console console) {
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException olderJava) {
      return true;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
