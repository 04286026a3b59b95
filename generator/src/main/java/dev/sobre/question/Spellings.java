package dev.sobre.question;

import dev.sobre.course.Accepted;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The spellings of accepted words. The website takes a word without its accents, or some of them,
 * and either apostrophe; LMSs compare letter by letter, and need each way to write it listed.
 */
final class Spellings {

  /** Words with more accents are listed with all and with none. */
  private static final int MOST_ACCENTS = 4;

  private Spellings() {}

  /** The forms as written first, then how else they may be written; capitals are left alone. */
  static List<String> of(Accepted accepted) {
    Set<String> spellings = new LinkedHashSet<>();
    List<String> forms =
        accepted.forms().stream()
            .map(form -> Normalizer.normalize(form, Normalizer.Form.NFC))
            .map(form -> form.strip().replaceAll("\\s+", " "))
            .toList();
    spellings.addAll(forms);
    for (String form : forms) {
      for (String accents : accepted.matchAccents() ? List.of(form) : withoutAccents(form)) {
        spellings.add(accents);
        spellings.add(accents.replace('\u2019', '\''));
        spellings.add(accents.replace('\'', '\u2019'));
      }
    }
    return List.copyOf(spellings);
  }

  private static List<String> withoutAccents(String form) {
    List<String> letters = form.codePoints().mapToObj(Character::toString).toList();
    long accents = letters.stream().filter(letter -> !plain(letter).equals(letter)).count();
    if (accents > MOST_ACCENTS) {
      return List.of(form, letters.stream().map(Spellings::plain).collect(Collectors.joining()));
    }
    List<String> spellings = List.of("");
    for (String letter : letters) {
      List<String> longer = new ArrayList<>();
      for (String start : spellings) {
        longer.add(start + letter);
        if (!plain(letter).equals(letter)) {
          longer.add(start + plain(letter));
        }
      }
      spellings = longer;
    }
    return spellings;
  }

  private static String plain(String letter) {
    return switch (letter) {
      case "œ" -> "oe";
      case "æ" -> "ae";
      case "Œ" -> "Oe";
      case "Æ" -> "Ae";
      default ->
          Normalizer.normalize(letter, Normalizer.Form.NFD).replaceAll("[\\u0300-\\u036f]", "");
    };
  }
}
