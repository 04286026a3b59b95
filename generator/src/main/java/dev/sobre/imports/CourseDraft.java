package dev.sobre.imports;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.util.ast.Node;
import dev.sobre.course.LinkTarget;
import dev.sobre.imports.Loss.Kind;
import dev.sobre.imports.Part.Leaf;
import dev.sobre.imports.TracedText.Edit;
import dev.sobre.markdown.Anchors;
import dev.sobre.markdown.InlineFormula;
import dev.sobre.markdown.PlainText;
import dev.sobre.starter.StarterCourse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The content of the course: chapters, lessons, banks, and the media that they show. */
final class CourseDraft {

  private static final int WORDS_A_MINUTE = 200;
  private static final int LONGEST_SUMMARY = 200;

  private final List<Part> parts;
  private final String language;
  private final Targets targets;
  private final boolean keepReferences;
  private final Losses losses;
  private final Map<Leaf, String> paths = new IdentityHashMap<>();
  private final List<String> folders = new ArrayList<>();

  private CourseDraft(
      SourceFiles files,
      List<String> roots,
      List<Part> parts,
      String language,
      Map<String, String> refused,
      boolean keepReferences,
      Losses losses) {
    this.parts = parts;
    this.language = language;
    this.keepReferences = keepReferences;
    this.losses = losses;
    place();
    Map<String, String> lessons = new TreeMap<>();
    for (Part part : parts) {
      part.leaves().forEach(leaf -> lessons.putIfAbsent(leaf.page().file(), paths.get(leaf)));
    }
    this.targets = new Targets(files, roots, lessons, refused);
  }

  /**
   * What is written into {@code content/} and {@code media/}.
   *
   * @param files by path from the course folder
   * @param media files of the source by path from the course folder
   * @param first folder of the first chapter
   */
  record Content(SortedMap<String, String> files, SortedMap<String, String> media, String first) {}

  /**
   * Makes the content.
   *
   * @param refused why files of the source are no images of a course, by path
   * @param keepReferences whether {@code {{en:words}}} is meant as the course format means it
   */
  static Content of(
      SourceFiles files,
      List<String> roots,
      List<Part> parts,
      String language,
      Map<String, String> refused,
      boolean keepReferences,
      Losses losses) {
    return new CourseDraft(files, roots, parts, language, refused, keepReferences, losses)
        .content();
  }

  private void place() {
    List<String> chapters = Ids.chapters(parts.stream().map(Part::key).toList(), Set.of(language));
    List<List<String>> lessons =
        Ids.lessons(
            parts.stream().map(part -> part.leaves().stream().map(Leaf::key).toList()).toList(),
            chapters);
    for (int i = 0; i < parts.size(); i++) {
      String folder =
          "content/" + language + "/" + number(i, parts.size()) + "-" + chapters.get(i) + "/";
      folders.add(folder);
      List<Leaf> leaves = parts.get(i).leaves();
      for (int j = 0; j < leaves.size(); j++) {
        paths.put(
            leaves.get(j), folder + number(j, leaves.size()) + "-" + lessons.get(i).get(j) + ".md");
      }
    }
  }

  /** Numbers of one length, so that names sort as they count. */
  private static String number(int index, int of) {
    int digits = Math.max(2, Integer.toString(of).length());
    return String.format(Locale.ROOT, "%0" + digits + "d", index + 1);
  }

