package dev.sobre.reader;

import dev.sobre.course.Assessments;
import dev.sobre.course.Completion;
import dev.sobre.course.CourseInfo;
import dev.sobre.course.CourseInfo.Audience;
import dev.sobre.course.CourseInfo.Licence;
import dev.sobre.course.CourseInfo.Publisher;
import dev.sobre.course.ImageChoice;
import dev.sobre.course.LearningPath;
import dev.sobre.course.Localized;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.source.YamlDocument;
import dev.sobre.source.YamlNode;
import dev.sobre.source.YamlNode.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads {@code course.yml}. */
final class CourseInfoReader {

  static final List<String> KEYS =
      List.of(
          "id",
          "version",
          "title",
          "summary",
          "keywords",
          "languages",
          "url",
          "audiences",
          "goals",
          "paths",
          "assessments",
          "team",
          "licence",
          "publisher",
          "completion",
          "outputs",
          "lms",
          "scorm",
          "controlDocuments",
          "theme",
          "low-data",
          "offline",
          "precompressed",
          "images",
          "budgets",
          "rules",
          "lint",
          "declarations");

  static final int MOST_QUESTIONS = 100;

  private final Fields fields;
  private final Path courseFolder;
  private final List<String> languages;

  /**
   * @param courseFolder from which paths start that lead out of the course
   */
  CourseInfoReader(YamlDocument document, Path courseFolder, DiagnosticLog log) {
    this.courseFolder = courseFolder;
    fields = Fields.of(document.root(), document.source(), log, KEYS);
    languages = languages();
  }

  CourseInfo read() throws IOException {
    List<String> outputs = new OutputsReader(fields).read();
    return new CourseInfo(
        id(),
        version(),
        fields.requiredLocalized("title", languages),
        fields.requiredLocalized("summary", languages),
        localizedList("keywords"),
        languages,
        url(),
        audiences(),
        localizedList("goals"),
        paths(),
        team(),
        assessments(),
        licence(),
        publisher(),
        completion(),
        outputs,
        new ScormReader(fields, courseFolder, outputs).read(),
        new ThemeChoiceReader(fields, languages).theme(),
        new ThemeChoiceReader(fields, languages).lowData(),
        fields.bool("offline").orElse(false),
        fields.bool("precompressed").orElse(false),
        fields.node("images").map(this::images).orElse(ImageChoice.USUAL),
        new BudgetReader(fields).read(),
        new RulesReader(fields).read(),
        new LintReader(fields, languages).read(),
        new DeclarationsReader(fields, languages).read());
  }

  private List<String> languages() {
    fields.required("languages");
    List<String> codes = fields.texts("languages");
    for (String code : codes) {
      if (!code.matches("[a-z]{2,3}(-[A-Za-z0-9]+)*")) {
        fields.error(
            "languages",
            "wrong-value",
            "\"" + code + "\" is not a language code",
            "such as fr, en");
      }
    }
    return codes.isEmpty() ? List.of("en") : codes;
  }

  private String id() {
    String id = fields.requiredText("id");
    if (!id.isEmpty() && !Slugs.isSlug(id)) {
      fields.error("id", "wrong-value", "\"" + id + "\" is not an id", Slugs.FORM);
    }
    return id;
  }

  private String version() {
    String version = fields.requiredText("version");
    if (!version.isEmpty() && !version.matches("[0-9A-Za-z][0-9A-Za-z.+-]{0,19}")) {
      fields.error(
          "version",
          "wrong-value",
          "\"" + version + "\" is not a version",
          "at most 20 letters, digits, points and hyphens, such as 1.2.0");
    }
    return version;
  }

  private Optional<String> url() {
    Optional<String> url = fields.text("url");
    if (url.isPresent() && !url.get().matches("https?://[^\\s?#]+/")) {
      fields.error(
          "url",
          "wrong-value",
          "\"" + url.get() + "\" is not the address of a site",
          "start with https:// and end with /");
      return Optional.empty();
    }
    return url;
  }

  private List<Audience> audiences() {
    List<Audience> audiences = new ArrayList<>();
    fields
        .node("audiences")
        .map(node -> Fields.open(node, fields.source(), fields.log()))
        .ifPresent(
            open ->
                open.entries()
                    .forEach(
                        entry ->
                            audiences.add(
                                new Audience(
                                    entry.key(), open.requiredLocalized(entry.key(), languages)))));
    return audiences;
  }

