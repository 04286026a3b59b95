package dev.sobre.lint;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of one file, and what stands around them.
 *
 * @param prose every run of words, in the order of the file
 * @param links with a text of their own
 * @param images with their alternative texts
 * @param headings of the body
 */
record Words(
    List<Prose> prose, List<LinkText> links, List<ImageText> images, List<HeadingText> headings) {

  /**
   * A link.
   *
   * @param prose its text; empty characters for an address between angle brackets
   * @param offset of the link in the file
   * @param target as written
   */
  record LinkText(Prose prose, int offset, String target) {}

  /**
   * An image.
   *
   * @param prose its alternative text
   * @param offset of the image in the file
   * @param file as written
   * @param caption its title, or the emphasised line right below it; may be empty
   */
  record ImageText(Prose prose, int offset, String file, String caption) {}

  /**
   * A heading.
   *
   * @param prose its text
   * @param offset of its first sign in the file
   * @param level 1 to 6
   */
  record HeadingText(Prose prose, int offset, int level) {}

  static Words none() {
    return new Words(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }

  void addAll(Words more) {
    prose.addAll(more.prose);
    links.addAll(more.links);
    images.addAll(more.images);
    headings.addAll(more.headings);
  }
}
