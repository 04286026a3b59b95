package dev.sobre.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sobre.course.Limit;
import dev.sobre.course.Metric;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.Severity;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.source.SourceText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RatchetTest {

  private final DiagnosticLog log = new DiagnosticLog();

  @Test
  void theFirstUpdateKeepsTheWorstMeasureOfEachLimit() {
    String written = figures(Ratchet.read(Optional.empty(), log), 4_000, 91);
    assertEquals("pages.every.brotli 4000\npages.every.ecoindex 91\n", written);
  }

  @Test
  void figuresGoDownAndScoresUpNeverBack() {
    String first = figures(Ratchet.read(Optional.empty(), log), 4_000, 91);
    String better = figures(Ratchet.read(file(first), log), 3_500, 92);
    assertEquals("pages.every.brotli 3500\npages.every.ecoindex 92\n", better);
    assertEquals(better, figures(Ratchet.read(file(better), log), 3_900, 90));
  }

  @Test
  void aMeasureBeyondItsFigureIsAnErrorAtItsLine() {
    Ratchet ratchet =
        Ratchet.read(file("# best\npages.every.brotli 3500\npages.every.ecoindex 91\n"), log);
    ratchet.check(results(3_900, 91));
    assertEquals(
        """
        ratchet.txt:2:1: error: page heavy.html: pages.every.brotli 3900, best so far 3500, worse by 400 B [ratchet-exceeded]
          2 | pages.every.brotli 3500
            | ^
          hint: find what grew with -Dsobre.compare; if it is worth it, write 3900 here and say why in the commit
        """,
        printed());
  }

  @Test
  void aLineOfNoLimitIsAnErrorAndTheNextUpdateTakesItOut() {
    Ratchet ratchet = Ratchet.read(file("pages.every.brotly 3500\nnonsense\n"), log);
    ratchet.check(results(1, 1));
    assertEquals(
        """
        ratchet.txt:1:1: error: course.yml has no limit "pages.every.brotly" [ratchet-matches-nothing]
          1 | pages.every.brotly 3500
            | ^
          hint: did you mean "pages.every.brotli"?
        ratchet.txt:2:1: error: this line is no figure [wrong-value]
          2 | nonsense
            | ^
          hint: write "pages.every.brotli 4096"
        """,
        printed());
    assertEquals("pages.every.brotli 1\npages.every.ecoindex 1\n", figures(ratchet, 1, 1));
  }

  private static Optional<SourceText> file(String text) {
    return Optional.of(new SourceText("ratchet.txt", text));
  }

  /** The lines of an update without its explanation. */
  private static String figures(Ratchet ratchet, long brotli, long score) {
    return ratchet.updated(results(brotli, score)).replaceAll("(?m)^#.*\n", "");
  }

  private static List<BudgetResult> results(long brotli, long score) {
    return List.of(
        result("page light.html", Metric.BROTLI, brotli / 2, 9_000),
        result("page heavy.html", Metric.BROTLI, brotli, 9_000),
        result("page heavy.html", Metric.ECOINDEX, score, 0),
        result("page light.html", Metric.ECOINDEX, 99, 0));
  }

  private static BudgetResult result(String subject, Metric metric, long measured, long bound) {
    Limit limit =
        new Limit("pages.every", metric, Severity.ERROR, bound, SourceLocation.of("course.yml"));
    return BudgetResult.of(subject, limit, measured, Contributors.NONE);
  }

  private String printed() {
    StringBuilder text = new StringBuilder();
    log.sorted().forEach(diagnostic -> text.append(diagnostic.format()));
    return text.toString();
  }
}
