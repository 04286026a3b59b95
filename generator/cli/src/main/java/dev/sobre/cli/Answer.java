package dev.sobre.cli;

import dev.sobre.diagnostic.Diagnostic;
import dev.sobre.diagnostic.Severity;
import dev.sobre.report.AnswerJson;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/**
 * What a command says: results to the standard output, diagnostics to the standard error; with
 * {@code --json} one object to the standard output and nothing else.
 */
final class Answer {

  /** More would push the first ones off the screen; they are sorted, so the rest can wait. */
  private static final int MOST = 50;

  @Spec(Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--json",
      description = "Prints the result and all diagnostics as one JSON object.")
  private boolean json;

  private final List<Diagnostic> diagnostics = new ArrayList<>();

  /** A line for people. */
  void line(String text) {
    if (!json) {
      command.commandLine().getOut().println(text);
    }
  }

  /** How far the work is, for who watches; to be closed before anything else is said. */
  ProgressLine progress() {
    return json
        ? new ProgressLine(new PrintWriter(Writer.nullWriter()))
        : Sobre.progress(command.commandLine());
  }

  /** What is wrong, printed or kept for the end. */
  void diagnostics(List<Diagnostic> found) {
    diagnostics.addAll(found);
    if (json) {
      return;
    }
    print(found, command.commandLine());
  }

  /** Prints diagnostics to the standard error, in colour where the terminal has it. */
  static void print(List<Diagnostic> found, CommandLine command) {
    found.stream().limit(MOST).forEach(diagnostic -> print(diagnostic, command));
    if (found.size() > MOST) {
      command.getErr().println("and " + (found.size() - MOST) + " more");
    }
  }

  /** A line about what went wrong. */
  void problem(String text) {
    if (!json) {
      command.commandLine().getErr().println(text);
    }
  }

  /**
   * Ends the command.
   *
   * @param result what {@code --json} prints beside the diagnostics
   * @return the exit code: whether there are errors
   */
  int end(Map<String, ?> result) {
    boolean failed = diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
    if (json) {
      command.commandLine().getOut().print(AnswerJson.of(command.name(), diagnostics, result));
      command.commandLine().getOut().flush();
    }
    return failed ? ExitCode.DIAGNOSTICS : ExitCode.FINE;
  }

  /** A number of things. */
  static String count(long number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }

  private static void print(Diagnostic diagnostic, CommandLine command) {
    Ansi ansi = command.getColorScheme().ansi();
    String label = diagnostic.severity().label() + ":";
    Style colour = diagnostic.severity() == Severity.ERROR ? Style.fg_red : Style.fg_yellow;
    String text = diagnostic.format();
    int from = text.indexOf(": " + label) + 2;
    String coloured =
        ansi.enabled()
            ? text.substring(0, from)
                + Style.on(Style.bold, colour)
                + label
                + Style.off(colour, Style.bold)
                + text.substring(from + label.length())
            : text;
    command.getErr().print(coloured);
    command.getErr().flush();
  }
}
