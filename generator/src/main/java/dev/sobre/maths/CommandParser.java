package dev.sobre.maths;

import static dev.sobre.maths.MathElement.token;

import dev.sobre.diagnostic.NearestName;
import dev.sobre.maths.FormulaParser.Place;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what starts with a backslash. */
final class CommandParser {

  private static final String MOVABLE = " movablelimits=\"true\" lspace=\"0\" rspace=\".17em\"";

  private final LatexCursor in;
  private final FormulaParser rows;

  CommandParser(LatexCursor in, FormulaParser rows) {
    this.in = in;
    this.rows = rows;
  }

  MathElement command() {
    int at = in.at();
    String name = in.takeCommand();
    if (name.isBlank()) {
      return space(".25em");
    }
    if (Symbols.IDENTIFIERS.containsKey(name)) {
      return token("mi", Symbols.IDENTIFIERS.get(name));
    }
    if (Symbols.OPERATORS.containsKey(name)) {
      return operator(Symbols.OPERATORS.get(name));
    }
    if (Symbols.LARGE.containsKey(name)) {
      return token("mo", Symbols.LARGE.get(name));
    }
    if (Symbols.INTEGRALS.containsKey(name)) {
      return token("mo", Symbols.INTEGRALS.get(name));
    }
    if (Symbols.FUNCTIONS.contains(name)) {
      return token("mi", name);
    }
    if (Symbols.LIMITS.contains(name)) {
      return new MathElement("mo", MOVABLE, name, List.of());
    }
    if (Symbols.SPACES.containsKey(name)) {
      return space(Symbols.SPACES.get(name));
    }
    if (Symbols.ACCENTS.containsKey(name)) {
      return accent("mover", name, Symbols.ACCENTS.get(name), at);
    }
    if (Symbols.UNDER.containsKey(name)) {
      return accent("munder", name, Symbols.UNDER.get(name), at);
    }
    return structure(name, at);
  }

  private static MathElement space(String width) {
    return token("mspace", "").with("width", width);
  }

  private static MathElement operator(String sign) {
    return switch (sign) {
      case "|", "‖" -> token(MathElement.FENCE, sign).with("form", "prefix");
      case "{", "}", "[", "]", "⌊", "⌋", "⌈", "⌉", "⟨", "⟩" -> token(MathElement.FENCE, sign);
      default -> token("mo", sign);
    };
  }

  private MathElement accent(String element, String name, String sign, int at) {
    boolean still = name.equals("hat") || name.equals("tilde") || name.equals("vec");
    MathElement mark = token("mo", sign);
    return MathElement.of(
            element, rows.argument("\\" + name, at), still ? mark.with("stretchy", "false") : mark)
        .with(element.equals("mover") ? "accent" : "accentunder", "true");
  }

  private MathElement structure(String name, int at) {
    String written = "\\" + name;
    switch (name) {
      case "frac", "tfrac":
        return MathElement.of("mfrac", rows.argument(written, at), rows.argument(written, at));
      case "dfrac":
        return MathElement.of("mfrac", rows.argument(written, at), rows.argument(written, at))
            .with("displaystyle", "true");
      case "binom":
        return fenced(
            "(",
            List.of(
                MathElement.of("mfrac", rows.argument(written, at), rows.argument(written, at))
                    .with("linethickness", "0")),
            ")");
      case "sqrt":
        return root(written, at);
      case "text", "textrm", "mbox":
        return raw(written, at)
            .map(text -> token("mtext", text.replaceAll("^ | $", "\u00A0")))
            .orElseGet(() -> token("mtext", ""));
      case "mathrm":
        return rows.uprightArgument(written, at);
      case "mathit":
        return rows.argument(written, at);
      case "operatorname":
        return token("mi", raw(written, at).orElse(""));
      case "mathbf":
        return token("mi", MathAlphabet.BOLD.of(raw(written, at).orElse("")));
      case "mathbb":
        return token("mi", MathAlphabet.DOUBLE_STRUCK.of(raw(written, at).orElse("")));
      case "mathcal":
        return token("mi", MathAlphabet.SCRIPT.of(raw(written, at).orElse("")));
      case "overset", "stackrel":
        MathElement over = rows.argument(written, at);
        return MathElement.of("mover", rows.argument(written, at), over);
      case "underset":
        MathElement under = rows.argument(written, at);
        return MathElement.of("munder", rows.argument(written, at), under);
      case "not":
        MathElement denied = rows.argument(written, at);
        return token("mo", Normalizer.normalize(denied.text() + "\u0338", Form.NFC));
      case "left":
        return fences(at);
      case "begin":
        return table(at);
      default:
        in.mistake(
            at,
            "no command \"" + written + "\" in formulas",
            NearestName.of(name, Symbols.commands())
                .map(near -> "did you mean \"\\" + near + "\"?")
                .orElse("write words as \\text{…}; the course format lists the commands"));
        return token("mtext", name);
    }
  }

  private MathElement root(String written, int at) {
    in.skipSpace();
    int bracket = in.at();
    if (!in.take("[")) {
      return MathElement.of("msqrt", rows.argument(written, at));
    }
    MathElement degree = MathElement.row(rows.row(Place.BRACKETS));
    if (!in.take("]")) {
      in.mistake(bracket, "this bracket is not closed", "add \"]\"");
    }
    return MathElement.of("mroot", rows.argument(written, at), degree);
  }

