package dev.sobre.declaration;

import static dev.sobre.page.Statement.escape;

import dev.sobre.course.CourseInfo;
import dev.sobre.course.Declarations;
import dev.sobre.course.Rule;
import dev.sobre.page.Statement;
import dev.sobre.rule.RuleResult;
import java.util.List;
import java.util.stream.Collectors;

/** What becomes of data about readers, with what the build proves of it. */
final class PrivacyStatement {

  static final String PATH = "privacy.html";

  private static final List<Rule> PROOF =
      List.of(Rule.THIRD_PARTY_REQUEST, Rule.SCRIPT_REQUEST, Rule.COOKIE, Rule.FORM_ELSEWHERE);

  private final CourseInfo info;
  private final Declarations declared;
  private final StatementTexts texts;

  PrivacyStatement(CourseInfo info, Declarations declared, StatementTexts texts) {
    this.info = info;
    this.declared = declared;
    this.texts = texts;
  }

  String title() {
    return texts.text("privacy.title");
  }

  Statement of(RuleResult rules) {
    List<Rule> broken = PROOF.stream().filter(rule -> !rules.keeps(rule)).toList();
    Statement.Builder page = new Statement.Builder().section(texts.text("privacy.proof"));
    List<Rule> kept = PROOF.stream().filter(rules::keeps).toList();
    if (!kept.isEmpty()) {
      page.text(escape(texts.text("privacy.proof.kept", rules.pages(), said(kept))));
    }
    if (!broken.isEmpty()) {
      page.text(escape(texts.text("privacy.proof.broken", rules.pages(), said(broken))));
    }
    page.section(texts.text("privacy.kept"));
    page.text(escape(texts.text("privacy.kept.text", "sobre:" + info.id())));
    if (info.assessments().certificate() > 0) {
      page.text(escape(texts.text("privacy.kept.certificate")));
    }
    if (info.offline()) {
      page.text(escape(texts.text("privacy.offline")));
    }
    if (info.outputs().stream().anyMatch(CourseInfo::isPackage)) {
      page.section(texts.text("privacy.lms")).text(escape(texts.text("privacy.lms.text")));
    }
    String host = texts.orToDeclare(declared.host().name());
    page.section(texts.text("privacy.server"));
    page.text(escape(texts.text("privacy.server.text", host)));
    page.section(texts.text("privacy.contact"));
    page.text(texts.text("privacy.contact.text", ContactHtml.of(declared.contact(), texts)));
    String lead = broken.isEmpty() ? "privacy.lead" : "privacy.lead.broken";
    return page.build(PATH, title(), texts.text(lead));
  }

  private String said(List<Rule> rules) {
    return rules.stream()
        .map(rule -> texts.text("privacy.rule." + rule.code()))
        .collect(Collectors.joining(", "));
  }
}
