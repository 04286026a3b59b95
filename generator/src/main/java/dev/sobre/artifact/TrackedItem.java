package dev.sobre.artifact;

import dev.sobre.course.Assessments;
import dev.sobre.course.Chapter;
import dev.sobre.course.CourseInfo;
import dev.sobre.course.Edition;
import dev.sobre.course.TrackedModule;
import dev.sobre.page.LaunchPage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What an LMS launches and tracks as one thing: a SCO, or an assignable unit of cmi5.
 *
 * @param id unique in the package
 * @param title as LMSs list it
 * @param summary what it is about
 * @param parameters query of its launch address; empty when it is the whole course
 * @param score percent to reach; empty when it is done without a score
 * @param weight its share in the score of the course, from 0 to 1; empty for a single item
 * @param after id of the item that must be satisfied before it opens
 */
record TrackedItem(
    String id,
    String title,
    String summary,
    String parameters,
    OptionalInt score,
    Optional<BigDecimal> weight,
    Optional<String> after) {

  /** Decimals of a share of the score; the schema of sequencing asks for no more. */
  private static final int DECIMALS = 4;

  /**
   * The items of a package, in reading order.
   *
   * @param modules whether each module is one; else the course is the only one
   */
  static List<TrackedItem> of(PackageRequest request, boolean modules) {
    return modules ? modules(request) : List.of(course(request.info(), request.edition()));
  }

  private static TrackedItem course(CourseInfo info, Edition edition) {
    return new TrackedItem(
        info.id() + "-" + edition.language(),
        info.title().in(edition.language()),
        info.summary().in(edition.language()),
        "",
        info.completion().score(),
        Optional.empty(),
        Optional.empty());
  }

  private static List<TrackedItem> modules(PackageRequest request) {
    List<TrackedModule> modules = TrackedModule.of(request.edition(), request.info());
    int total = modules.stream().mapToInt(TrackedModule::weight).sum();
    List<TrackedItem> items = new ArrayList<>();
    Optional<String> before = Optional.empty();
    for (TrackedModule module : modules) {
      Optional<Chapter> chapter = chapter(module, request.edition());
      items.add(
          new TrackedItem(
              module.id(),
              chapter
                  .map(Chapter::title)
                  .orElseGet(() -> request.messages().text("test.certificate.title")),
              chapter
                  .map(Chapter::summary)
                  .orElseGet(() -> request.info().title().in(request.edition().language())),
              "?" + LaunchPage.MODULE_PARAMETER + "=" + module.id(),
              module.score(),
              Optional.of(share(module.weight(), total)),
              before));
      before = request.info().scorm().gate() ? Optional.of(module.id()) : Optional.empty();
    }
    return items;
  }

  /** Empty for the final test, which is no chapter. */
  private static Optional<Chapter> chapter(TrackedModule module, Edition edition) {
    return edition.chapters().stream()
        .filter(chapter -> !module.id().equals(Assessments.CERTIFICATE))
        .filter(chapter -> chapter.id().equals(module.id()))
        .findFirst();
  }

  private static BigDecimal share(int weight, int total) {
    return weight == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(weight)
            .divide(BigDecimal.valueOf(total), DECIMALS, RoundingMode.HALF_UP);
  }
}
