package dev.sobre.imports;

import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.imports.Loss.Kind;
import dev.sobre.imports.Manifest.Resource;
import dev.sobre.source.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jsoup.nodes.Entities;

/**
 * Resources of Common Cartridge 1.x that are XML: web links, topics and assignments, whose text
 * stays, and quizzes.
 */
final class CartridgeParts {

  private final SourceFiles files;
  private final WebPages pages;
  private final DiagnosticLog log;
  private final Losses losses;
  private final QuestionImages images;
  private final Ids ids = new Ids();

  /**
   * A link to another site.
   *
   * @param file where it stands
   */
  record WebLink(String file, String title, String address) {}

  CartridgeParts(SourceFiles files, WebPages pages, DiagnosticLog log, Losses losses) {
    this.files = files;
    this.pages = pages;
    this.log = log;
    this.losses = losses;
    this.images = new QuestionImages(files);
  }

  /** Those that questions show. */
  SortedMap<String, byte[]> images() {
    return images.files();
  }

  boolean isQuiz(Resource resource) {
    return resource.type().startsWith("imsqti") && files.has(resource.main());
  }

  /** Whether {@link #page} reads such a resource. */
  boolean knows(Resource resource) {
    return isQuiz(resource)
        || resource.type().startsWith("imsdt")
        || resource.type().startsWith("imsbasiclti")
        || resource.type().startsWith("assignment");
  }

  /** A web link; empty when the resource is none. */
  Optional<WebLink> link(Resource resource, String title) {
    if (!resource.type().startsWith("imswl")) {
      return Optional.empty();
    }
    return root(resource)
        .flatMap(
            root ->
                ManifestFile.named(root, "url").stream()
                    .flatMap(url -> url.attribute("href").stream())
                    .findFirst()
                    .map(
                        address ->
                            new WebLink(
                                resource.main(),
                                title.isEmpty() ? text(root, "title") : title,
                                address)));
  }

  /** A page of links, with the title of the first; empty without any. */
  static Optional<Entry> page(List<WebLink> links) {
    if (links.isEmpty()) {
      return Optional.empty();
    }
    List<String> lines = new ArrayList<>();
    for (WebLink link : links) {
      String words = link.title().isEmpty() ? link.address() : link.title();
      lines.add(
          (links.size() > 1 ? "- [" : "[")
              + InlineHtml.escaped(words)
              + "]("
              + Paths.destination(link.address())
              + ")");
    }
    WebLink first = links.get(0);
    SourcePage page =
        new SourcePage(
            first.file(),
            Map.of("title", first.title()),
            TracedText.untraced(first.file(), String.join("\n", lines)));
    return Optional.of(Entry.ofPage(first.title(), first.title(), page));
  }

  /**
   * The page that a resource becomes; empty when nothing of it can be read.
   *
   * @param title of the table of contents, or empty
   */
  Optional<SourcePage> page(Resource resource, String title) {
    Optional<XmlElement> root = root(resource);
    if (root.isEmpty()) {
      return Optional.empty();
    }
    String own = title.isEmpty() ? text(root.get(), "title") : title;
    if (isQuiz(resource)) {
      return quiz(resource.main(), root.get(), title);
    } else if (resource.type().startsWith("imsbasiclti")) {
      losses.add(
          Kind.INTERACTION,
          resource.main(),
          "left out \"" + own + "\", a tool of another site: " + text(root.get(), "launch_url"));
      return Optional.empty();
    }
    losses.add(Kind.INTERACTION, resource.main(), "\"" + own + "\" is a text to read now");
    Optional<XmlElement> text =
        root.get().children().stream().filter(child -> child.name().equals("text")).findFirst();
    String html =
        text.map(
                found ->
                    found.attribute("texttype").equals(Optional.of("text/plain"))
                        ? Entities.escape(found.text())
                        : found.text())
            .orElse("");
    return Optional.of(
        new SourcePage(
            resource.main(),
            Map.of("title", own),
            TracedText.untraced(resource.main(), pages.markdown(resource.main(), html))));
  }

  private Optional<SourcePage> quiz(String file, XmlElement root, String title) {
    MoodleTexts texts = new MoodleTexts(file, images, losses);
    MoodleQuestions reader = new MoodleQuestions(texts, ids, losses);
    List<Map<String, Object>> activities = new ArrayList<>();
    root.walk()
        .filter(element -> element.name().equals("item"))
        .map(item -> new QtiItem(item).question())
        .flatMap(question -> reader.activity(question).stream())
        .forEach(activities::add);
    if (activities.isEmpty()) {
      losses.add(Kind.PAGE, file, "left out, since no activity asks any question of it");
      return Optional.empty();
    }
    String own =
        root.children().stream()
            .flatMap(child -> child.attribute("title").stream())
            .findFirst()
            .orElseGet(() -> Part.words(SourceFiles.stem(file)));
    return Optional.of(
        new SourcePage(
            file,
            Map.of("title", title.isEmpty() ? own : title),
            TracedText.untraced(file, ""),
            activities));
  }

  private Optional<XmlElement> root(Resource resource) {
    return files.text(resource.main(), log).flatMap(source -> MoodleXmlFile.root(source, log));
  }

  private static String text(XmlElement root, String name) {
    return root.walk()
        .filter(element -> element.name().equals(name))
        .map(element -> element.text().replaceAll("\\s+", " ").strip())
        .findFirst()
        .orElse("");
  }
}