  private Optional<String> raw(String written, int at) {
    in.skipSpace();
    if (in.take("{")) {
      return Optional.of(in.takeRaw());
    }
    in.mistake(at, written + " needs a text in braces", "write " + written + "{…}");
    return Optional.empty();
  }

  private static MathElement fenced(String open, List<MathElement> inside, String close) {
    List<MathElement> all = new ArrayList<>();
    if (!open.isEmpty()) {
      all.add(token("mo", open));
    }
    all.addAll(inside);
    if (!close.isEmpty()) {
      all.add(token("mo", close));
    }
    return all.size() == 1 ? all.get(0) : new MathElement("mrow", "", "", all);
  }

  private MathElement fences(int at) {
    String open = fence(at);
    List<MathElement> inside = new ArrayList<>(rows.row(Place.FENCES));
    while (in.at("\\") && in.command().equals("middle")) {
      int middle = in.at();
      in.takeCommand();
      inside.add(token("mo", fence(middle)).with("stretchy", "true"));
      inside.addAll(rows.row(Place.FENCES));
    }
    if (in.atEnd()) {
      in.mistake(at, "\\left without \\right", "add \\right and the closing sign, or \\right.");
      return fenced(open, inside, "");
    }
    int right = in.at();
    in.takeCommand();
    return fenced(open, inside, fence(right));
  }

  /** The sign behind {@code \left} and its like; a point stands for none. */
  private String fence(int at) {
    in.skipSpace();
    String sign = "";
    if (in.at("\\")) {
      sign = Symbols.OPERATORS.getOrDefault(in.takeCommand(), "");
    } else if (!in.atEnd()) {
      sign = in.takeCharacter();
    }
    if (sign.equals(".")) {
      return "";
    }
    if (sign.isEmpty() || !"()[]{}|‖⌊⌋⌈⌉⟨⟩/<>".contains(sign)) {
      in.mistake(
          at, "this needs a fence behind it", "one of ( ) [ ] \\{ \\} | or a point for none");
    }
    return sign.equals("<") ? "⟨" : sign.equals(">") ? "⟩" : sign;
  }

  private MathElement table(int at) {
    String name = raw("\\begin", at).orElse("");
    if (!Symbols.ENVIRONMENTS.containsKey(name)) {
      in.mistake(
          at,
          "no environment \"" + name + "\" in formulas",
          NearestName.hint(name, Symbols.ENVIRONMENTS.keySet()));
    }
    List<String> kind = Symbols.ENVIRONMENTS.getOrDefault(name, List.of("", "", ""));
    List<MathElement> lines = new ArrayList<>();
    List<MathElement> cells = new ArrayList<>();
    while (true) {
      cells.add(new MathElement("mtd", "", "", rows.row(Place.CELL)));
      if (in.take("&")) {
        continue;
      }
      boolean blank = cells.size() == 1 && cells.get(0).children().isEmpty();
      if (!blank) {
        lines.add(new MathElement("mtr", "", "", cells));
      }
      cells.clear();
      if (!in.take("\\\\")) {
        break;
      }
    }
    end(name, at);
    MathElement table = new MathElement("mtable", "", "", lines);
    if (!kind.get(0).isEmpty()) {
      table = table.with("class", kind.get(0));
    }
    if (kind.get(0).equals("aligned")) {
      table = table.with("displaystyle", "true");
    }
    return fenced(kind.get(1), List.of(table), kind.get(2));
  }

  private void end(String name, int begin) {
    if (in.atEnd()) {
      in.mistake(begin, "\\begin{" + name + "} has no end", "add \\end{" + name + "}");
      return;
    }
    int at = in.at();
    in.takeCommand();
    String ended = raw("\\end", at).orElse(name);
    if (!ended.equals(name)) {
      in.mistake(
          at, "\\end{" + ended + "} ends \\begin{" + name + "}", "write \\end{" + name + "}");
    }
  }

  /** A word that stands upright. */
  static MathElement name(String word) {
    MathElement name = token("mi", word);
    return word.codePointCount(0, word.length()) == 1 ? name.with("mathvariant", "normal") : name;
  }

  /** Whether it is the name of a function, whose argument follows. */
  boolean isFunction(MathElement element) {
    return element.is("mi") && Symbols.FUNCTIONS.contains(element.text());
  }

  MathElement withScripts(MathElement base, Optional<MathElement> below, List<MathElement> above) {
    if (below.isEmpty() && above.isEmpty()) {
      return base;
    }
    boolean stacked = isStacked(base);
    if (above.isEmpty()) {
      return MathElement.of(stacked ? "munder" : "msub", base, below.get());
    }
    MathElement top = MathElement.row(above);
    return below
        .map(low -> MathElement.of(stacked ? "munderover" : "msubsup", base, low, top))
        .orElseGet(() -> MathElement.of(stacked ? "mover" : "msup", base, top));
  }

  /** Whether scripts stand below and above rather than behind. */
  private static boolean isStacked(MathElement base) {
    if (base.is("mo")) {
      return base.attributes().equals(MOVABLE) || Symbols.LARGE.containsValue(base.text());
    }
    boolean marked = base.is("mover") || base.is("munder");
    return marked && List.of("⏞", "⏟").contains(base.children().get(1).text());
  }
}
