package dev.sobre.audit;

import dev.sobre.audit.FileWeight.Type;
import dev.sobre.course.PageKind;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * What one visit transfers, by class of file. Scripts and styles inside a page belong to its HTML.
 *
 * @param classes a sum for each class that there is
 */
public record VisitWeight(Map<Type, Sizes> classes) {
  public VisitWeight {
    classes = Collections.unmodifiableMap(new EnumMap<>(classes));
  }

  /**
   * Sums over files.
   *
   * @param requests how many
   * @param raw bytes as written
   * @param gzip bytes with gzip 9
   * @param brotli bytes with brotli 11
   */
  public record Sizes(long requests, long raw, long gzip, long brotli) {

    static final Sizes NONE = new Sizes(0, 0, 0, 0);

    Sizes plus(Sizes other) {
      return new Sizes(
          requests + other.requests, raw + other.raw, gzip + other.gzip, brotli + other.brotli);
    }
  }

  /** The sums over files, each counted as often as it is there. */
  public static VisitWeight of(Collection<FileWeight> files) {
    Map<Type, Sizes> classes = new EnumMap<>(Type.class);
    for (FileWeight file : files) {
      classes.merge(file.type(), new Sizes(1, file.raw(), file.gzip(), file.brotli()), Sizes::plus);
    }
    return new VisitWeight(classes);
  }

  /**
   * What a page transfers to someone who comes from the page before it in its module: a browser
   * keeps what the lessons before, the page of the module and the home page brought.
   *
   * @param pages of the site by path
   */
  public static VisitWeight next(PageWeight page, SortedMap<String, PageWeight> pages) {
    Set<String> kept = new HashSet<>();
    Set<String> seen = new HashSet<>(List.of(page.path()));
    Optional<PageWeight> before = before(page, pages);
    while (before.isPresent() && seen.add(before.get().path())) {
      before.get().files().forEach(file -> kept.add(file.path()));
      before = before(before.get(), pages);
    }
    return of(page.files().stream().filter(file -> !kept.contains(file.path())).toList());
  }

  /**
   * The lesson before it in its module, else the nearest page above, such as that of the module.
   */
  private static Optional<PageWeight> before(PageWeight page, SortedMap<String, PageWeight> pages) {
    if (page.kind() == PageKind.HOME) {
      return Optional.empty();
    }
    Optional<PageWeight> previous =
        page.place().previous().map(pages::get).filter(found -> sameModule(found, page));
    String folder = page.path();
    while (previous.isEmpty() && folder.contains("/")) {
      folder = folder.substring(0, folder.lastIndexOf('/'));
      previous =
          Optional.ofNullable(pages.get(folder + "/index.html"))
              .filter(above -> !above.path().equals(page.path()));
    }
    return previous.isPresent()
        ? previous
        : Optional.ofNullable(pages.get("index.html")).filter(home -> home.kind() == PageKind.HOME);
  }

  private static boolean sameModule(PageWeight one, PageWeight other) {
    return one.place().module().isPresent()
        && one.place().module().equals(other.place().module())
        && one.place().language().equals(other.place().language());
  }

  /** The sum over all classes. */
  public Sizes total() {
    return classes.values().stream().reduce(Sizes.NONE, Sizes::plus);
  }
}
