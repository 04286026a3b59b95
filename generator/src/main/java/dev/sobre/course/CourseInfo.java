package dev.sobre.course;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What {@code course.yml} says.
 *
 * @param id names the packages
 * @param version of the content
 * @param title the title
 * @param summary what it is, in one or two sentences
 * @param keywords what catalogues find it by
 * @param languages codes, the first is the default
 * @param url address of the published site, ending with {@code /}; needed by the site map
 * @param audiences for whom it is, in the author's order
 * @param goals what the learner takes away
 * @param paths selections of lessons, in the author's order
 * @param teamAudiences ids of the audiences whose actions a team shares out
 * @param assessments tests drawn from the banks
 * @param licence of the content
 * @param publisher who answers for it
 * @param completion when it is done
 * @param outputs formats to write, {@code site} and package formats
 * @param scorm what SCORM packages are like
 * @param theme the looks
 * @param lowData the looks of the low-data edition; empty when there is none
 * @param offline whether learners may keep the website on their device
 * @param precompressed whether compressed copies of its texts lie beside them, for servers
 * @param images what becomes of images of pixels
 * @param budget limits; empty when the file sets none
 * @param rules levels of rules that are not their own
 * @param lint what is asked of its words
 * @param declarations what the publisher says in public; empty for no statements
 */
public record CourseInfo(
    String id,
    String version,
    Localized title,
    Localized summary,
    List<Localized> keywords,
    List<String> languages,
    Optional<String> url,
    List<Audience> audiences,
    List<Localized> goals,
    List<LearningPath> paths,
    List<String> teamAudiences,
    Assessments assessments,
    Licence licence,
    Publisher publisher,
    Completion completion,
    List<String> outputs,
    ScormOptions scorm,
    ThemeChoice theme,
    Optional<ThemeChoice> lowData,
    boolean offline,
    boolean precompressed,
    ImageChoice images,
    Optional<Budget> budget,
    SortedMap<Rule, RuleSetting> rules,
    LintSettings lint,
    Optional<Declarations> declarations) {

  /** Every value that {@code outputs} takes. */
  public static final List<String> OUTPUTS =
      List.of(
          "cmi5", //
          "epub", //
          "gift", //
          "imscc11", //
          "imscc13", //
          "moodle-xml", //
          "olx", //
          "print", //
          "scorm12", //
          "scorm2004-3", //
          "scorm2004-4", //
          "site", //
          "zip");

  /** Whether an output is a package, and no part of the website. */
  public static boolean isPackage(String output) {
    return !output.equals("site") && !output.equals("print");
  }

  public CourseInfo {
    keywords = List.copyOf(keywords);
    languages = List.copyOf(languages);
    audiences = List.copyOf(audiences);
    goals = List.copyOf(goals);
    paths = List.copyOf(paths);
    teamAudiences = List.copyOf(teamAudiences);
    outputs = List.copyOf(outputs);
    rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
  }

  public String defaultLanguage() {
    return languages.get(0);
  }

  /**
   * Folder of a language from the root of the website, such as {@code en/}; empty for the first.
   */
  public String folder(String language) {
    return language.equals(defaultLanguage()) ? "" : language + "/";
  }

  /**
   * People whom lessons can name.
   *
   * @param id used in front matters
   * @param name as printed
   */
  public record Audience(String id, Localized name) {}

  /**
   * A licence.
   *
   * @param name as printed
   * @param url its text
   */
  public record Licence(String name, String url) {}

  /**
   * Who publishes the course.
   *
   * @param name as printed
   * @param url its site, or empty
   * @param issuer who gives the badge, by an address or another URI; empty for no badge
   */
  public record Publisher(String name, String url, String issuer) {}
}
