package dev.sobre.question;

import dev.sobre.course.Activity;
import dev.sobre.course.Categorise;
import dev.sobre.course.Checklist;
import dev.sobre.course.Cloze;
import dev.sobre.course.Course;
import dev.sobre.course.Edition;
import dev.sobre.course.FillIn;
import dev.sobre.course.Lesson;
import dev.sobre.course.Matching;
import dev.sobre.course.Multiple;
import dev.sobre.course.Numeric;
import dev.sobre.course.Ordering;
import dev.sobre.course.Reflection;
import dev.sobre.course.Shuffle;
import dev.sobre.course.Single;
import dev.sobre.course.TrueFalse;
import dev.sobre.markdown.MarkdownText;
import dev.sobre.page.Messages;
import dev.sobre.page.Theme;
import dev.sobre.question.Question.Common;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes the questions of activities. */
final class Questions {

  private static final int NAME_LENGTH = 80;

  private final Fragments fragments;
  private final Messages messages;
  private final int tries;

  Questions(Course course, Edition edition, Theme theme) {
    this.fragments = new Fragments(course, edition, theme);
    this.messages = fragments.messages();
    this.tries = course.info().completion().attempts();
  }

  /**
   * The question of an activity.
   *
   * @param page that shows the activity, from the root of the language
   * @param lesson that teaches the answer
   */
  Question of(Activity activity, String page, Lesson lesson) {
    return new Maker(activity, page, lesson).question();
  }

  /** Makes one question. */
  private final class Maker {

    private final Activity activity;
    private final String page;
    private final Common common;

    Maker(Activity activity, String page, Lesson lesson) {
      this.activity = activity;
      this.page = page;
      this.common = common(lesson);
    }

    private Common common(Lesson lesson) {
      Activity.Common from = activity.common();
      Fragment prompt = html(from.prompt());
      return new Common(
          from.id(),
          name(prompt.plain()),
          prompt,
          html(from.hint()),
          Optional.empty(),
          activity.graded() ? from.weight() : 0,
          1,
          from.attempts().orElse(tries),
          List.of(lesson.chapter(), lesson.id(), lesson.level().name().toLowerCase(Locale.ROOT)),
          from.location());
    }

    Question question() {
      if (activity instanceof Single single) {
        return new Question.Choice(common, options(single.options()), false);
      } else if (activity instanceof Multiple multiple) {
        return new Question.Choice(common, options(multiple.options()), true);
      } else if (activity instanceof TrueFalse statement) {
        return trueFalse(statement);
      } else if (activity instanceof Numeric numeric) {
        return NumericQuestion.of(common, numeric, reply(numeric.feedback()), messages);
      } else if (activity instanceof FillIn fillIn) {
        return new Question.Text(common, Wanted.of(fillIn.accepted()), reply(fillIn.feedback()));
      } else if (activity instanceof Cloze cloze) {
        return cloze(cloze);
      } else if (activity instanceof Matching matching) {
        List<String> shown = Shuffle.of(matching.id(), matching.choices());
        List<Item> items = items(matching.items(), matching.choices(), shown);
        return matching(shown, items, reply(matching.feedback()));
      } else if (activity instanceof Categorise categorise) {
        List<String> shown = categorise.choices();
        return matching(
            shown, items(categorise.items(), shown, shown), reply(categorise.feedback()));
      } else if (activity instanceof Ordering ordering) {
        return ordering(ordering);
      } else if (activity instanceof Reflection reflection) {
        return new Question.Essay(
            common, messages.text("activity.model"), html(reflection.model()));
      } else if (activity instanceof Checklist checklist) {
        return new Question.Note(common, checklist.items().stream().map(this::html).toList());
      }
      throw new IllegalStateException("no question for the type " + activity.type());
    }

    private List<Option> options(List<Activity.Option> from) {
      List<Option> options = new ArrayList<>();
      for (Activity.Option option : from) {
        options.add(
            new Option(
                key(options.size()),
                html(option.text()),
                option.correct(),
                html(option.feedback())));
      }
      return options;
    }

