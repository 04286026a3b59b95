package dev.sobre.imports;

import dev.sobre.diagnostic.SourceLocation;
import java.util.Comparator;

/**
 * Something of the source that the course does not have, or has in another form.
 *
 * @param kind what it was
 * @param at where it stood, as a path from the imported folder, zip or file
 * @param what became of it, in one line
 */
public record Loss(Kind kind, SourceLocation at, String what) implements Comparable<Loss> {

  private static final Comparator<Loss> ORDER =
      Comparator.comparing(Loss::kind).thenComparing(Loss::at).thenComparing(Loss::what);

  /** In the order of the report: what a learner misses most comes first. */
  public enum Kind {
    PAGE("Pages"),
    QUESTION("Questions"),
    INTERACTION("Interactions and scripts"),
    FRAME("Frames and videos of other sites"),
    MEDIA("Images and files"),
    LINK("Links"),
    MARKUP("Markup"),
    STYLE("Styles"),
    METADATA("Metadata");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    /** The heading in the report. */
    public String title() {
      return title;
    }
  }

  @Override
  public int compareTo(Loss other) {
    return ORDER.compare(this, other);
  }
}
