package dev.sobre.declaration;

import static dev.sobre.page.Statement.escape;
import static dev.sobre.page.Statement.link;

import dev.sobre.course.Budget;
import dev.sobre.course.CourseInfo;
import dev.sobre.course.Declarations;
import dev.sobre.course.Limit;
import dev.sobre.course.Metric;
import dev.sobre.course.PageKind;
import dev.sobre.diagnostic.Severity;
import dev.sobre.page.Statement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The statement on the RGESN. */
final class EcodesignStatement {

  static final String PATH = "ecodesign.html";

  private static final String FRAMEWORK =
      "https://ecoresponsable.numerique.gouv.fr/publications/referentiel-general-ecoconception/";

  private final CourseInfo info;
  private final Declarations declared;
  private final StatementTexts texts;

  EcodesignStatement(CourseInfo info, Declarations declared, StatementTexts texts) {
    this.info = info;
    this.declared = declared;
    this.texts = texts;
  }

  Statement of(Assessment assessment, Evidence evidence) {
    Statement.Builder page = new Statement.Builder().section(texts.text("ecodesign.summary"));
    page.list(summary(assessment, evidence));
    for (State state : State.values()) {
      List<Verdict> verdicts = assessment.in(state);
      page.section(texts.text("state." + state.key(), verdicts.size()));
      page.list(verdicts.stream().map(this::line).toList());
    }
    page.section(texts.text("ecodesign.budget"));
    info.budget()
        .ifPresentOrElse(
            budget -> budget(page, budget), () -> page.text(texts.text("ecodesign.no-budget")));
    return page.build(PATH, texts.text("ecodesign.title"), texts.text("ecodesign.lead"));
  }

  private List<String> summary(Assessment assessment, Evidence evidence) {
    String title = info.title().in(texts.language());
    List<String> lines = new ArrayList<>();
    lines.add(escape(texts.text("ecodesign.service", title, info.version())));
    lines.add(escape(texts.text("ecodesign.date", texts.orToDeclare(declared.date()))));
    lines.add(
        escape(texts.text("ecodesign.reference")) + ' ' + link(FRAMEWORK, "Arcep, Arcom, ADEME"));
    lines.add(escape(score(assessment)));
    String target = declared.ecodesign().target().in(texts.language());
    lines.add(escape(texts.text("ecodesign.target", texts.orToDeclare(target))));
    lines.add(escape(texts.text("ecodesign.sample", texts.text("all-pages", evidence.pages()))));
    String referent = declared.ecodesign().referent();
    lines.add(escape(texts.text("ecodesign.referent", texts.orToDeclare(referent))));
    lines.add(texts.text("ecodesign.contact", ContactHtml.of(declared.contact(), texts)));
    return lines;
  }

  private String score(Assessment assessment) {
    Optional<BigDecimal> score = assessment.score();
    int judged =
        (int)
            assessment.verdicts().stream()
                .filter(v -> v.state().isValidated() || v.state() == State.NOT_VALIDATED)
                .count();
    return score
        .map(points -> texts.text("ecodesign.score", points.toPlainString(), judged))
        .orElseGet(() -> texts.text("ecodesign.no-score"));
  }

  private String line(Verdict verdict) {
    StringBuilder line = new StringBuilder("<b>").append(verdict.criterion().id()).append("</b> ");
    line.append(escape(verdict.criterion().label().in(texts.language()))).append('.');
    if (!verdict.text().isEmpty()) {
      line.append(' ').append(escape(texts.text(verdict.text(), verdict.figures().toArray())));
    }
    String said = verdict.said().in(texts.language());
    if (!said.isEmpty()) {
      line.append(' ').append(escape(said));
    }
    return line.toString();
  }

  /** A row for each kind with limits of its own, and one for the others. */
  private void budget(Statement.Builder page, Budget budget) {
    List<List<String>> rows = new ArrayList<>();
    for (PageKind kind : PageKind.values()) {
      if (budget.pages().byKind().containsKey(kind)) {
        rows.add(row(texts.text("kind." + kind.key()), budget.limitsOf(kind)));
      }
    }
    rows.add(row(texts.text("ecodesign.others"), budget.pages().every()));
    page.text(texts.text("ecodesign.budget.text"));
    page.table(
        List.of(
            texts.text("ecodesign.kind"),
            texts.text("ecodesign.weight"),
            texts.text("ecodesign.requests")),
        rows);
  }

  private List<String> row(String kind, List<Limit> limits) {
    String weight = "";
    String requests = "";
    for (Limit limit : limits) {
      if (limit.level() != Severity.ERROR) {
        continue;
      }
      if (limit.metric() == Metric.REQUESTS) {
        requests = Long.toString(limit.bound());
      } else if (weight.isEmpty()
          && List.of(Metric.BROTLI, Metric.GZIP, Metric.RAW).contains(limit.metric())) {
        weight = texts.text("weight." + limit.metric().key(), texts.text("size", limit.bound()));
      }
    }
    return List.of(escape(kind), escape(weight), requests);
  }
}
