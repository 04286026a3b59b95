package dev.sobre.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.function.BooleanSupplier;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The command line: the goals of the Maven plugin as commands. */
@Command(
    name = "sobre",
    description = "Courses in Markdown and YAML become a very light website and LMS packages.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      InitCommand.class,
      ImportCommand.class,
      BuildCommand.class,
      CheckCommand.class,
      ServeCommand.class,
      OutlineCommand.class,
      LintCommand.class,
      FixCommand.class,
      VersionCommand.class,
      GenerateCompletion.class,
      HelpCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:fine",
      "1:the course has errors, or is over its budget",
      "2:the command line is wrong",
      "3:a file cannot be read or written, a port is taken",
      "70:a mistake of this program"
    })
public final class Sobre implements Runnable {

  @Spec private CommandSpec spec;

  private final BooleanSupplier watched;

  private Sobre(BooleanSupplier watched) {
    this.watched = watched;
  }

  /** Runs a command and ends the process with its code. */
  public static void main(String[] arguments) {
    PrintWriter out = Encoding.writer(System.out);
    PrintWriter err = Encoding.writer(System.err);
    int code = run(out, err, Ansi.AUTO, Terminal::isWatched, arguments);
    out.flush();
    err.flush();
    System.exit(code);
  }

  /**
   * Runs a command.
   *
   * @param ansi whether to colour
   * @param watched whether {@code err} is a terminal, where long work shows how far it is
   * @return an {@link ExitCode}
   */
  static int run(
      PrintWriter out, PrintWriter err, Ansi ansi, BooleanSupplier watched, String... arguments) {
    return new CommandLine(new Sobre(watched))
        .setOut(out)
        .setErr(err)
        .setColorScheme(CommandLine.Help.defaultColorScheme(ansi))
        .setExecutionExceptionHandler(Sobre::failed)
        .execute(arguments);
  }

  /** A line on the standard error, or nowhere when nobody watches. */
  static ProgressLine progress(CommandLine command) {
    Sobre program = (Sobre) command.getCommandSpec().root().userObject();
    return new ProgressLine(
        program.watched.getAsBoolean() ? command.getErr() : new PrintWriter(Writer.nullWriter()));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "name a command");
  }

  private static int failed(Exception e, CommandLine command, ParseResult parsed) {
    if (e instanceof IOException || e instanceof UncheckedIOException) {
      command.getErr().println("sobre: " + e.getMessage() + " (" + name(e) + ")");
      return ExitCode.ENVIRONMENT;
    }
    command.getErr().println("sobre: this is a mistake of the program; please report it");
    e.printStackTrace(command.getErr());
    return ExitCode.BUG;
  }

  /** File systems tell some mistakes by the name of the exception alone. */
  private static String name(Exception e) {
    Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
    return cause.getClass().getSimpleName();
  }
}
