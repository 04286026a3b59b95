package dev.sobre.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.rule.RuleCheck;
import dev.sobre.rule.RuleResult;
import dev.sobre.rule.WrittenFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The first course keeps every rule, on all its pages, with the levels that rules have. */
class RulesTest {

  @Test
  void theFirstCourseKeepsTheRules() throws IOException {
    DiagnosticLog log = new DiagnosticLog();
    RuleResult result =
        new RuleCheck(Map.of(), Optional.empty(), Map.of())
            .check(WrittenFiles.read(Path.of("target/site")), log);
    assertEquals(List.of(), log.sorted());
    assertTrue(result.pages() > 300, "only " + result.pages() + " pages");
  }
}
