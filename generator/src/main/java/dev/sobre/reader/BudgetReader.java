package dev.sobre.reader;

import dev.sobre.course.Budget;
import dev.sobre.course.Budget.LowDataLimits;
import dev.sobre.course.Budget.PackageLimit;
import dev.sobre.course.Budget.Sums;
import dev.sobre.course.CourseInfo;
import dev.sobre.course.Estimates;
import dev.sobre.course.Limit;
import dev.sobre.course.PageBudget;
import dev.sobre.course.PageBudget.PatternScope;
import dev.sobre.course.PageBudget.Scope;
import dev.sobre.course.PageKind;
import dev.sobre.course.PagePattern;
import dev.sobre.source.YamlNode;
import dev.sobre.source.YamlNode.Entry;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the {@code budgets} of {@code course.yml}. */
final class BudgetReader {

  private static final List<String> KEYS =
      List.of(
          "pages", "low-data", "modules", "course", "site", "packages", "exceptions", "estimates");

  private final Fields course;
  private final LimitReader limits;

  BudgetReader(Fields course) {
    this.course = course;
    this.limits = new LimitReader(course.source(), course.log());
  }

  /** The budget, if the course has one. */
  Optional<Budget> read() {
    return course.node("budgets").map(this::read);
  }

  private Budget read(YamlNode node) {
    Fields budgets = Fields.of(node, course.source(), course.log(), KEYS);
    return new Budget(
        budgets.location(),
        budgets.node("pages").map(pages -> pages("pages", pages)).orElse(PageBudget.NONE),
        budgets
            .node("low-data")
            .map(
                pages ->
                    new LowDataLimits(budgets.locationOf("low-data"), pages("low-data", pages))),
        sums(budgets),
        budgets.node("packages").map(this::packages).orElse(Map.of()),
        new WaiverReader(limits, course.source(), course.log()).read(budgets),
        budgets
            .node("estimates")
            .map(new EstimatesReader(course.source(), course.log())::read)
            .orElse(Estimates.USUAL));
  }

  private PageBudget pages(String key, YamlNode node) {
    List<Limit> every = new ArrayList<>();
    Map<PageKind, Scope> byKind = new EnumMap<>(PageKind.class);
    List<PatternScope> byPath = new ArrayList<>();
    List<String> words = new ArrayList<>(PageKind.keys());
    words.add(0, "every");
    Fields pages = Fields.open(node, course.source(), course.log());
    for (Entry entry : pages.entries()) {
      List<Limit> found = limits.read(key + "." + entry.key(), entry.value());
      Scope scope = new Scope(entry.location(), found);
      PagePattern pattern = new PagePattern(entry.key());
      if (entry.key().equals("every")) {
        every.addAll(found);
      } else if (PagePattern.isPattern(entry.key())) {
        if (pattern.isSound()) {
          byPath.add(new PatternScope(pattern, scope));
        } else {
          limits.wrongPath(entry.location(), entry.key());
        }
      } else {
        PageKind.ofKey(entry.key())
            .ifPresentOrElse(
                kind -> byKind.put(kind, scope), () -> limits.unknownKey(entry, words));
      }
    }
    return new PageBudget(every, byKind, byPath);
  }

  private Sums sums(Fields budgets) {
    List<Limit> everyModule = new ArrayList<>();
    Map<String, Scope> byModule = new TreeMap<>();
    budgets
        .node("modules")
        .map(node -> Fields.open(node, course.source(), course.log()).entries())
        .ifPresent(
            entries -> {
              for (Entry entry : entries) {
                List<Limit> found = limits.read("modules." + entry.key(), entry.value());
                if (entry.key().equals("every")) {
                  everyModule.addAll(found);
                } else {
                  byModule.put(entry.key(), new Scope(entry.location(), found));
                }
              }
            });
    return new Sums(
        everyModule,
        byModule,
        budgets.node("course").map(node -> limits.read("course", node)).orElse(List.of()),
        budgets.node("site").map(node -> limits.read("site", node)).orElse(List.of()));
  }

  private Map<String, List<PackageLimit>> packages(YamlNode node) {
    List<String> formats = CourseInfo.OUTPUTS.stream().filter(CourseInfo::isPackage).toList();
    Fields fields = Fields.of(node, course.source(), course.log(), formats);
    Map<String, List<PackageLimit>> packages = new TreeMap<>();
    for (Entry entry : fields.entries()) {
      packages.put(entry.key(), limits.sizes(fields, entry.key()));
    }
    return packages;
  }
}
