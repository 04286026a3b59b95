package dev.sobre.declaration;

import dev.sobre.course.Declarations;
import dev.sobre.course.Declarations.DeclaredCriterion;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a website stands with the RGESN. */
final class Assessment {

  private final List<Verdict> verdicts;

  private Assessment(List<Verdict> verdicts) {
    this.verdicts = List.copyOf(verdicts);
  }

  static Assessment of(Evidence evidence, Declarations declared) throws IOException {
    EvidenceRules rules = new EvidenceRules(evidence, declared);
    List<Verdict> verdicts = new ArrayList<>();
    for (Criterion criterion : Criterion.all()) {
      Verdict known = rules.verdict(criterion);
      DeclaredCriterion said = declared.ecodesign().criteria().get(criterion.id());
      verdicts.add(said == null ? known : judged(known, said));
    }
    return new Assessment(verdicts);
  }

  static Assessment of(List<Verdict> verdicts) {
    return new Assessment(verdicts);
  }

  /** A person decides what a measure leaves open, and may be stricter than a measure. */
  private static Verdict judged(Verdict known, DeclaredCriterion said) {
    State state =
        switch (said.state()) {
          case VALIDATED ->
              known.state() == State.NOT_VALIDATED || known.state() == State.MEASURED
                  ? known.state()
                  : State.DECLARED;
          case NOT_VALIDATED -> State.NOT_VALIDATED;
          case NOT_APPLICABLE ->
              known.state() == State.NOT_VALIDATED ? known.state() : State.NOT_APPLICABLE;
        };
    return new Verdict(known.criterion(), state, known.text(), known.figures(), said.text());
  }

  List<Verdict> verdicts() {
    return verdicts;
  }

  List<Verdict> in(State state) {
    return verdicts.stream().filter(verdict -> verdict.state() == state).toList();
  }

  /**
   * The progress score in percent with one decimal: the weights of what is validated among those of
   * what is validated or not; empty when nothing is.
   */
  Optional<BigDecimal> score() {
    long validated = weight(true);
    long all = validated + weight(false);
    return all == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(100 * validated)
                .divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP));
  }

  private long weight(boolean validated) {
    return verdicts.stream()
        .filter(
            verdict ->
                validated ? verdict.state().isValidated() : verdict.state() == State.NOT_VALIDATED)
        .mapToLong(verdict -> verdict.criterion().weight())
        .sum();
  }
}
