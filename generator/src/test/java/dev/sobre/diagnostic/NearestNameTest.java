package dev.sobre.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {

  private static final List<String> NAMES = List.of("title", "summary", "duration");

  @Test
  void aSlipFindsItsName() {
    assertEquals("did you mean \"title\"?", NearestName.hint("tilte", NAMES));
    assertEquals("did you mean \"summary\"?", NearestName.hint("sumary", NAMES));
    assertEquals("did you mean \"duration\"?", NearestName.hint("durations", NAMES));
  }

  @Test
  void aStrangerGetsTheWholeList() {
    assertEquals("allowed here: duration, summary, title", NearestName.hint("colour", NAMES));
    assertEquals("", NearestName.hint("colour", List.of()));
  }
}
