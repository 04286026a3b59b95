package dev.sobre.question;

import java.util.Set;

/** A written question bank, read back and scored by the rules of its format. */
public interface QuestionFormat {

  /** Ids of what is asked; parts are told by that of their whole. */
  Set<String> ids();

  /** What an answer gets, from 0 to 1. */
  double score(String id, Answer answer);

  /** The id of the whole that a part belongs to. */
  static String whole(String id) {
    return id.replaceFirst("\\.\\d+$", "");
  }

  /** How LMSs compare texts: without the spaces around them, and maybe without capitals. */
  static boolean same(String wanted, String given, boolean matchCase) {
    return matchCase ? wanted.equals(given.strip()) : wanted.equalsIgnoreCase(given.strip());
  }

  /** A number with point or comma; not a number when there is more than that. */
  static double number(String text) {
    String plain = text.strip().replace(',', '.');
    return plain.matches("-?\\d+(\\.\\d+)?") ? Double.parseDouble(plain) : Double.NaN;
  }
}
