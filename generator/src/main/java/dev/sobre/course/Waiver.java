package dev.sobre.course;

import dev.sobre.diagnostic.SourceLocation;
import java.time.LocalDate;
import java.util.List;

/**
 * An exception to the budget for one page, with a reason and an end.
 *
 * @param page path from the root of the site
 * @param limits what holds meanwhile in place of the limits on the same metrics
 * @param reason why, for those who read the report
 * @param until its last day
 * @param location where the author wrote it
 */
public record Waiver(
    String page, List<Limit> limits, String reason, LocalDate until, SourceLocation location) {
  public Waiver {
    limits = List.copyOf(limits);
  }

  public boolean hasEnded(LocalDate today) {
    return today.isAfter(until);
  }
}
