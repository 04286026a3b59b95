package dev.sobre.maths;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the commands without arguments stand for. */
final class Symbols {

  /** Names and letters, by command. */
  static final Map<String, String> IDENTIFIERS =
      pairs(
          """
          alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ
          iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ varsigma ς tau τ upsilon υ
          phi ϕ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ
          Upsilon Υ Phi Φ Psi Ψ Omega Ω infty ∞ partial ∂ nabla ∇ emptyset ∅ varnothing ∅ ell ℓ
          hbar ℏ Re ℜ Im ℑ aleph ℵ imath ı jmath ȷ angle ∠ top ⊤ bot ⊥ ldots … dots … dotsc …
          cdots ⋯ dotsb ⋯ vdots ⋮ ddots ⋱ euro € degree ° %  % $ $ # # & & _ _
          """);

  /** Operators and relations, by command. */
  static final Map<String, String> OPERATORS =
      pairs(
          """
          times × div ÷ cdot ⋅ pm ± mp ∓ ast ∗ star ⋆ circ ∘ bullet ∙ oplus ⊕ otimes ⊗ setminus ∖
          le ≤ leq ≤ leqslant ⩽ ge ≥ geq ≥ geqslant ⩾ ne ≠ neq ≠ lt < gt > ll ≪ gg ≫ approx ≈
          equiv ≡ sim ∼ simeq ≃ cong ≅ propto ∝ to → rightarrow → leftarrow ← leftrightarrow ↔
          Rightarrow ⇒ implies ⟹ Leftarrow ⇐ Leftrightarrow ⇔ iff ⟺ mapsto ↦ longrightarrow ⟶
          uparrow ↑ downarrow ↓ in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ cup ∪
          cap ∩ forall ∀ exists ∃ neg ¬ lnot ¬ land ∧ wedge ∧ lor ∨ vee ∨ perp ⟂ parallel ∥ mid ∣
          prime ′ colon : backslash \\ { { } } lbrace { rbrace } lbrack [ rbrack ] vert | lvert |
          rvert | Vert ‖ lVert ‖ rVert ‖ | ‖ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ langle ⟨ rangle ⟩
          """);

  /** Operators whose limits stand below and above them on a line of their own, by command. */
  static final Map<String, String> LARGE =
      pairs("sum ∑ prod ∏ coprod ∐ bigcup ⋃ bigcap ⋂ bigoplus ⨁ bigvee ⋁ bigwedge ⋀");

  /** Integrals, by command. */
  static final Map<String, String> INTEGRALS = pairs("int ∫ iint ∬ iiint ∭ oint ∮");

  /** Functions written by name. */
  static final Set<String> FUNCTIONS =
      Set.of(
          "arccos", "arcsin", "arctan", "arg", "cos", "cosh", "cot", "csc", "deg", "dim", "exp",
          "hom", "ker", "lg", "ln", "log", "sec", "sin", "sinh", "tan", "tanh");

  /** Functions by name whose limits stand below them. */
  static final Set<String> LIMITS =
      Set.of("det", "gcd", "inf", "lim", "liminf", "limsup", "max", "min", "Pr", "sup");

  /** Widths, by command. */
  static final Map<String, String> SPACES =
      pairs(", .17em : .22em ; .28em ! -.17em quad 1em qquad 2em enspace .5em");

  /** Accents with their sign, by command. */
  static final Map<String, String> ACCENTS =
      pairs(
          "hat ^ widehat ^ bar ¯ overline ¯ vec → overrightarrow → dot ˙ ddot ¨ tilde ~"
              + " widetilde ~ overbrace ⏞");

  /** Signs below, by command. */
  static final Map<String, String> UNDER = pairs("underline _ underbrace ⏟");

  /** Commands with arguments. */
  static final Set<String> STRUCTURES =
      Set.of(
          "frac",
          "dfrac",
          "tfrac",
          "binom",
          "sqrt",
          "text",
          "textrm",
          "mbox",
          "mathrm",
          "mathit",
          "mathbf",
          "mathbb",
          "mathcal",
          "operatorname",
          "overset",
          "underset",
          "stackrel",
          "left",
          "right",
          "middle",
          "begin",
          "end",
          "not");

  /** Environments with the class of their table and their fences. */
  static final Map<String, List<String>> ENVIRONMENTS =
      Map.of(
          "matrix", List.of("", "", ""),
          "pmatrix", List.of("", "(", ")"),
          "bmatrix", List.of("", "[", "]"),
          "vmatrix", List.of("", "|", "|"),
          "Vmatrix", List.of("", "‖", "‖"),
          "cases", List.of("cases", "{", ""),
          "aligned", List.of("aligned", "", ""),
          "align", List.of("aligned", "", ""),
          "align*", List.of("aligned", "", ""));

  private Symbols() {}

  /** Every command, without its backslash. */
  static Set<String> commands() {
    Set<String> names = new HashSet<>();
    List.of(IDENTIFIERS, OPERATORS, LARGE, INTEGRALS, SPACES, ACCENTS, UNDER)
        .forEach(map -> names.addAll(map.keySet()));
    List.of(FUNCTIONS, LIMITS, STRUCTURES).forEach(names::addAll);
    return names;
  }

  private static Map<String, String> pairs(String words) {
    String[] each = words.strip().split("\\s+");
    Map<String, String> pairs = new HashMap<>();
    for (int i = 0; i < each.length; i += 2) {
      pairs.put(each[i], each[i + 1]);
    }
    return Map.copyOf(pairs);
  }
}