    private Question trueFalse(TrueFalse statement) {
      return new Question.TrueFalse(
          common,
          new Option(
              "true",
              Fragment.ofText(messages.text("activity.true")),
              statement.answer(),
              html(statement.feedbackTrue())),
          new Option(
              "false",
              Fragment.ofText(messages.text("activity.false")),
              !statement.answer(),
              html(statement.feedbackFalse())));
    }

    private Question cloze(Cloze from) {
      List<Gap> gaps = new ArrayList<>();
      for (Cloze.Gap gap : from.gaps()) {
        gaps.add(
            new Gap(
                messages.text("activity.gap", gaps.size() + 1, from.gaps().size()),
                gap.options(),
                Wanted.of(gap.accepted()),
                html(gap.feedback())));
      }
      Fragment text = html(from.text());
      Reply reply = reply(from.feedback());
      return new Question.Cloze(
          common, text, gaps, reply, new Parts(common).ofCloze(text, gaps, reply));
    }

    private Question.Matching matching(List<String> choices, List<Item> items, Reply reply) {
      return new Question.Matching(
          explained(items),
          choices,
          items,
          reply,
          new Parts(common).ofItems(choices, items, reply));
    }

    /** Feedback of items has no place of its own in most formats. */
    private Common explained(List<Item> items) {
      Fragment list =
          items.stream()
              .filter(item -> item.feedback().isPresent())
              .map(
                  item ->
                      item.text()
                          .then(Fragment.ofText(messages.text("colon")))
                          .then(item.feedback().get())
                          .in("li"))
              .reduce(Fragment.ofText(""), Fragment::then);
      return list.html().isEmpty() ? common : common.explaining(list.in("ul"));
    }

    private Question ordering(Ordering from) {
      List<Item> items =
          from.items().stream()
              .map(item -> new Item(html(item.text()), item.choice(), html(item.feedback())))
              .toList();
      Reply reply = reply(from.feedback());
      Common explained = explained(items);
      return new Question.Ordering(explained, items, reply, successors(explained, items, reply));
    }

    /** An item is wrong here when what follows it is: the feedback is that of the follower. */
    private Question.Matching successors(Common explained, List<Item> items, Reply reply) {
      List<String> names = items.stream().map(item -> item.text().plain()).toList();
      List<String> shown = Shuffle.of(activity.id(), names);
      List<Item> pairs = new ArrayList<>();
      for (int i = 0; i + 1 < items.size(); i++) {
        pairs.add(
            new Item(
                items.get(i).text(), shown.indexOf(names.get(i + 1)), items.get(i + 1).feedback()));
      }
      Fragment task = Fragment.ofText(messages.text("question.order"));
      Common asked = explained.asking(explained.prompt().in("p").then(task.in("p")));
      List<Item> asking =
          pairs.stream()
              .map(
                  pair ->
                      new Item(
                          Fragment.ofText(messages.text("question.next", pair.text().plain())),
                          pair.choice(),
                          pair.feedback()))
              .toList();
      return new Question.Matching(
          asked, shown, pairs, reply, new Parts(common).ofItems(shown, asking, reply));
    }

    private List<Item> items(
        List<dev.sobre.course.Item> from, List<String> choices, List<String> shown) {
      return from.stream()
          .map(
              item ->
                  new Item(
                      html(item.text()),
                      shown.indexOf(choices.get(item.choice())),
                      html(item.feedback())))
          .toList();
    }

    private Reply reply(Activity.Feedback feedback) {
      return new Reply(html(feedback.correct()), html(feedback.wrong()));
    }

    private Fragment html(MarkdownText text) {
      return fragments.of(text, page);
    }

    private Optional<Fragment> html(Optional<MarkdownText> text) {
      return text.map(this::html);
    }
  }

  private static String key(int index) {
    return String.valueOf((char) ('a' + index));
  }

  /** The beginning of a text, up to a word. */
  private static String name(String text) {
    if (text.length() <= NAME_LENGTH) {
      return text;
    }
    int end = text.lastIndexOf(' ', NAME_LENGTH);
    return text.substring(0, end > 0 ? end : NAME_LENGTH) + "…";
  }
}
