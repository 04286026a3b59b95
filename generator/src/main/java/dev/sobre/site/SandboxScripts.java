package dev.sobre.site;

import dev.sobre.page.DiplomaPages;
import dev.sobre.page.LessonScripts;
import dev.sobre.page.PageRenderer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Lets the scripts that read forms work where a platform lets no form be submitted. */
final class SandboxScripts {

  private static final Set<String> READ_FORMS =
      Set.of(
          PageRenderer.LESSON_SCRIPT,
          LessonScripts.ARRANGED,
          PageRenderer.TEST_SCRIPT,
          PageRenderer.PLAN_SCRIPT,
          PageRenderer.PROGRESS_SCRIPT,
          DiplomaPages.SCRIPT);

  private SandboxScripts() {}

  /** The same files, these scripts with one more part at their end. */
  static List<SiteFile> in(List<SiteFile> files) throws IOException {
    String part = SiteAssembler.runtime("", "sandbox").text();
    List<SiteFile> changed = new ArrayList<>();
    for (SiteFile file : files) {
      boolean reads = READ_FORMS.contains(file.path());
      changed.add(reads ? SiteFile.text(file.path(), file.text() + part) : file);
    }
    return changed;
  }
}
