package dev.sobre.reader;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that files and ids may have. */
public final class Slugs {

  /** What an id looks like, for hints. */
  public static final String FORM = "use lower-case letters a-z, digits and single hyphens";

  /** Most characters of an id. */
  public static final int LONGEST = 80;

  /** Ids that no chapter may have, besides those of languages: the site uses them. */
  public static final Set<String> TAKEN_CHAPTERS =
      Set.of("assets", "certificate", "lite", "media", "paths");

  /** Ids that no lesson may have. */
  public static final List<String> TAKEN_LESSONS =
      List.of("entry-test", "index", "questions", "test");

  /** A regular expression of Java and JavaScript. */
  public static final String SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*";

  private static final Pattern NUMBERED = Pattern.compile("\\d+-(" + SLUG + ")");

  private Slugs() {}

  /** Whether a text may be an id. */
  public static boolean isSlug(String id) {
    return id.length() <= LONGEST && id.matches(SLUG);
  }

  /** The slug of a name such as {@code 03-cycle}; an empty text when it has not that form. */
  static String afterNumber(String name) {
    Matcher matcher = NUMBERED.matcher(name);
    return matcher.matches() && isSlug(matcher.group(1)) ? matcher.group(1) : "";
  }
}
