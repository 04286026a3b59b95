package dev.sobre.page;

import java.util.List;

/**
 * What the pages of a website have besides the course.
 *
 * @param offline a page for keeping the course on the device
 * @param footprint a line on what each page weighs; in an LMS it would leave out the LMS's own part
 * @param printed a page with the whole course, to print
 * @param statements what the publisher says of the website, in the language of the pages
 */
public record Extras(
    boolean offline, boolean footprint, boolean printed, List<Statement.Link> statements) {

  public Extras {
    statements = List.copyOf(statements);
  }

  /** Nothing, as in packages. */
  public static final Extras NONE = new Extras(false, false, false, List.of());
}
