package dev.sobre.question;

import dev.sobre.course.Activity;
import dev.sobre.course.Categorise;
import dev.sobre.course.Cloze;
import dev.sobre.course.FillIn;
import dev.sobre.course.Matching;
import dev.sobre.course.Multiple;
import dev.sobre.course.Numeric;
import dev.sobre.course.Ordering;
import dev.sobre.course.Single;
import dev.sobre.course.TrueFalse;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a learner answers, told so that any format can be asked what it is worth.
 *
 * @param chosen indexes of options; of an ordering, places in the right order, as arranged
 * @param words what is written into fields or picked from lists, in order
 */
public record Answer(List<Integer> chosen, List<String> words) {

  /** Reads an answer as tables tell it: indexes, letters of choices or places, words by line. */
  public static Answer of(Activity activity, String told) {
    if (activity instanceof Matching matching) {
      return picked(matching.choices(), told);
    } else if (activity instanceof Categorise categorise) {
      return picked(categorise.choices(), told);
    } else if (activity instanceof Ordering) {
      return new Answer(told.chars().mapToObj(letter -> letter - 'a').toList(), List.of());
    } else if (activity instanceof Cloze
        || activity instanceof FillIn
        || activity instanceof Numeric) {
      return new Answer(List.of(), List.of(told.split("\n")));
    }
    return new Answer(told.chars().mapToObj(digit -> digit - '0').toList(), List.of());
  }

  private static Answer picked(List<String> choices, String letters) {
    return new Answer(
        List.of(), letters.chars().mapToObj(letter -> choices.get(letter - 'a')).toList());
  }

  /** The right answer. */
  public static Answer right(Activity activity) {
    if (activity instanceof Single single) {
      return rightOptions(single.options());
    } else if (activity instanceof Multiple multiple) {
      return rightOptions(multiple.options());
    } else if (activity instanceof TrueFalse statement) {
      return new Answer(List.of(statement.answer() ? 0 : 1), List.of());
    } else if (activity instanceof Numeric numeric) {
      return new Answer(List.of(), List.of(numeric.answer().toPlainString()));
    } else if (activity instanceof FillIn fillIn) {
      return new Answer(List.of(), List.of(fillIn.accepted().forms().get(0)));
    } else if (activity instanceof Cloze cloze) {
      return new Answer(
          List.of(), cloze.gaps().stream().map(gap -> gap.accepted().forms().get(0)).toList());
    } else if (activity instanceof Matching matching) {
      return new Answer(
          List.of(),
          matching.items().stream().map(item -> matching.choices().get(item.choice())).toList());
    } else if (activity instanceof Categorise categorise) {
      return new Answer(
          List.of(),
          categorise.items().stream()
              .map(item -> categorise.choices().get(item.choice()))
              .toList());
    } else if (activity instanceof Ordering ordering) {
      return new Answer(IntStream.range(0, ordering.items().size()).boxed().toList(), List.of());
    }
    throw new IllegalArgumentException("nothing is right for " + activity.type());
  }

  private static Answer rightOptions(List<Activity.Option> options) {
    return new Answer(
        IntStream.range(0, options.size()).filter(i -> options.get(i).correct()).boxed().toList(),
        List.of());
  }

  /** Of an ordering, the place of the item behind the one at a place; -1 behind the last. */
  int behind(int place) {
    int at = chosen.indexOf(place);
    return at + 1 < chosen.size() ? chosen.get(at + 1) : -1;
  }
}
