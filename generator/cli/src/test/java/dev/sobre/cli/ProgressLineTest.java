package dev.sobre.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sobre.diagnostic.Progress.Step;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

  private final StringWriter written = new StringWriter();
  private final PrintWriter terminal = new PrintWriter(written);

  @Test
  void aLineIsDrawnOverAndWipedInTheEnd() {
    try (ProgressLine line = new ProgressLine(terminal)) {
      line.at(Step.READ);
      line.at(Step.IMAGES, 0, 3);
      line.at(Step.IMAGES, 2, 3);
      line.at(Step.RENDER);
      assertEquals("rendering pages ...", new FakeTerminal(written.toString()).left());
    }
    FakeTerminal shown = new FakeTerminal(written.toString());
    assertEquals("", shown.left());
    assertEquals(
        List.of(
            "reading ...",
            "[--------------------] 0/3 preparing images",
            "[#############-------] 2/3 preparing images",
            "rendering pages ..."),
        shown.seen());
  }

  @Test
  void whatIsPrintedStandsAloneAndTheNextStepBelowIt() {
    ProgressLine line = new ProgressLine(terminal);
    line.at(Step.OPTIMISE);
    line.aside(() -> terminal.print("Open\n"));
    line.at(Step.WRITE);
    assertEquals("Open\nwriting files ...", new FakeTerminal(written.toString()).left());
  }

  @Test
  void aStepThatIsToldAgainIsNotDrawnAgain() {
    ProgressLine line = new ProgressLine(terminal);
    line.at(Step.READ);
    String once = written.toString();
    line.at(Step.READ);
    assertEquals(once, written.toString());
    assertFalse(once.contains("\u001B"), once);
  }

  @Test
  void everyStepFitsANarrowTerminal() {
    for (Step step : Step.values()) {
      StringWriter own = new StringWriter();
      new ProgressLine(new PrintWriter(own)).at(step, 1000, 1000);
      assertTrue(own.toString().strip().length() < 60, own.toString());
    }
  }

  @Test
  void buildServersAndDumbTerminalsAreLogs() {
    assertTrue(Terminal.allows(Map.of("TERM", "xterm", "CI", "")));
    assertTrue(Terminal.allows(Map.of()));
    assertFalse(Terminal.allows(Map.of("TERM", "dumb")));
    assertFalse(Terminal.allows(Map.of("CI", "true")));
  }
}
