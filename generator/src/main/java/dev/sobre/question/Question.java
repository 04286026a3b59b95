package dev.sobre.question;

import dev.sobre.diagnostic.SourceLocation;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A question that an LMS can ask by itself. One record a kind. */
public sealed interface Question {

  Common common();

  default String id() {
    return common().id();
  }

  /** Every text that may show an image. */
  default Stream<Fragment> fragments() {
    return Stream.concat(common().fragments(), own());
  }

  /** The fragments that only this kind has. */
  Stream<Fragment> own();

  /**
   * The same as questions of one part each, for formats that have nothing closer; their ids are
   * that of the whole with a point and their number. The share of them that is right is the score
   * of the whole. A question of one part is its own.
   */
  default List<Question> parts() {
    return List.of(this);
  }

  /**
   * What all questions have.
   *
   * @param id of the activity, or of the whole with a point and the number of the part
   * @param name what teachers see in lists: the beginning of the prompt, plain
   * @param prompt what is asked
   * @param hint shown on demand, if any
   * @param explanation shown once the question is closed, if any
   * @param points what the question is worth; 0 if nobody scores it
   * @param shares how many questions have these points together; 1 unless it is a part
   * @param tries how often a learner may answer; 0 means no limit
   * @param tags ids of chapter and lesson, level
   * @param location place of the activity
   */
  record Common(
      String id,
      String name,
      Fragment prompt,
      Optional<Fragment> hint,
      Optional<Fragment> explanation,
      int points,
      int shares,
      int tries,
      List<String> tags,
      SourceLocation location) {
    public Common {
      tags = List.copyOf(tags);
    }

    Stream<Fragment> fragments() {
      return Stream.of(Optional.of(prompt), hint, explanation).flatMap(Optional::stream);
    }

    /** Of a part of this question. */
    Common part(int number, int of, Fragment partPrompt) {
      return new Common(
          id + "." + number,
          name + " (" + number + "/" + of + ")",
          partPrompt,
          hint,
          Optional.empty(),
          points,
          of,
          tries,
          tags,
          location);
    }

    /** The same with another prompt. */
    Common asking(Fragment other) {
      return new Common(id, name, other, hint, explanation, points, shares, tries, tags, location);
    }

    /** The same with an explanation. */
    Common explaining(Fragment text) {
      return new Common(
          id, name, prompt, hint, Optional.of(text), points, shares, tries, tags, location);
    }
  }

  /**
   * Options to choose from.
   *
   * @param several whether more than one may be chosen
   */
  record Choice(Common common, List<Option> options, boolean several) implements Question {
    public Choice {
      options = List.copyOf(options);
    }

    @Override
    public Stream<Fragment> own() {
      return options.stream().flatMap(Option::fragments);
    }

    /** How many options are right. */
    public int rightCount() {
      return (int) options.stream().filter(Option::right).count();
    }
  }

  /**
   * A statement to judge.
   *
   * @param whenTrue the option with the key {@code true}
   * @param whenFalse the option with the key {@code false}
   */
  record TrueFalse(Common common, Option whenTrue, Option whenFalse) implements Question {
    @Override
    public Stream<Fragment> own() {
      return options().stream().flatMap(Option::fragments);
    }

    public List<Option> options() {
      return List.of(whenTrue, whenFalse);
    }
  }

  /**
   * A number to write.
   *
   * @param tolerance absolute, bounds included
   * @param unit of the answer, or empty
   * @param units what a number in another unit is multiplied with, by unit
   * @param solution answer, tolerance and unit as the language writes them
   * @param listed the same with every right number listed, where these are few and the prompt says
   *     how precise to be
   */
  record Numeric(
      Common common,
      BigDecimal answer,
      BigDecimal tolerance,
      String unit,
      SortedMap<String, BigDecimal> units,
      Reply reply,
      String solution,
      Optional<Text> listed)
      implements Question {
    public Numeric {
      units = Collections.unmodifiableSortedMap(new TreeMap<>(units));
    }

    @Override
    public Stream<Fragment> own() {
      return reply.fragments();
    }
  }

  /** A word or phrase to write. */
  record Text(Common common, Wanted wanted, Reply reply) implements Question {
    @Override
    public Stream<Fragment> own() {
      return reply.fragments();
    }
  }

  /**
   * A text with gaps.
   *
   * @param text with {@link dev.sobre.course.Cloze#GAP} where a gap is
   */
  record Cloze(Common common, Fragment text, List<Gap> gaps, Reply reply, List<Question> parts)
      implements Question {
    public Cloze {
      gaps = List.copyOf(gaps);
      parts = List.copyOf(parts);
    }

    @Override
    public Stream<Fragment> own() {
      return Stream.of(
              Stream.of(text),
              gaps.stream().flatMap(gap -> gap.feedback().stream()),
              reply.fragments())
          .flatMap(fragments -> fragments);
    }
  }

  /**
   * Items to match, each with one of the choices; a choice may be right for several or none.
   *
   * @param choices plain, in the order in which they are shown
   */
  record Matching(
      Common common, List<String> choices, List<Item> items, Reply reply, List<Question> parts)
      implements Question {
    public Matching {
      choices = List.copyOf(choices);
      items = List.copyOf(items);
      parts = List.copyOf(parts);
    }

    @Override
    public Stream<Fragment> own() {
      return Stream.concat(items.stream().flatMap(Item::fragments), reply.fragments());
    }
  }

  /**
   * Items to put in order.
   *
   * @param items in the right order
   * @param successors the same as a matching of each item with the one behind it, whose share of
   *     right pairs is the score of the ordering
   */
  record Ordering(Common common, List<Item> items, Reply reply, Matching successors)
      implements Question {
    public Ordering {
      items = List.copyOf(items);
    }

    @Override
    public Stream<Fragment> own() {
      return Stream.concat(items.stream().flatMap(Item::fragments), reply.fragments());
    }

    @Override
    public List<Question> parts() {
      return successors.parts();
    }
  }

  /**
   * A text that the learner writes and nobody scores.
   *
   * @param modelLabel names the model
   * @param model an answer to compare with, if any
   */
  record Essay(Common common, String modelLabel, Optional<Fragment> model) implements Question {
    @Override
    public Stream<Fragment> own() {
      return model.stream();
    }
  }

  /** Things to read, or to tick for oneself: there is no answer. */
  record Note(Common common, List<Fragment> items) implements Question {
    public Note {
      items = List.copyOf(items);
    }

    /** The items as a list. */
    public Fragment list() {
      return items.stream()
          .map(item -> item.in("li"))
          .reduce(Fragment.ofText(""), Fragment::then)
          .in("ul");
    }

    @Override
    public Stream<Fragment> own() {
      return items.stream();
    }
  }
}
