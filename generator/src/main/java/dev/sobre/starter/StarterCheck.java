package dev.sobre.starter;

import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.NearestName;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.markdown.Anchors;
import dev.sobre.reader.Slugs;
import java.util.List;

/** Says what is wrong with the request for a new course; places are the names of its options. */
public final class StarterCheck {

  /** Languages that a new course may be in. */
  public static final List<String> LANGUAGES = StarterTexts.LANGUAGES;

  private StarterCheck() {}

  /** Logs every mistake of a completed request. */
  public static void check(StarterRequest request, DiagnosticLog log) {
    checkId(request, log);
    for (String language : request.languages()) {
      if (!StarterTexts.LANGUAGES.contains(language)) {
        log.error(
            "unknown-value",
            SourceLocation.of("language"),
            "there is no new course in \"" + language + "\"",
            "",
            NearestName.hint(language, StarterTexts.LANGUAGES));
      }
    }
    checkLine("title", request.title(), log);
    checkLine("publisher", request.publisher(), log);
  }

  private static void checkId(StarterRequest request, DiagnosticLog log) {
    if (request.id().isEmpty()) {
      log.error(
          "missing-key",
          SourceLocation.of("id"),
          "the new course needs an id or a title",
          "",
          "for instance the id first-aid");
    } else if (!Slugs.isSlug(request.id())) {
      log.error(
          "wrong-value",
          SourceLocation.of("id"),
          "\"" + request.id() + "\" is not an id",
          "",
          "did you mean \"" + nearest(request.id()) + "\"? " + Slugs.FORM);
    }
  }

  /** The id that the written one becomes by the least change. */
  private static String nearest(String written) {
    String slug = Anchors.slug(written);
    String fitting = slug.substring(0, Math.min(slug.length(), Slugs.LONGEST));
    return fitting.replaceAll("-+$", "");
  }

  private static void checkLine(String option, String text, DiagnosticLog log) {
    if (text.chars().anyMatch(Character::isISOControl)) {
      log.error(
          "wrong-value",
          SourceLocation.of(option),
          "this text has line breaks or other control characters",
          "",
          "write it on one line");
    }
  }
}
