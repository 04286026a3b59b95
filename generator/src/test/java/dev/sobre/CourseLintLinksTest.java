package dev.sobre;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sobre.links.LinkAnswer;
import dev.sobre.links.LinkAnswer.State;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an author reads of links that leave the course. */
class CourseLintLinksTest extends TwoLanguages {

  private final Map<String, LinkAnswer> network = new TreeMap<>();

  @BeforeEach
  void aLinkInEachLanguage() throws IOException {
    write(FRENCH, FRONT.formatted("Un") + "Lisez [la page](https://a.example/x#part).\n");
    write(
        ENGLISH,
        FRONT.formatted("One")
            + "Read [the page](https://a.example/x), or `https://code.example/`.\n");
  }

  private String printed() throws IOException {
    return CourseLint.check(folder, Optional.of(this::answers)).diagnostics().stream()
        .map(diagnostic -> diagnostic.format())
        .collect(Collectors.joining());
  }

  private Map<String, LinkAnswer> answers(Collection<String> addresses) {
    return addresses.stream().collect(Collectors.toMap(address -> address, this::answer));
  }

  private LinkAnswer answer(String address) {
    return network.getOrDefault(
        address, new LinkAnswer(State.FOUND, "status 200", Optional.empty()));
  }

  private void answers(String address, State state, String detail, String movedTo) {
    network.put(
        address,
        new LinkAnswer(state, detail, Optional.of(movedTo).filter(moved -> !moved.isEmpty())));
  }

  @Test
  void whatLeadsSomewhereIsNotSpokenOf() throws IOException {
    assertEquals("", printed());
  }

  @Test
  void eachPlaceOfABadLinkIsTold() throws IOException {
    answers("https://a.example/x", State.GONE, "status 404", "");
    answers("https://example.org/", State.FOUND, "status 200", "https://example.com/");
    assertEquals(
        """
        content/en/01-debut/01-un.md:7:6: warning: https://a.example/x leads nowhere: status 404 [dead-link]
          7 | Read [the page](https://a.example/x), or `https://code.example/`.
            |      ^
          hint: look for where it is now, or take the link out
        content/fr/01-debut/01-un.md:7:7: warning: https://a.example/x leads nowhere: status 404 [dead-link]
          7 | Lisez [la page](https://a.example/x#part).
            |       ^
          hint: look for where it is now, or take the link out
        course.yml:6:28: advice: https://example.org/ has moved for good [moved-link]
          6 | licence: {name: CC0, url: "https://example.org/"}
            |                            ^
          hint: write https://example.com/
        """,
        printed());
  }

  @Test
  void withoutANetworkThatIsToldOnce() throws IOException {
    answers("https://a.example/x", State.NO_HOST, "no such host", "");
    answers("https://example.org/", State.SILENT, "no connection", "");
    assertEquals(
        """
        content/en/01-debut/01-un.md:7:6: advice: none of 2 addresses answers [unsure-link]
          7 | Read [the page](https://a.example/x), or `https://code.example/`.
            |      ^
          hint: look whether this machine has a network
        """,
        printed());
  }

  @Test
  void aRuleThatIsOffIsNeedlessOnlyWhenTheNetworkWasAsked() throws IOException {
    write(
        "course.yml",
        "id: c\nversion: 1.0.0\ntitle: T\nsummary: S\nlanguages: [fr, en]\n"
            + "licence: {name: CC0, url: \"https://example.org/\"}\npublisher: {name: N}\n"
            + "rules:\n  dead-link: {level: off, reason: \"We look by hand\"}\n");
    assertEquals(List.of(), lint());
    answers("https://a.example/x", State.GONE, "status 410", "");
    assertEquals("", printed());
  }
}
