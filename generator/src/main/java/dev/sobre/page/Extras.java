package dev.sobre.page;

/**
 * What the pages of a website have besides the course.
 *
 * @param offline a page for keeping the course on the device
 * @param footprint a line on what each page weighs; in an LMS it would leave out the LMS's own part
 * @param printed a page with the whole course, to print
 */
public record Extras(boolean offline, boolean footprint, boolean printed) {

  /** Nothing, as in packages. */
  public static final Extras NONE = new Extras(false, false, false);
}
