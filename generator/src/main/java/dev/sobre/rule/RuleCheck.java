package dev.sobre.rule;

import dev.sobre.course.Rule;
import dev.sobre.course.RuleLevel;
import dev.sobre.course.RuleSetting;
import dev.sobre.diagnostic.Diagnostic;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.rule.Findings.Finding;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Holds the files of a website against the rules. */
public final class RuleCheck {

  private static final int PAGES_NAMED = 3;

  private final SortedMap<Rule, RuleSetting> settings;
  private final Optional<String> own;
  private final SortedMap<String, String> sources;

  /**
   * @param settings levels that the course sets
   * @param own address of the published site, ending with {@code /}
   * @param sources the file of the course that a page is made from, by path of the page; pages of
   *     the theme have none
   */
  public RuleCheck(
      Map<Rule, RuleSetting> settings, Optional<String> own, Map<String, String> sources) {
    this.settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    this.own = own;
    this.sources = Collections.unmodifiableSortedMap(new TreeMap<>(sources));
  }

  /** Logs every finding, each mistake once with the pages that have it. */
  public RuleResult check(WrittenFiles site, DiagnosticLog log) {
    Findings findings = findings(site);
    findings.all().forEach(finding -> log(finding, log));
    Set<Rule> broken = findings.all().stream().map(Finding::rule).collect(Collectors.toSet());
    settings.forEach(
        (rule, setting) -> setting.warnIfNeedless(rule.code(), broken.contains(rule), log));
    return new RuleResult(site.pages().size(), broken);
  }

  private Findings findings(WrittenFiles site) {
    Findings findings = new Findings();
    DocumentCheck documents = new DocumentCheck(findings);
    ElementCheck elements = new ElementCheck(findings);
    site.pages().forEach(documents::check);
    site.pages().forEach(elements::check);
    new NetworkCheck(findings, own).check(site);
    new MediaCheck(findings, site).check();
    new StyleCheck(findings, site).check();
    new FileCheck(findings, site).check();
    return findings;
  }

  private void log(Finding finding, DiagnosticLog log) {
    Rule rule = finding.rule();
    RuleLevel level =
        Optional.ofNullable(settings.get(rule)).map(RuleSetting::level).orElse(rule.level());
    if (level == RuleLevel.OFF) {
      return;
    }
    log.add(
        new Diagnostic(
            level.severity().orElseThrow(),
            rule.code(),
            finding.location(),
            finding.message() + others(finding),
            finding.excerpt(),
            hint(finding)));
  }

  private static String others(Finding finding) {
    List<String> others =
        finding.pages().stream().filter(page -> !page.equals(finding.location().file())).toList();
    if (others.isEmpty()) {
      return "";
    }
    int more = others.size() - PAGES_NAMED;
    return "; also: "
        + String.join(", ", others.subList(0, Math.min(PAGES_NAMED, others.size())))
        + (more > 0 ? " and " + more + " more" : "");
  }

  private String hint(Finding finding) {
    String source = sources.get(finding.location().file());
    return finding.hint()
        + (source == null ? "" : "; this page is made from " + source)
        + " ("
        + String.join("; ", finding.rule().references())
        + ")";
  }
}
