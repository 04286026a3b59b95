package dev.sobre.lint;

import dev.sobre.course.LintRule;
import dev.sobre.links.LinkAnswer;
import dev.sobre.links.LinkAnswer.State;
import dev.sobre.links.LinkAnswers;
import dev.sobre.lint.Words.LinkText;
import dev.sobre.source.SourceText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Links of a course that leave it, with their places, and what their hosts say of them. */
final class OutwardLinks {

  /** Values of YAML, where an address stands by itself or between quotes. */
  private static final Pattern VALUE =
      Pattern.compile("(?<=[\\s\"'{\\[,])https?://[^\\s\"',}\\]]+");

  /** Without these answers there is most likely no network. */
  private static final Set<State> ANSWERED = EnumSet.of(State.FOUND, State.GONE, State.REFUSED);

  private final Map<String, List<Place>> places = new TreeMap<>();

  /** Where an address is written. */
  private record Place(SourceText source, int offset) {}

  /** Notes the links of a file. */
  void add(SourceText source, Words words) {
    for (LinkText link : words.links()) {
      if (link.target().matches("https?://.+")) {
        add(link.target(), source, link.offset());
      }
    }
    if (source.file().endsWith(".yml")) {
      Matcher value = VALUE.matcher(source.text());
      while (value.find()) {
        add(value.group(), source, value.start());
      }
    }
  }

  /** The part behind {@code #} is for the browser alone. */
  private void add(String address, SourceText source, int offset) {
    places
        .computeIfAbsent(address.replaceFirst("#.*", ""), a -> new ArrayList<>())
        .add(new Place(source, offset));
  }

  /**
   * What is wrong with the links.
   *
   * @param network tells what is behind them
   */
  List<Finding> check(LinkAnswers network) {
    Map<String, LinkAnswer> answers = new TreeMap<>(network.to(List.copyOf(places.keySet())));
    boolean reached = answers.values().stream().anyMatch(a -> ANSWERED.contains(a.state()));
    List<Finding> found = new ArrayList<>();
    if (!reached && !answers.isEmpty()) {
      Place first = places.get(answers.keySet().iterator().next()).get(0);
      found.add(
          Finding.of(
              LintRule.UNSURE_LINK,
              first.source(),
              first.offset(),
              "none of " + answers.size() + " addresses answers",
              "look whether this machine has a network"));
      return found;
    }
    answers.forEach(
        (address, answer) ->
            places.get(address).forEach(place -> judge(address, answer, place, found)));
    return found;
  }

  private static void judge(String address, LinkAnswer answer, Place place, List<Finding> found) {
    switch (answer.state()) {
      case FOUND ->
          answer
              .movedTo()
              .ifPresent(
                  moved ->
                      add(
                          found,
                          LintRule.MOVED_LINK,
                          place,
                          address + " has moved for good",
                          "write " + moved));
      case GONE, NO_HOST ->
          add(
              found,
              LintRule.DEAD_LINK,
              place,
              address + " leads nowhere: " + answer.detail(),
              "look for where it is now, or take the link out");
      default ->
          add(
              found,
              LintRule.UNSURE_LINK,
              place,
              address + " cannot be checked: " + answer.detail(),
              "open it in a browser");
    }
  }

  private static void add(
      List<Finding> found, LintRule rule, Place place, String message, String hint) {
    found.add(Finding.of(rule, place.source(), place.offset(), message, hint));
  }
}
