package dev.sobre.site;

import dev.sobre.course.Course;
import dev.sobre.page.Page;
import dev.sobre.page.Urls;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The media of a course that its pages refer to. */
final class ShownMedia {

  private static final Pattern MEDIA =
      Pattern.compile("(?:=\"|\\dw, )(?:\\.\\./)*(media/[^\"#\\s]+)(?=[\"#]| \\d+w)");

  private ShownMedia() {}

  /** Paths of the media that pages load or link to. */
  static Set<String> in(List<Page> pages, Course course) {
    Map<String, String> byAddress = new HashMap<>();
    course.assets().keySet().forEach(file -> byAddress.put(Urls.relative("", file), file));
    course.renditions().keySet().forEach(file -> byAddress.put(Urls.relative("", file), file));
    Set<String> media = new TreeSet<>();
    for (Page page : pages) {
      Matcher matcher = MEDIA.matcher(page.html());
      while (matcher.find()) {
        media.add(byAddress.get(matcher.group(1)));
      }
    }
    return media;
  }
}