  private List<Localized> localizedList(String key) {
    List<Localized> texts = new ArrayList<>();
    for (YamlNode node : fields.list(key)) {
      fields.asLocalized(node, languages).ifPresent(texts::add);
    }
    return texts;
  }

  private List<LearningPath> paths() {
    List<LearningPath> paths = new ArrayList<>();
    Optional<Fields> open =
        fields.node("paths").map(node -> Fields.open(node, fields.source(), fields.log()));
    for (Entry entry : open.map(Fields::entries).orElse(List.of())) {
      if (!Slugs.isSlug(entry.key())) {
        fields
            .source()
            .error(
                fields.log(),
                "wrong-value",
                entry.location(),
                "\"" + entry.key() + "\" is not an id",
                Slugs.FORM);
      }
      Fields path =
          Fields.of(entry.value(), fields.source(), fields.log(), List.of("title", "summary"));
      paths.add(
          new LearningPath(
              entry.key(),
              path.requiredLocalized("title", languages),
              path.requiredLocalized("summary", languages)));
    }
    return paths;
  }

  private List<String> team() {
    List<String> known =
        fields
            .node("audiences")
            .map(node -> Fields.open(node, fields.source(), fields.log()).entries())
            .orElse(List.of())
            .stream()
            .map(Entry::key)
            .toList();
    return fields.named("team", known, "audience");
  }

  private Assessments assessments() {
    return fields
        .node("assessments")
        .map(
            node ->
                Fields.of(
                    node,
                    fields.source(),
                    fields.log(),
                    List.of("entry", "chapter", "certificate")))
        .map(
            counts ->
                new Assessments(
                    counts.integer("entry", 1, MOST_QUESTIONS).orElse(0),
                    counts.integer("chapter", 1, MOST_QUESTIONS).orElse(0),
                    counts.integer("certificate", 1, MOST_QUESTIONS).orElse(0)))
        .orElse(Assessments.NONE);
  }

  private Licence licence() {
    return fields
        .required("licence")
        .map(node -> Fields.of(node, fields.source(), fields.log(), List.of("name", "url")))
        .map(licence -> new Licence(licence.requiredText("name"), licence.requiredText("url")))
        .orElse(new Licence("", ""));
  }

  private Publisher publisher() {
    return fields
        .required("publisher")
        .map(
            node ->
                Fields.of(node, fields.source(), fields.log(), List.of("name", "url", "issuer")))
        .map(
            who -> new Publisher(who.requiredText("name"), who.text("url").orElse(""), issuer(who)))
        .orElse(new Publisher("", "", ""));
  }

  private String issuer(Fields publisher) {
    String issuer = publisher.text("issuer").orElse("");
    if (issuer.isEmpty()) {
      return "";
    }
    if (!issuer.matches("(https://|did:)[^\\s\"<>]+")) {
      publisher.error(
          "issuer",
          "wrong-value",
          "\"" + issuer + "\" does not name who gives the badge",
          "an address that starts with https://, or a decentralised identifier (did:)");
    } else if (assessments().certificate() == 0) {
      publisher.error(
          "issuer",
          "badge-without-test",
          "a badge is given for the final test, and the course has none",
          "set \"certificate\" under \"assessments\", or take \"issuer\" out");
    }
    return issuer;
  }

  private Completion completion() {
    Optional<Fields> completion =
        fields
            .node("completion")
            .map(
                node ->
                    Fields.of(
                        node,
                        fields.source(),
                        fields.log(),
                        List.of("pages", "score", "attempts")));
    if (completion.isEmpty()) {
      return new Completion(100, OptionalInt.empty(), 0);
    }
    Fields rules = completion.get();
    return new Completion(
        rules.percent("pages").orElse(100),
        rules.percent("score").map(OptionalInt::of).orElse(OptionalInt.empty()),
        rules.integer("attempts", 0, 35).orElse(0));
  }

  private ImageChoice images(YamlNode node) {
    return new ImagesReader(fields.source(), fields.log()).read(node);
  }
}
