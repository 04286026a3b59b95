package dev.sobre.page;

import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.source.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What pages to read are made with: templates of the generator, so that they are the same whatever
 * the theme, and interface texts of the theme.
 */
final class BookTexts {

  private static final String FOLDER = "book/";

  private static final List<String> TEMPLATES =
      List.of(
          "actions",
          "activity",
          "answer",
          "chapter",
          "diagram",
          "glossary",
          "home",
          "image",
          "lesson",
          "plan",
          "questions",
          "recording",
          "sources");

  /** Interface texts that these pages and their packages show. */
  static final List<String> KEYS =
      List.of(
          "actions.title",
          "activity.answer",
          "activity.false-option",
          "activity.hint",
          "activity.model",
          "activity.several",
          "activity.true-option",
          "book.about",
          "book.accessibility",
          "book.answers",
          "book.contents",
          "book.exercises",
          "book.practice",
          "book.question",
          "book.reference",
          "book.terms",
          "book.tests",
          "chapter.position",
          "colon",
          "file.note",
          "footnote.back",
          "glossary.title",
          "home.audiences",
          "home.chapters",
          "home.goals",
          "lesson.objectives",
          "lesson.position",
          "plan.title",
          "questions.title",
          "recording.audio",
          "recording.sound",
          "recording.transcript",
          "recording.video",
          "sources.checked",
          "sources.intro",
          "sources.title",
          "test.chapter.title",
          "untranslated",
          "version");

  private BookTexts() {}

  /** The theme with the templates of the generator and without a style. */
  static Theme of(Theme theme) {
    SortedMap<String, SourceText> templates = new TreeMap<>();
    for (String name : TEMPLATES) {
      templates.put(name, new SourceText(FOLDER + name + ".peb", resource(name + ".peb")));
    }
    return new Theme(
        theme.choice(),
        templates,
        "",
        false,
        false,
        theme.images(),
        theme.messages(),
        new TreeMap<>());
  }

  /** Logs the texts that the theme has not; returns whether it has all. */
  static boolean allIn(Theme theme, String language, DiagnosticLog log) {
    boolean all = true;
    for (String key : KEYS) {
      if (!theme.messages().get(language).texts().containsKey(key)) {
        String example =
            theme.messages().values().stream()
                .map(messages -> messages.texts().get(key))
                .filter(text -> text != null)
                .findFirst()
                .map(text -> "in another language: \"" + text + "\"")
                .orElse("a theme that extends \"sobre\" has it");
        log.error(
            "message-missing",
            SourceLocation.of("theme/i18n/" + language + ".yml"),
            "the text \"" + key + "\" is missing, which books and cartridges show",
            "",
            example);
        all = false;
      }
    }
    return all;
  }

  static String resource(String name) {
    try (InputStream in = BookTexts.class.getResourceAsStream("/" + FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + FOLDER + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("unreadable resource " + FOLDER + name, e);
    }
  }
}
