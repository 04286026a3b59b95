package dev.sobre.reader;

import dev.sobre.course.Limit;
import dev.sobre.course.PagePattern;
import dev.sobre.course.Waiver;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.source.SourceText;
import dev.sobre.source.YamlNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the {@code exceptions} of a budget: page, limits, reason and last day, all of them. */
final class WaiverReader {

  static final List<String> KEYS = List.of("page", "limits", "reason", "until");

  private final LimitReader limits;
  private final SourceText source;
  private final DiagnosticLog log;

  WaiverReader(LimitReader limits, SourceText source, DiagnosticLog log) {
    this.limits = limits;
    this.source = source;
    this.log = log;
  }

  List<Waiver> read(Fields budgets) {
    List<Waiver> waivers = new ArrayList<>();
    for (YamlNode item : budgets.list("exceptions")) {
      readOne(Fields.of(item, source, log, KEYS)).ifPresent(waivers::add);
    }
    return waivers;
  }

  private Optional<Waiver> readOne(Fields waiver) {
    String page = waiver.requiredText("page");
    if (!page.isEmpty() && (page.matches(".*[*?].*") || !new PagePattern(page).isSound())) {
      source.error(
          log,
          "wrong-value",
          waiver.locationOf("page"),
          "\"" + page + "\" is not the path of one page",
          "write its path from the root of the site; for several pages, set limits by pattern");
    }
    List<Limit> replaced =
        waiver
            .required("limits")
            .map(node -> limits.read("exceptions." + page, node))
            .orElse(List.of());
    String reason = waiver.requiredText("reason");
    Optional<LocalDate> until = until(waiver);
    return until.map(day -> new Waiver(page, replaced, reason, day, waiver.locationOf("until")));
  }

  private static Optional<LocalDate> until(Fields waiver) {
    String written = waiver.requiredText("until");
    if (written.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(written));
    } catch (DateTimeException notADay) {
      return waiver.refused("until", "a day such as 2026-12-31");
    }
  }
}
