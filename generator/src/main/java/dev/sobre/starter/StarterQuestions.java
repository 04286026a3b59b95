package dev.sobre.starter;

import dev.sobre.markdown.Anchors;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Asks a person at a terminal for what a request lacks, and proposes an answer to each question.
 */
public final class StarterQuestions {

  private final StarterTexts texts;
  private final UnaryOperator<String> person;

  /**
   * @param locale of the person
   * @param person answers a prompt with a line; an empty line takes what is proposed
   */
  public StarterQuestions(Locale locale, UnaryOperator<String> person) {
    this.texts = StarterTexts.of(locale);
    this.person = person;
  }

  /** The request with the answers. */
  public StarterRequest complete(StarterRequest request) {
    StarterRequest known = request;
    if (known.languages().isEmpty()) {
      known = known.withLanguages(codes(ask("ask.language", texts.get("language"))));
    }
    if (known.title().isEmpty()) {
      known = known.withTitle(ask("ask.title", known.completed().title()));
    }
    if (known.id().isEmpty()) {
      known = known.withId(ask("ask.id", Anchors.slug(known.title())));
    }
    if (known.publisher().isEmpty()) {
      known = known.withPublisher(ask("ask.publisher", ""));
    }
    return known;
  }

  private String ask(String key, String proposed) {
    String prompt = texts.get(key) + (proposed.isEmpty() ? ": " : " [" + proposed + "]: ");
    String answer = person.apply(prompt);
    return answer == null || answer.isBlank() ? proposed : answer.strip();
  }

  /** Codes that a person wrote with commas or spaces between them. */
  public static List<String> codes(String written) {
    return Stream.of(written.split("[,\\s]+")).filter(code -> !code.isEmpty()).toList();
  }
}
