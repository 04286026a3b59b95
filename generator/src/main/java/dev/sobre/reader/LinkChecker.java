package dev.sobre.reader;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.sobre.course.Asset;
import dev.sobre.course.Lesson;
import dev.sobre.course.LinkTarget;
import dev.sobre.course.PageIndex;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.NearestName;
import dev.sobre.markdown.MarkdownText;
import dev.sobre.source.CourseSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** Checks that links and images lead somewhere. */
final class LinkChecker {

  private static final List<String> SCHEMES = List.of("https:", "http:", "mailto:", "tel:");

  private final CourseSource source;
  private final PageIndex index;
  private final SortedMap<String, Asset> assets;
  private final DiagnosticLog log;
  private final Map<String, Set<String>> anchors;

  /**
   * @param anchors of the lessons of the index, by source file
   */
  LinkChecker(
      CourseSource source,
      PageIndex index,
      SortedMap<String, Asset> assets,
      Map<String, Set<String>> anchors,
      DiagnosticLog log) {
    this.anchors = anchors;
    this.source = source;
    this.index = index;
    this.assets = assets;
    this.log = log;
  }

  void checkLink(MarkdownText text, BasedSequence url) {
    LinkTarget target = LinkTarget.resolve(text.source().file(), url.toString());
    if (target instanceof LinkTarget.External external) {
      checkScheme(text, url, external.url());
    } else if (target instanceof LinkTarget.Outside) {
      outside(text, url);
    } else if (target instanceof LinkTarget.InCourse file) {
      checkFile(text, url, file);
    }
  }

  void checkImage(MarkdownText text, BasedSequence url, BasedSequence alt) {
    if (alt.isBlank()) {
      error(
          text,
          url,
          "image-without-alt",
          "this image has no text alternative",
          "say between the brackets what the image tells: ![…](" + url + ")");
    }
    LinkTarget target = LinkTarget.resolve(text.source().file(), url.toString());
    if (target instanceof LinkTarget.External) {
      error(
          text,
          url,
          "remote-image",
          "this image would be loaded from another site",
          "copy it to the folder media/, if its licence allows");
    } else if (target instanceof LinkTarget.Outside) {
      outside(text, url);
    } else if (target instanceof LinkTarget.InCourse file) {
      Asset asset = assets.get(file.file());
      if (asset == null && !source.has(file.file())) {
        missing(text, url, file.file(), assets.keySet());
      } else if (asset != null && asset.extension().equals("gif")) {
        error(
            text,
            url,
            "gif-image",
            "a GIF is several times heavier than what can stand in its place",
            "for one that moves, show a video with a media fence; save a still one as PNG");
      } else if (asset == null || !AssetReader.isImage(asset)) {
        error(
            text,
            url,
            "not-an-image",
            "\"" + file.file() + "\" is not an image of the folder media/",
            "allowed: svg, webp, avif, png, jpg");
      }
    }
  }

  private void checkScheme(MarkdownText text, BasedSequence url, String address) {
    if (address.startsWith("//") || SCHEMES.stream().noneMatch(address::startsWith)) {
      error(
          text,
          url,
          "link-scheme",
          "a link cannot start like this",
          "start with " + String.join(", ", SCHEMES) + " or with the path of a file of the course");
    }
  }

  private void checkFile(MarkdownText text, BasedSequence url, LinkTarget.InCourse target) {
    String file = target.file();
    if (!index.lessons().containsKey(file)
        && !index.chapters().containsKey(file)
        && !assets.containsKey(file)) {
      missing(text, url, file, candidates(file));
      return;
    }
    Lesson lesson = index.lessons().get(file);
    // The anchors of a translation that is missing are not known yet.
    if (target.fragment().isEmpty() || lesson == null || !lesson.location().file().equals(file)) {
      return;
    }
    Set<String> known = anchors.get(file);
    if (!known.contains(target.fragment())) {
      error(
          text,
          url,
          "anchor-not-found",
          "\"" + file + "\" has no anchor \"" + target.fragment() + "\"",
          NearestName.hint(target.fragment(), known));
    }
  }

  private Collection<String> candidates(String file) {
    return file.startsWith("media/") ? assets.keySet() : index.lessons().keySet();
  }

  private void missing(
      MarkdownText text, BasedSequence url, String file, Collection<String> candidates) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    String hint =
        NearestName.of(file, candidates)
            .or(
                () ->
                    candidates.stream()
                        .filter(
                            c -> c.endsWith("/" + name) || c.matches(".*/\\d+-\\Q" + name + "\\E"))
                        .findFirst())
            .map(near -> "did you mean \"" + near + "\"?")
            .orElse("");
    error(
        text,
        url,
        file.endsWith(".md") ? "link-not-found" : "file-not-found",
        "no " + (file.endsWith(".md") ? "lesson" : "file") + " \"" + file + "\" in the course",
        hint);
  }

  private void outside(MarkdownText text, BasedSequence url) {
    error(
        text,
        url,
        "link-outside-course",
        "this path leaves the course folder",
        "a course holds all that it links; copy the file to media/");
  }

  private void error(
      MarkdownText text, BasedSequence at, String code, String message, String hint) {
    text.source().error(log, code, text.locate(at.getStartOffset()), message, hint);
  }
}
