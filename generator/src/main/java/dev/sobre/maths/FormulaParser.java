package dev.sobre.maths;

import static dev.sobre.maths.MathElement.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the part of LaTeX that courses need: what {@link Symbols} lists, scripts, groups, tables.
 * After a mistake it goes on, so that one run finds every mistake.
 */
final class FormulaParser {

  /** What ends a row, besides the end of the source. */
  enum Place {
    TOP,
    GROUP,
    BRACKETS,
    FENCES,
    CELL
  }

  private static final int DEPTH = 40;
  private static final String SIGNS = "+−±∓";
  private static final String OPENING = "([{⟨⌊⌈";
  private static final String CLOSING = ")]}⟩⌋⌉|‖!′";

  private final LatexCursor in;
  private final CommandParser commands;
  private boolean upright;
  private int depth;

  FormulaParser(String source) {
    this.in = new LatexCursor(source);
    this.commands = new CommandParser(in, this);
  }

  Formula parse() {
    List<MathElement> row = row(Place.TOP);
    if (row.isEmpty() && in.mistakes().isEmpty()) {
      in.mistake(0, "this formula is empty", "");
    }
    return new Formula(row, in.mistakes());
  }

  List<MathElement> row(Place place) {
    List<MathElement> row = new ArrayList<>();
    if (++depth > DEPTH) {
      in.mistake(in.at(), "this formula is nested too deeply", "at most " + DEPTH + " levels");
      in.skipToEnd();
    }
    for (in.skipSpace(); !in.atEnd() && !ends(place); in.skipSpace()) {
      if (!stray()) {
        MathElement element = scripted();
        row.add(isSign(element, row) ? element.with("form", "prefix") : element);
        applied(element).ifPresent(row::add);
      }
    }
    depth--;
    return row;
  }

  private boolean ends(Place place) {
    return switch (place) {
      case TOP -> false;
      case GROUP -> in.at("}");
      case BRACKETS -> in.at("]");
      case FENCES -> isCommand("right") || isCommand("middle");
      case CELL -> in.at("&") || in.at("\\\\") || isCommand("end");
    };
  }

  private boolean isCommand(String name) {
    return in.at("\\") && in.command().equals(name);
  }

  /** Goes past what has no place here. */
  private boolean stray() {
    int at = in.at();
    if (in.take("}")) {
      in.mistake(at, "this brace closes nothing", "take it out, or write \\}");
    } else if (in.take("&") || in.take("\\\\")) {
      in.mistake(at, "cells and lines are parts of a table", "put \\begin{aligned} before");
    } else if (isCommand("right") || isCommand("middle") || isCommand("end")) {
      String name = in.takeCommand();
      String opening = name.equals("end") ? "\\begin" : "\\left";
      in.mistake(at, "\\" + name + " without " + opening, "");
    } else {
      return false;
    }
    return true;
  }

  /** A sign in front of a number is not the operator between two. */
  private static boolean isSign(MathElement element, List<MathElement> before) {
    if (!element.is("mo") || !SIGNS.contains(element.text()) || before.isEmpty()) {
      return false;
    }
    MathElement last = before.get(before.size() - 1);
    return (last.is("mo") || last.is(MathElement.FENCE)) && !CLOSING.contains(last.text());
  }

  /** What stands between the name of a function and its argument. */
  private Optional<MathElement> applied(MathElement element) {
    MathElement base = element.children().isEmpty() ? element : element.children().get(0);
    in.skipSpace();
    if (!commands.isFunction(base) || in.atEnd() || "}&])=+-,;<>".indexOf(in.peek()) >= 0) {
      return Optional.empty();
    }
    MathElement application = token("mo", "\u2061");
    boolean fenced = OPENING.indexOf(in.peek()) >= 0 || isCommand("left");
    return Optional.of(fenced ? application : application.with("rspace", ".17em"));
  }

  private MathElement scripted() {
    MathElement base =
        in.at("^") || in.at("_") || in.at("'") ? MathElement.of("mrow") : atom(false);
    List<MathElement> above = new ArrayList<>();
    Optional<MathElement> below = Optional.empty();
    boolean raised = false;
    for (in.skipSpace(); ; in.skipSpace()) {
      int at = in.at();
      if (in.take("'")) {
        above.add(token("mo", "′"));
      } else if (in.take("^")) {
        if (raised) {
          in.mistake(at, "a second exponent", "put braces around the first power");
        }
        raised = true;
        above.add(argument("^", at));
      } else if (in.take("_")) {
        if (below.isPresent()) {
          in.mistake(at, "a second index", "put braces around both: x_{ij}");
        }
        below = Optional.of(argument("_", at));
      } else {
        return commands.withScripts(base, below, above);
      }
    }
  }

  /**
   * The argument of a command: a group, or the one sign that comes next.
   *
   * @param command what needs it, for the message
   */
  MathElement argument(String command, int commandAt) {
    in.skipSpace();
    if (in.atEnd() || in.at("}") || in.at("&") || in.at("\\\\")) {
      in.mistake(commandAt, command + " needs something behind it", "put it into braces");
      return MathElement.of("mrow");
    }
    return in.at("{") ? group() : atom(true);
  }

  MathElement group() {
    int at = in.at();
    in.take("{");
    List<MathElement> row = row(Place.GROUP);
    if (!in.take("}")) {
      in.mistake(at, "this brace is not closed", "add \"}\"");
    }
    return MathElement.row(row);
  }

  /** A group with letters that stand upright and make words. */
  MathElement uprightArgument(String command, int commandAt) {
    boolean before = upright;
    upright = true;
    MathElement argument = argument(command, commandAt);
    upright = before;
    return argument;
  }

  /** The smallest part of a formula. */
  private MathElement atom(boolean oneDigit) {
    if (in.at("{")) {
      return group();
    }
    if (in.at("\\")) {
      return commands.command();
    }
    if (in.atDigit()) {
      return token("mn", oneDigit ? in.takeCharacter() : in.takeNumber());
    }
    String character = in.takeCharacter();
    int c = character.codePointAt(0);
    if (Character.isLetter(c)) {
      return upright ? word(character) : token("mi", character);
    }
    if (character.equals("$")) {
      in.mistake(in.at() - 1, "a dollar sign inside a formula", "write \\$");
    }
    return switch (character) {
      case "-" -> token("mo", "−");
      case "*" -> token("mo", "∗");
      case "~" -> token("mspace", "").with("width", ".25em");
      case "(", ")", "[", "]" -> token(MathElement.FENCE, character);
      case "|" -> token(MathElement.FENCE, character).with("form", "prefix");
      case "+", "=", "<", ">", "/", ":", ",", ";", ".", "!", "·" -> token("mo", character);
      default -> token(Character.getType(c) == Character.MATH_SYMBOL ? "mo" : "mi", character);
    };
  }

  private MathElement word(String first) {
    StringBuilder word = new StringBuilder(first);
    while (!in.atEnd() && Character.isLetter(in.peek())) {
      word.append(in.takeCharacter());
    }
    return CommandParser.name(word.toString());
  }
}
