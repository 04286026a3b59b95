package dev.sobre.olx;

import dev.sobre.artifact.PackageRequest;
import dev.sobre.artifact.XmlWriter;
import dev.sobre.course.CourseInfo;
import java.text.Normalizer;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.ObjectMapper;

/** What Open edX knows of a course besides its content. */
final class OlxSettings {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final PackageRequest request;
  private final String run;

  OlxSettings(PackageRequest request) {
    this.request = request;
    this.run = name(request.edition().language() + "_" + request.info().version());
  }

  /**
   * Writes the files of the course itself.
   *
   * @param sections names, in order
   * @param type name of what counts
   * @param graded how many subsections of that type there are
   */
  void write(OlxFiles files, List<String> sections, String type, int graded) {
    CourseInfo info = request.info();
    String language = request.edition().language();
    String title = info.title().in(language);
    String organisation = name(info.publisher().name());
    files.text(
        "course.xml",
        OlxFiles.withoutDeclaration(
            new XmlWriter()
                .empty("course", "url_name", run, "org", organisation, "course", info.id())
                .document()));
    XmlWriter course = new XmlWriter().open("course", "display_name", title, "language", language);
    sections.forEach(section -> course.empty("chapter", "url_name", section));
    files.block("course", run, course.close());
    Map<String, Object> policy = new LinkedHashMap<>();
    policy.put("display_name", title);
    policy.put("language", language);
    // Without a start in the past, learners see nothing before the year 2030.
    policy.put("start", request.time().truncatedTo(ChronoUnit.SECONDS).toString());
    json(files, "policies/" + run + "/policy.json", Map.of("course/" + run, policy));
    json(files, "policies/" + run + "/grading_policy.json", grading(type, graded));
    json(files, "policies/assets.json", Map.of());
    files.text("about/short_description.html", info.summary().in(language) + "\n");
  }

  /** Every subsection that counts counts alike; learners pass with the score of the course. */
  private Map<String, Object> grading(String type, int graded) {
    Map<String, Object> assignment = new LinkedHashMap<>();
    assignment.put("type", type);
    assignment.put("short_label", type);
    assignment.put("min_count", graded);
    assignment.put("drop_count", 0);
    assignment.put("weight", 1.0);
    int score = request.info().completion().score().orElse(0);
    Map<String, Object> grading = new LinkedHashMap<>();
    grading.put("GRADER", graded == 0 ? List.of() : List.of(assignment));
    grading.put("GRADE_CUTOFFS", Map.of("Pass", score / 100.0));
    return grading;
  }

  private static void json(OlxFiles files, String path, Object value) {
    files.text(path, JSON.writeValueAsString(value) + "\n");
  }

  /** What the names of organisations and runs may hold. */
  private static String name(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^A-Za-z0-9]+", "_")
            .replaceAll("^_|_$", "");
    return plain.isEmpty() ? "sobre" : plain;
  }
}
