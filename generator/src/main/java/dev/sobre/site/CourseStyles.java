package dev.sobre.site;

import dev.sobre.course.Course;
import dev.sobre.page.MarkupNames;
import dev.sobre.page.Theme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The style sheets of a course: of each theme what its pages may have a use for. */
final class CourseStyles {

  /** Scripts of their own pages that make or mark elements. */
  private static final List<String> SCRIPTS = List.of("offline", "launch", "debug");

  private final MarkupNames markup;
  private final List<SiteFile> scripts;

  CourseStyles(Course course) throws IOException {
    markup = new MarkupNames(course);
    scripts = new ArrayList<>(LearnerScripts.of(course));
    for (String script : SCRIPTS) {
      scripts.add(SiteAssembler.runtime(script, script));
    }
  }

  /** A theme with the style that is left, without comments and needless space. */
  Theme trimmed(Theme theme) {
    return theme.withStyle(reducer(theme).reduced(StyleMinifier.minify(theme.style())));
  }

  StyleReducer reducer(Theme theme) {
    Set<String> names = markup.with(theme);
    scripts.forEach(script -> MarkupNames.addWords(names, script.text()));
    return new StyleReducer(names);
  }
}
