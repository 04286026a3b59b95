package dev.sobre.declaration;

import dev.sobre.course.CourseInfo;
import dev.sobre.course.Declarations;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.page.Statement;
import dev.sobre.rule.RuleCheck;
import dev.sobre.rule.RuleResult;
import dev.sobre.rule.WrittenFiles;
import dev.sobre.site.Site;
import dev.sobre.site.SiteFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the publisher says in public of a website, from what was measured and what was declared. */
public final class Statements {

  private final CourseInfo info;
  private final Declarations declared;

  private Statements(CourseInfo info, Declarations declared) {
    this.info = info;
    this.declared = declared;
  }

  /** The statements of a course; empty when it writes none. */
  public static Optional<Statements> of(CourseInfo info) {
    return info.declarations().map(declared -> new Statements(info, declared));
  }

  /** Links to the statements by language, before anything is measured. */
  public static Map<String, List<Statement.Link>> links(CourseInfo info) throws IOException {
    Map<String, List<Statement.Link>> links = new LinkedHashMap<>();
    if (info.declarations().isEmpty()) {
      return links;
    }
    Declarations declared = info.declarations().get();
    for (String language : languages(info)) {
      StatementTexts texts = StatementTexts.of(language);
      links.put(
          language,
          List.of(
              new Statement.Link(
                  AccessibilityStatement.PATH,
                  new AccessibilityStatement(info, declared, texts).title()),
              new Statement.Link(EcodesignStatement.PATH, texts.text("ecodesign.title")),
              new Statement.Link(LegalStatement.PATH, texts.text("legal.title")),
              new Statement.Link(PrivacyStatement.PATH, texts.text("privacy.title"))));
    }
    return links;
  }

  private static List<String> languages(CourseInfo info) {
    return info.languages().stream().filter(StatementTexts.LANGUAGES::contains).toList();
  }

  /**
   * The statements by language.
   *
   * @param site all other files, optimised, with the places of their footprints
   */
  public Map<String, List<Statement>> about(Site site) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    site.files().forEach((path, file) -> files.put(path, file.bytes()));
    RuleResult rules =
        new RuleCheck(info.rules(), info.url(), Map.of())
            .check(WrittenFiles.of(files), new DiagnosticLog());
    Evidence evidence = Evidence.of(info, site, rules);
    Assessment assessment = Assessment.of(evidence, declared);
    Map<String, List<Statement>> statements = new LinkedHashMap<>();
    for (String language : languages(info)) {
      StatementTexts texts = StatementTexts.of(language);
      statements.put(
          language,
          List.of(
              new AccessibilityStatement(info, declared, texts).of(rules),
              new EcodesignStatement(info, declared, texts).of(assessment, evidence),
              new LegalStatement(info, declared, texts).statement(),
              new PrivacyStatement(info, declared, texts).of(rules)));
    }
    return statements;
  }

  /** Files for machines. */
  public List<SiteFile> files() throws IOException {
    return new PublicFiles(info, declared, texts()).all();
  }

  /** Warns of what the statements leave to be declared. */
  public void warn(DiagnosticLog log) throws IOException {
    PublicFiles files = new PublicFiles(info, declared, texts());
    List<String> missing = new ArrayList<>(new LegalStatement(info, declared, texts()).missing());
    if (declared.date().isEmpty()) {
      missing.add(0, "date");
    }
    if (!missing.isEmpty()) {
      warn(log, "the statements leave things to be declared", String.join(", ", missing));
    }
    if (files.carbon().isEmpty()) {
      warn(log, "there is no carbon.txt, which names pages by their whole address", "url");
    }
    if (files.security().isEmpty()) {
      warn(log, "there is no security.txt", "security.contact, security.expires");
    }
  }

  private void warn(DiagnosticLog log, String message, String keys) {
    log.warning("to-declare", declared.location(), message, "", "write: " + keys);
  }

  private StatementTexts texts() throws IOException {
    return StatementTexts.of(languages(info).get(0));
  }
}
