package dev.sobre.page;

import dev.sobre.course.Asset;
import dev.sobre.course.Fact;
import dev.sobre.course.Lesson;
import dev.sobre.course.LinkTarget;
import dev.sobre.course.PageIndex;
import dev.sobre.markdown.Anchors;
import java.util.SortedMap;

/**
 * What the texts of one page refer to.
 *
 * @param page path of the page from the root of the site or package
 * @param prefix folder of the language, such as {@code en/}, or empty
 * @param index lessons, chapters and terms of the language
 * @param facts by id
 * @param assets by path from the course folder
 * @param messages interface texts
 * @param templates of the theme
 * @param sizes widths of images in the theme
 */
record TextContext(
    String page,
    String prefix,
    PageIndex index,
    SortedMap<String, Fact> facts,
    SortedMap<String, Asset> assets,
    Messages messages,
    TemplateEngine templates,
    String sizes) {

  /** Address of a page of the language, from this page. */
  String toPage(String path) {
    return Urls.relative(page, prefix + path);
  }

  /** Address of a file that all languages share, from this page. */
  String toFile(String path) {
    return Urls.relative(page, path);
  }

  /**
   * What stands behind a link to a file, such as {@code (PDF, 1.2 MB)} with a space before it;
   * empty for a link that does not lead to a file.
   *
   * @param from source file that holds the link
   */
  String fileNote(String from, String url) {
    return LinkTarget.resolve(from, url) instanceof LinkTarget.InCourse target
            && assets.containsKey(target.file())
        ? " " + fileNote(assets.get(target.file()))
        : "";
  }

  /** Format and weight of a file, such as {@code (PDF, 1.2 MB)}. */
  String fileNote(Asset asset) {
    return fileNote(asset.format(), asset.bytes());
  }

  /** A format and a weight in bytes, such as {@code (PDF, 1.2 MB)}. */
  String fileNote(String format, long bytes) {
    return messages.text("file.note", format, messages.size(bytes));
  }

  /**
   * Address of a link that the reader has found sound.
   *
   * @param from source file that holds the link
   */
  String link(String from, String url) {
    if (!(LinkTarget.resolve(from, url) instanceof LinkTarget.InCourse target)) {
      return url;
    }
    String fragment = target.fragment().isEmpty() ? "" : "#" + Urls.encode(target.fragment());
    if (target.file().equals(from) && !target.fragment().isEmpty()) {
      return fragment;
    }
    if (!fragment.isEmpty() && lacksAnchor(target)) {
      fragment = "";
    }
    return index.page(target.file()).map(this::toPage).orElseGet(() -> toFile(target.file()))
        + fragment;
  }

  /** Whether a link leads to a translation, or to a stand-in for one, that has other headings. */
  private boolean lacksAnchor(LinkTarget.InCourse target) {
    Lesson lesson = index.lessons().get(target.file());
    return lesson != null
        && !lesson.location().file().equals(target.file())
        && !Anchors.all(lesson.body().document()).contains(target.fragment());
  }
}
