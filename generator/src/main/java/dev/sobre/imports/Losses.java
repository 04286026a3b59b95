package dev.sobre.imports;

import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.imports.Loss.Kind;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Collects what is lost. The same loss is told once. */
final class Losses {

  private final SortedSet<Loss> losses = new TreeSet<>();

  /** Adds a loss of a whole file. */
  void add(Kind kind, String file, String what) {
    losses.add(new Loss(kind, SourceLocation.of(file), what));
  }

  /**
   * Adds a loss in a line.
   *
   * @param line 1 for the first; 0 when it is not known
   */
  void add(Kind kind, String file, int line, String what) {
    SourceLocation at = line == 0 ? SourceLocation.of(file) : new SourceLocation(file, line, 1);
    losses.add(new Loss(kind, at, what));
  }

  /** Adds a loss in the line of a place. */
  void add(Kind kind, SourceLocation at, String what) {
    add(kind, at.file(), at.line(), what);
  }

  /** All of them, in the order of the report. */
  List<Loss> sorted() {
    return List.copyOf(losses);
  }
}
