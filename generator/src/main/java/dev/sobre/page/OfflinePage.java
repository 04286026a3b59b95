package dev.sobre.page;

import dev.sobre.course.Course;
import dev.sobre.course.Edition;
import dev.sobre.course.PageKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page on which a learner keeps parts of the course on the device, and what lets a browser
 * install the course: the manifest (W3C, Web Application Manifest) and its icon.
 */
public final class OfflinePage {

  /** Path of the page from the root of its language. */
  public static final String PATH = "offline.html";

  /** Path of the manifest from the root of its language. */
  public static final String MANIFEST = "site.webmanifest";

  /** Path of the page's script from the root of the site. */
  public static final String SCRIPT = "assets/offline.js";

  /** Path of the service worker from the root of the site, which makes the whole site its scope. */
  public static final String WORKER = "sw.js";

  /** Launchers cut longer names under an icon. */
  private static final int SHORT_NAME = 12;

  private final PageFrame frame;
  private final Theme theme;
  private final String prefix;

  /**
   * What a learner keeps or removes as one.
   *
   * @param id unique in the site
   * @param title as printed
   * @param start its first page, path from the root of the language
   * @param digest of the content of its files
   * @param bytes that travel: text with gzip, other files as they are
   * @param files paths from the root of the site
   */
  public record Part(
      String id, String title, String start, String digest, long bytes, List<String> files) {
    public Part {
      files = List.copyOf(files);
    }
  }

  /**
   * @param prefix folder of the language from the root of the site, such as {@code en/}, or empty
   */
  public OfflinePage(Course course, Edition edition, Theme theme, String prefix) {
    SortedMap<String, String> others = new TreeMap<>();
    for (String language : course.info().languages()) {
      if (!language.equals(edition.language())) {
        others.put(language, course.info().folder(language));
      }
    }
    Alternates alternates = new Alternates(course, theme, prefix, others);
    this.frame = new PageFrame(course, edition, theme, SiteVersion.ONLY, prefix, alternates, true);
    this.theme = theme;
    this.prefix = prefix;
  }

  /**
   * {@code worker, common, parts (id, title, url, digest, bytes, size, files), size}; {@code files}
   * are addresses with spaces between them, {@code size} is printed.
   *
   * @param common what comes with any other part
   * @param parts what the learner chooses from
   */
  public Page render(Part common, List<Part> parts) {
    Map<String, Object> values =
        frame.values(PATH, PageKind.OFFLINE, frame.messages().text("offline.title"), "");
    values.put("manifest", frame.url(PATH, MANIFEST));
    values.put("scripts", List.of(frame.shared(PATH, SCRIPT)));
    values.put("worker", frame.shared(PATH, WORKER));
    values.put("common", entry(common));
    values.put("parts", parts.stream().map(this::entry).toList());
    long all = common.bytes() + parts.stream().mapToLong(Part::bytes).sum();
    values.put("size", frame.messages().size(all));
    return frame.page("offline", PATH, PageKind.OFFLINE, values);
  }

  /** The title of the part that holds the final test. */
  public String certificateTitle() {
    return frame.messages().text("test.certificate.title");
  }

  /** The title of the part that comes with any other. */
  public String commonTitle() {
    return frame.messages().text("offline.common");
  }

  private Map<String, Object> entry(Part part) {
    return Map.of(
        "id", part.id(),
        "title", part.title(),
        "url", frame.url(PATH, part.start()),
        "digest", part.digest(),
        "bytes", part.bytes(),
        "size", frame.messages().size(part.bytes()),
        "files", String.join(" ", part.files().stream().map(f -> frame.shared(PATH, f)).toList()));
  }

  /**
   * The manifest of the language, as JSON.
   *
   * @param icon path of the icon from the root of the site
   */
  public String manifest(String icon) {
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("name", frame.title());
    manifest.put("short_name", shortName(frame.title()));
    manifest.put("description", frame.info().summary().in(frame.language()));
    manifest.put("lang", frame.language());
    manifest.put("dir", frame.direction());
    manifest.put("start_url", PageFrame.HOME);
    manifest.put("scope", prefix.isEmpty() ? "./" : "../");
    manifest.put("display", "minimal-ui");
    manifest.put("theme_color", color("accent", "#000"));
    manifest.put("background_color", color("paper", "#fff"));
    List<Map<String, Object>> icons = new ArrayList<>();
    for (String purpose : List.of("any", "maskable")) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("src", frame.shared(MANIFEST, icon));
      entry.put("sizes", "any");
      entry.put("type", "image/svg+xml");
      entry.put("purpose", purpose);
      icons.add(entry);
    }
    manifest.put("icons", icons);
    return JsonText.of(manifest) + "\n";
  }

  /** As many whole words as fit under an icon, the first in any case. */
  static String shortName(String title) {
    StringBuilder name = new StringBuilder();
    for (String word : title.split("[\\s\u00A0]+")) {
      if (!name.isEmpty() && name.length() + 1 + word.length() > SHORT_NAME) {
        break;
      }
      name.append(name.isEmpty() ? "" : " ").append(word);
    }
    return name.toString();
  }

  /** The initial of the title on the colour of the theme; it fills the square, for any mask. */
  public String icon() {
    String initial = frame.title().substring(0, frame.title().offsetByCodePoints(0, 1));
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 512 512\">"
        + "<path fill=\""
        + color("accent", "#000")
        + "\" d=\"M0 0h512v512H0z\"/><text x=\"256\" y=\"350\" text-anchor=\"middle\""
        + " font-family=\"system-ui,sans-serif\" font-weight=\"700\" font-size=\"260\" fill=\""
        + color("on-accent", "#fff")
        + "\">"
        + Html.escape(initial)
        + "</text></svg>\n";
  }

  /** A custom property of the style sheet, so that the icon follows what an author overrides. */
  private String color(String property, String otherwise) {
    Matcher matcher =
        Pattern.compile("--" + property + ":\\s*(#[0-9A-Fa-f]{3,8})\\s*;").matcher(theme.style());
    return matcher.find() ? matcher.group(1) : otherwise;
  }
}
