package dev.sobre.audit;

import dev.sobre.course.Budget;
import dev.sobre.course.Limit;
import dev.sobre.course.PageBudget;
import java.util.List;

/** Which limits hold for a page that was measured. */
public final class PageLimits {

  private PageLimits() {}

  /** The limits of a page, exceptions aside. */
  public static List<Limit> usual(Budget budget, PageWeight page) {
    PageBudget pages = page.isLowData() ? budget.lowDataPages() : budget.pages();
    return pages.limitsOf(page.kind(), page.path());
  }
}