  private Content content() {
    Map<String, TracedText> bodies = new TreeMap<>();
    paths.forEach((leaf, path) -> bodies.put(path, rewritten(leaf, path)));
    Map<String, Set<String>> anchors = new TreeMap<>();
    bodies.forEach(
        (path, body) -> anchors.put(path, Anchors.all(HtmlPasses.parse(body).document())));
    SortedMap<String, String> files = new TreeMap<>();
    Set<String> titles = new HashSet<>();
    List<String> chapters = parts.stream().map(part -> distinct(part, titles)).toList();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      files.put(folders.get(i) + "chapter.yml", chapter(part, chapters.get(i)));
      for (Leaf leaf : part.leaves()) {
        String path = paths.get(leaf);
        TracedText body = withAnchors(bodies.get(path), path, anchors);
        String title = titles.add(leaf.title()) ? leaf.title() : distinct(leaf, part, titles);
        files.put(path, lesson(leaf, title, body, addresses(leaf, path)));
      }
      if (!part.bank().isEmpty()) {
        files.put(folders.get(i) + "bank.yml", Yaml.of(bank(part)));
      }
    }
    return new Content(files, targets.media(), folders.get(0));
  }

  /** No two pages of a website have the same title. */
  private String distinct(Leaf leaf, Part part, Set<String> titles) {
    String title =
        leaf.title().equals(part.title())
            ? StarterCourse.overview(language, part.title())
            : leaf.title() + " (" + part.title() + ")";
    for (int i = 2; !titles.add(title); i++) {
      title = leaf.title() + " (" + i + ")";
    }
    return title;
  }

  private static String distinct(Part part, Set<String> titles) {
    String title = part.title();
    for (int i = 2; !titles.add(title); i++) {
      title = part.title() + " (" + i + ")";
    }
    return title;
  }

  private TracedText rewritten(Leaf leaf, String path) {
    return new PageRewriter(leaf.page().body(), addresses(leaf, path), keepReferences, losses)
        .rewritten(leaf.title());
  }

  private Addresses addresses(Leaf leaf, String path) {
    return new Addresses(leaf.page().file(), path, targets, losses);
  }

  /** Leads links to headings where these are; a link to a heading that is not leads to the page. */
  private TracedText withAnchors(TracedText body, String path, Map<String, Set<String>> anchors) {
    List<Edit> edits = new ArrayList<>();
    for (Node node : HtmlPasses.parse(body).document().getDescendants()) {
      if (node instanceof Link link
          && LinkTarget.resolve(path, link.getUrl().toString()) instanceof LinkTarget.InCourse to
          && !to.fragment().isEmpty()
          && anchors.containsKey(to.file())) {
        Set<String> known = anchors.get(to.file());
        String written = link.getUrl().toString();
        String page = written.substring(0, written.indexOf('#'));
        String slug = Anchors.slug(to.fragment());
        if (!known.contains(to.fragment())) {
          boolean near = known.contains(slug);
          if (!near) {
            int line = body.lineAt(node.getStartOffset());
            losses.add(Kind.LINK, body.file(), line, "no heading for #" + to.fragment());
          }
          edits.add(
              new Edit(
                  link.getUrl().getStartOffset(),
                  link.getUrl().getEndOffset(),
                  near ? page + "#" + slug : page.isEmpty() ? fileName(path) : page));
        }
      }
    }
    return body.with(edits);
  }

  private static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String chapter(Part part, String title) {
    String summary =
        part.summary().isBlank()
            ? shortened(part.leaves().stream().map(Leaf::title).collect(Collectors.joining(", ")))
            : oneLine(part.summary());
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("title", oneLine(title));
    fields.put("summary", summary);
    return Yaml.of(fields);
  }

  private static String lesson(Leaf leaf, String title, TracedText body, Addresses addresses) {
    String text = tidy(body.text());
    Node document = HtmlPasses.parse(TracedText.untraced("", text)).document();
    int words = PlainText.of(document).split("\\s+").length;
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("title", oneLine(title));
    fields.put(
        "summary",
        leaf.page()
            .head("description", "summary")
            .map(CourseDraft::oneLine)
            .orElseGet(() -> summary(document, title)));
    int minutes =
        Math.max(1, Math.round((float) words / WORDS_A_MINUTE)) + leaf.page().activities().size();
    fields.put("duration", minutes + " min");
    fields.put("objectives", List.of());
    StringBuilder lesson = new StringBuilder("---\n" + Yaml.of(fields) + "---\n");
    lesson.append(text).append(text.isEmpty() ? "" : "\n");
    for (Map<String, Object> activity : leaf.page().activities()) {
      lesson
          .append("\n```activity\n")
          .append(Yaml.of(QuestionImages.placed(activity, addresses)))
          .append("```\n");
    }
    return lesson.toString();
  }

  /** One blank line where there were several, code aside. */
  private static String tidy(String text) {
    StringBuilder tidy = new StringBuilder();
    boolean code = false;
    boolean blank = true;
    for (String line : text.split("\n", -1)) {
      code ^= line.strip().startsWith("```") || line.strip().startsWith("~~~");
      if (code || !line.isBlank() || !blank) {
        tidy.append(line).append('\n');
      }
      blank = line.isBlank();
    }
    return tidy.toString().stripTrailing();
  }

  /** The first words of the text that stand for themselves. */
  private static String summary(Node document, String title) {
    for (Node node : document.getChildren()) {
      boolean plain =
          node.getFirstChildAny(Code.class, Footnote.class, InlineFormula.class) == null;
      if (node instanceof Paragraph && plain) {
        String words = PlainText.of(node);
        if (!words.isBlank()) {
          return shortened(words);
        }
      }
    }
    return oneLine(title);
  }

  /** Whole sentences if they are short enough, else words. */
  private static String shortened(String text) {
    if (text.length() <= LONGEST_SUMMARY) {
      return oneLine(text);
    }
    String start = text.substring(0, LONGEST_SUMMARY);
    int sentence =
        Math.max(
            start.lastIndexOf(". "), Math.max(start.lastIndexOf("? "), start.lastIndexOf("! ")));
    return sentence > LONGEST_SUMMARY / 3
        ? start.substring(0, sentence + 1)
        : start.substring(0, Math.max(1, start.lastIndexOf(' '))) + "…";
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  /** Questions name the file of their lesson. */
  private List<Map<String, Object>> bank(Part part) {
    Map<String, String> files = new TreeMap<>();
    part.leaves().forEach(leaf -> files.put(leaf.key(), fileName(paths.get(leaf))));
    List<Map<String, Object>> bank = new ArrayList<>();
    for (Map<String, Object> question : part.bank()) {
      Map<String, Object> named = new LinkedHashMap<>(question);
      named.put("lesson", files.get(question.get("lesson")));
      bank.add(named);
    }
    return bank;
  }
}
