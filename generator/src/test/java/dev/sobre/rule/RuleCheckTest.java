package dev.sobre.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sobre.course.Rule;
import dev.sobre.course.RuleLevel;
import dev.sobre.course.RuleSetting;
import dev.sobre.diagnostic.Diagnostic;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.rule.BrokenSites.Broken;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RuleCheckTest {

  private static final SourceLocation PLACE = new SourceLocation("course.yml", 9, 3);

  @TestFactory
  Stream<DynamicTest> eachRuleIsBrokenByItsSite() {
    return BrokenSites.all().stream()
        .map(
            broken ->
                DynamicTest.dynamicTest(broken.rule() + " " + broken.said(), () -> run(broken)));
  }

  private static void run(Broken broken) {
    RuleLevel level =
        broken.rule().level() == RuleLevel.OFF ? RuleLevel.WARN : broken.rule().level();
    DiagnosticLog log = new DiagnosticLog();
    RuleResult result = check(broken.files(), Map.of(broken.rule(), set(level, "")), log);
    assertEquals(Set.of(broken.rule()), result.broken(), () -> printed(log));
    String first = printed(log);
    assertTrue(first.startsWith(broken.said()), first);
    assertTrue(first.contains("[" + broken.rule().code() + "]\n"), first);
    assertTrue(first.contains(broken.rule().references().get(0)), first);
  }

  @Test
  void everyRuleHasASiteThatBreaksIt() {
    assertEquals(List.of(Rule.values()), BrokenSites.rules());
  }

  @Test
  void aSoundSiteKeepsEveryRule() {
    DiagnosticLog log = new DiagnosticLog();
    assertEquals(Set.of(), check(BrokenSites.sound(), Map.of(), log).broken(), () -> printed(log));
    assertEquals("", printed(log));
  }

  @Test
  void aMistakeOnManyPagesIsSaidOnce() {
    SortedMap<String, byte[]> site = BrokenSites.sound();
    String page = new String(site.get("index.html"), StandardCharsets.UTF_8);
    StringBuilder links = new StringBuilder("<button></button>");
    for (String name : List.of("a", "b", "c", "d", "e")) {
      links.append("<a href=\"").append(name).append(".html\">").append(name).append("</a>");
      String own = page.replace("A page<", name + "<");
      site.put(name + ".html", bytes(own.replace("<p>", "<button></button><p>")));
    }
    site.put("index.html", bytes(page.replace("<p>", links + "<p>")));
    DiagnosticLog log = new DiagnosticLog();
    check(site, Map.of(), log);
    assertEquals(
        "a.html:12:1: error: this button has no text; also: b.html, c.html, d.html and 2 more"
            + " [button-without-text]\n"
            + "  12 | <button></button><p>Text.</p>\n"
            + "     | ^\n"
            + "  hint: write in it what it does; this page is made from content/en/a.md"
            + " (RGAA 11.9; WCAG 4.1.2)\n",
        printed(log));
  }

  @Test
  void theCourseSetsLevels() {
    Broken broken = BrokenSites.all().get(0);
    DiagnosticLog warned = new DiagnosticLog();
    check(broken.files(), Map.of(broken.rule(), set(RuleLevel.WARN, "")), warned);
    assertTrue(printed(warned).contains(": warning: "), printed(warned));
    DiagnosticLog silent = new DiagnosticLog();
    RuleResult result =
        check(broken.files(), Map.of(broken.rule(), set(RuleLevel.OFF, "old pages")), silent);
    assertEquals("", printed(silent));
    assertEquals(
        Set.of(broken.rule()), result.broken(), "a rule that is off is still known broken");
  }

  @Test
  void aRuleThatIsOffForNothingIsSaid() {
    DiagnosticLog log = new DiagnosticLog();
    check(BrokenSites.sound(), Map.of(Rule.COOKIE, set(RuleLevel.OFF, "an old script")), log);
    assertEquals(
        "course.yml:9:3: warning: the rule \"cookie\" is off, and nothing breaks it"
            + " [rule-off-needlessly]\n  hint: take the line out, so that it stays so\n",
        printed(log));
  }

  @Test
  void theSitesOwnAddressIsNoOtherHost() {
    SortedMap<String, byte[]> site = BrokenSites.sound();
    String page = new String(site.get("index.html"), StandardCharsets.UTF_8);
    String script = "<script src=\"https://course.example/a.js\"></script>";
    site.put("index.html", bytes(page.replace("<p>", script + "<p>")));
    assertEquals(Set.of(), check(site, Map.of(), new DiagnosticLog()).broken());
  }

  private static RuleResult check(
      SortedMap<String, byte[]> site, Map<Rule, RuleSetting> settings, DiagnosticLog log) {
    return new RuleCheck(
            settings,
            Optional.of("https://course.example/"),
            new TreeMap<>(Map.of("a.html", "content/en/a.md")))
        .check(WrittenFiles.of(site), log);
  }

  private static RuleSetting set(RuleLevel level, String reason) {
    return new RuleSetting(level, reason, PLACE);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String printed(DiagnosticLog log) {
    StringBuilder text = new StringBuilder();
    log.sorted().stream().map(Diagnostic::format).forEach(text::append);
    return text.toString();
  }
}
