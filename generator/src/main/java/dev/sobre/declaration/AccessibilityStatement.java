package dev.sobre.declaration;

import static dev.sobre.page.Statement.escape;
import static dev.sobre.page.Statement.link;

import dev.sobre.course.CourseInfo;
import dev.sobre.course.Declarations;
import dev.sobre.course.Declarations.Audit;
import dev.sobre.course.Localized;
import dev.sobre.course.Rule;
import dev.sobre.page.Statement;
import dev.sobre.rule.RuleResult;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The accessibility statement, in the order of the model of RGAA 4.1. What the build checks never
 * makes a website compliant: without an audit by people it is not.
 */
final class AccessibilityStatement {

  static final String PATH = "accessibility.html";

  private final CourseInfo info;
  private final Declarations declared;
  private final StatementTexts texts;
  private final Optional<Audit> audit;

  AccessibilityStatement(CourseInfo info, Declarations declared, StatementTexts texts) {
    this.info = info;
    this.declared = declared;
    this.texts = texts;
    this.audit = declared.accessibility().audit();
  }

  String title() {
    return texts.text("accessibility.title." + declared.conformity());
  }

  Statement of(RuleResult rules) {
    String site = info.title().in(texts.language());
    Statement.Builder page = new Statement.Builder();
    commitment(page, site);
    page.section(texts.text("accessibility.state"));
    String state = audit.isEmpty() ? "unaudited" : declared.conformity();
    page.text(escape(texts.text("accessibility.state." + state, site)));
    results(page, rules);
    contents(page);
    made(page);
    page.section(texts.text("accessibility.feedback"));
    page.text(escape(texts.text("accessibility.feedback.text")));
    page.text(texts.text("legal.contact", ContactHtml.of(declared.contact(), texts)));
    recourse(page);
    return page.build(PATH, title(), texts.text("accessibility.lead", site));
  }

  private void commitment(Statement.Builder page, String site) {
    page.section(texts.text("accessibility.commitment"));
    page.text(escape(texts.text("accessibility.commitment.text", info.publisher().name())));
    page.text(
        texts.text("accessibility.plan", ContactHtml.url(declared.accessibility().plan(), texts)));
    page.text(escape(texts.text("accessibility.scope", site)));
  }

  private void results(Statement.Builder page, RuleResult rules) {
    page.section(texts.text("accessibility.results"));
    if (audit.isPresent()) {
      Audit done = audit.get();
      String by = done.by().in(texts.language());
      page.text(escape(texts.text("accessibility.audit", done.date(), by, done.rate())));
      if (!done.report().isEmpty()) {
        page.text(texts.text("accessibility.report", link(done.report(), done.report())));
      }
    } else {
      page.text(escape(texts.text("accessibility.no-audit")));
    }
    List<String> checked = codes(rule -> true);
    List<String> broken = codes(rule -> !rules.keeps(rule));
    page.text(
        escape(
            texts.text(
                "accessibility.rules",
                checked.size(),
                rules.pages(),
                broken.isEmpty()
                    ? texts.text("accessibility.rules.none")
                    : String.join(", ", broken))));
  }

  /** Rules that stand for a criterion of the RGAA. */
  private static List<String> codes(Function<Rule, Boolean> wanted) {
    return List.of(Rule.values()).stream()
        .filter(rule -> rule.references().stream().anyMatch(r -> r.startsWith("RGAA")))
        .filter(wanted::apply)
        .map(Rule::code)
        .toList();
  }

  private void contents(Statement.Builder page) {
    page.section(texts.text("accessibility.contents"));
    contents(page, "failures", Audit::failures);
    contents(page, "derogations", Audit::derogations);
    contents(page, "exempt", Audit::exempt);
  }

  private void contents(
      Statement.Builder page, String key, Function<Audit, List<Localized>> which) {
    String label = "<b>" + escape(texts.text("accessibility." + key)) + "</b>";
    if (audit.isEmpty()) {
      page.text(label + ". " + escape(texts.text("accessibility.unknown")));
      return;
    }
    List<String> items = localized(which.apply(audit.get()));
    page.text(items.isEmpty() ? label + ". " + escape(texts.text("none-listed")) : label);
    page.list(items);
  }

  private void made(Statement.Builder page) {
    page.section(texts.text("accessibility.made"));
    page.text(escape(texts.text("ecodesign.date", texts.orToDeclare(declared.date()))));
    page.text(escape(texts.text("accessibility.technologies")));
    tested(page, "browsers", Audit::browsers);
    tested(page, "tools", Audit::tools);
    tested(page, "pages", Audit::pages);
  }

  private void tested(Statement.Builder page, String key, Function<Audit, List<Localized>> which) {
    List<String> items = audit.map(which).map(this::localized).orElse(List.of());
    String without =
        audit.isEmpty() ? texts.text("accessibility.untested") : texts.text("to-declare");
    String label = texts.text("accessibility." + key);
    page.text(escape(items.isEmpty() ? label + " " + without + "." : label));
    page.list(items);
  }

  private void recourse(Statement.Builder page) {
    String form = "https://formulaire.defenseurdesdroits.fr/";
    String delegates = "https://www.defenseurdesdroits.fr/saisir/delegues";
    page.section(texts.text("accessibility.recourse"));
    page.text(escape(texts.text("accessibility.recourse.text")));
    page.list(
        List.of(
            escape(texts.text("accessibility.recourse.form")) + ' ' + link(form, form),
            escape(texts.text("accessibility.recourse.delegate"))
                + ' '
                + link(delegates, delegates),
            escape(texts.text("accessibility.recourse.post"))));
  }

  private List<String> localized(List<Localized> list) {
    return list.stream().map(text -> escape(text.in(texts.language()))).toList();
  }
}
