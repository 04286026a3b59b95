package dev.sobre.lint;

import static dev.sobre.lint.Substitution.advised;
import static dev.sobre.lint.Substitution.safe;

import dev.sobre.course.LintRule;
import java.util.List;

/**
 * The typography of French and English, as far as a pattern can prove it. Both no-break spaces are
 * taken where French wants one; where there is none, the narrow one (U+202F) is put before {@code ;
 * ! ?} and inside numbers, the wide one (U+00A0) elsewhere.
 */
final class Typography {

  private static final String FR = "fr";
  private static final String EN = "en";
  private static final String NARROW = "\u202F";
  private static final String WIDE = "\u00A0";

  private static final String UNITS =
      "%|‰|€|°C|kg|mg|km|cm|mm|ml|mL|kWh|MWh|GWh|TWh|kW|MW|kHz|MHz|GHz|ko|Mo|Go|To|kB|MB|GB|TB|kbit|Mbit|Gbit|Wh|min|ms";

  /** Beginnings of words that are written with the letter œ. */
  private static final String LIGATURES =
      "(?:[Cc]|[Ss]|[Bb]|[Vv]|[Nn]|[Mm]|[Mm]an|[Cc]h|[Dd]és|[Rr]anc|[Ff]|[Hh]ors-d[’']|[Ss]ac[Rr]é-[Cc])?";

  private static final String UNACCENTED =
      "E(?=tats?\\b|cole|ducation|nergie|conom|cran|quipement|quipe\\b|tude|valu|viter|tape\\b|tre\\b|crire|lectricité|lectronique|lectrique|lève|largi|change|colog|couter|thique|tonnant)";

  static final List<Substitution> ALL =
      List.of(
          safe(
              LintRule.FR_SPACE,
              FR,
              "(?<=[^\\s\u00A0\u202F;!?]) (?=[;!?]+(?:[\\s\u00A0\u202F»”)\uFFFC]|$))",
              m -> NARROW,
              "a line may break at this space"),
          safe(
              LintRule.FR_SPACE,
              FR,
              "(?<=[\\p{L}\\d»”%)])(?=[;!?]+(?:[\\s\u00A0\u202F»”)]|$))",
              m -> NARROW,
              "a no-break space is missing here"),
          safe(
              LintRule.FR_SPACE,
              FR,
              "(?<=[^\\s\u00A0\u202F:]) (?=:(?:[\\s\u00A0\u202F]|$))| (?=»)",
              m -> WIDE,
              "a line may break at this space"),
          safe(
              LintRule.FR_SPACE,
              FR,
              "(?<=[^\\s\u00A0\u202F«])(?=»)",
              m -> WIDE,
              "a no-break space is missing here"),
          safe(LintRule.FR_SPACE, FR, "(?<=«) ", m -> WIDE, "a line may break at this space"),
          safe(
              LintRule.FR_SPACE,
              FR,
              "(?<=«)(?=[^\\s\u00A0\u202F»])",
              m -> WIDE,
              "a no-break space is missing here"),
          safe(
              LintRule.FR_APOSTROPHE,
              FR,
              "(?<=\\p{L})'(?=[\\p{L}«\uFFFC])",
              m -> "’",
              "this is a typewriter’s apostrophe"),
          safe(
              LintRule.FR_QUOTES,
              FR,
              "(?<![\\d\\p{L}])\"[^\"\\s\uFFFC](?:[^\"\\n\uFFFC]*[^\"\\s\uFFFC])?\"(?![\\p{L}\\d])",
              m -> "«" + WIDE + inside(m.group()) + WIDE + "»",
              "these are typewriter’s quotes"),
          safe(
              LintRule.FR_LIGATURE,
              FR,
              "(?<=\\b"
                  + LIGATURES
                  + ")oe(?=urs?\\b|ufs?\\b|uvre|uvrer|uds?\\b|il\\b|illet|illère|ux?\\b|tus\\b)",
              m -> "œ",
              "this word is written with œ"),
          safe(
              LintRule.FR_LIGATURE,
              FR,
              "\\bOe(?=uvre|il\\b|ufs?\\b|illet|illère)",
              m -> "Œ",
              "this word is written with Œ"),
          safe(
              LintRule.FR_ABBREVIATION,
              FR,
              "(?<=\\b1)(?:ère|ere|ière|iere)\\b",
              m -> "re",
              "the short form of « première » is 1re"),
          safe(
              LintRule.FR_ABBREVIATION,
              FR,
              "(?<=\\d)(?:ième|ieme|ème|eme|è)\\b",
              m -> "e",
              "the short form of « deuxième » is 2e"),
          safe(
              LintRule.FR_ABBREVIATION,
              FR,
              "\\b[nN][°º] ?(?=\\d)",
              m -> m.group().charAt(0) + "°" + WIDE,
              "a no-break space follows n°"),
          advised(
              LintRule.FR_CAPITAL,
              FR,
              "(?<![\\p{L}’'-])" + UNACCENTED,
              m -> "É",
              "this capital keeps its accent"),
          safe(
              LintRule.EN_QUOTES,
              EN,
              "(?<![\\d\\p{L}])\"[^\"\\s\uFFFC](?:[^\"\\n\uFFFC]*[^\"\\s\uFFFC])?\"(?![\\p{L}\\d])",
              m -> "“" + inside(m.group()) + "”",
              "these are typewriter’s quotes"),
          safe(
              LintRule.EN_QUOTES,
              EN,
              "(?<=\\p{L})'(?=\\p{L})",
              m -> "’",
              "this is a typewriter’s apostrophe"),
          safe(
              LintRule.EN_DASH,
              EN,
              "(?<=[\\p{L},.)\"”] )--?(?= \\p{L})",
              m -> "–",
              "a hyphen stands for a dash"),
          safe(
              LintRule.ELLIPSIS,
              "",
              "(?<![./\\\\])\\.\\.\\.(?![./\\w])",
              m -> "…",
              "three dots stand for one sign"),
          safe(
              LintRule.NUMBER_SPACE,
              FR,
              "(?<=(?<![\\d,.\\p{L}])\\d{1,3}(?:[\u00A0\u202F]\\d{3}){0,3}) (?=\\d{3}(?![\\d\\p{L}]))",
              m -> NARROW,
              "a line may break inside this number"),
          safe(
              LintRule.NUMBER_SPACE,
              FR,
              "(?<=\\d) (?=(?:" + UNITS + ")(?![\\p{L}\\d’'°]))",
              m -> WIDE,
              "a line may break between number and unit"),
          safe(
              LintRule.NUMBER_SPACE,
              FR,
              "(?<=\\d)(?=[%€](?![\\p{L}\\d]))",
              m -> WIDE,
              "a no-break space is missing before the unit"),
          safe(
              LintRule.STRAY_SPACE,
              "",
              "(?<=\\p{L}) +(?=[,.](?:\\s|$))",
              m -> "",
              "a space stands before the sign"));

  private Typography() {}

  private static String inside(String quoted) {
    return quoted.substring(1, quoted.length() - 1);
  }
}
