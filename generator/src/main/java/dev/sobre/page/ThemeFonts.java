package dev.sobre.page;

import dev.sobre.course.LinkTarget;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.NearestName;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.font.FontCheck;
import dev.sobre.font.ThemeFont;
import dev.sobre.source.SourceText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The fonts of a theme, and the rules {@code @font-face} of its style sheets that load them. */
final class ThemeFonts {

  private static final Pattern FONT = Pattern.compile("(?i)fonts/[^/]+\\.(?:ttf|otf|woff2)");
  private static final Pattern LICENCE = Pattern.compile("(?i)fonts/[^/]+\\.(?:txt|md)");
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?(?:\\*/|\\z)");
  private static final Pattern FACE = Pattern.compile("(?i)@font-face\\s*\\{[^}]*\\}");
  private static final Pattern RANGE = Pattern.compile("(?i)unicode-range\\s*:");

  /** The address, and the format that is named behind it. */
  private static final Pattern URL =
      Pattern.compile(
          "(?i)url\\(\\s*(?:\"([^\"]*)\"|'([^']*)'|([^'\")\\s]+))\\s*\\)(?:\\s*format\\([^)]*\\))?");

  private record File(String shown, byte[] bytes, boolean ofCourse) {}

  private final boolean wanted;
  private final DiagnosticLog log;
  private final SortedMap<String, File> files = new TreeMap<>();
  private final Map<String, String> paths = new HashMap<>();
  private final SortedMap<String, ThemeFont> named = new TreeMap<>();

  /** Addresses of fonts that a style sheet names with a slip, which has been said. */
  private final Set<String> meant = new HashSet<>();

  /**
   * @param wanted whether fonts are loaded at all; if not, their rules are left out
   */
  ThemeFonts(boolean wanted, DiagnosticLog log) {
    this.wanted = wanted;
    this.log = log;
  }

  /** Whether a path in a theme is that of a font. */
  static boolean isFont(String file) {
    return FONT.matcher(file).matches();
  }

  /** Whether a path in a theme is that of a text that comes with a font, and stays at home. */
  static boolean isLicence(String file) {
    return LICENCE.matcher(file).matches();
  }

  void add(String file, String shown, byte[] bytes) {
    files.put(file, new File(shown, bytes, false));
  }

  /** A font of the course's folder {@code theme/}. */
  void addCourse(String file, byte[] bytes) {
    files.put(file, new File("theme/" + file, bytes, true));
  }

  /** Whether it was there. */
  boolean remove(String file) {
    return files.remove(file) != null;
  }

  /** A style sheet without its rules for fonts. */
  static String removed(String css) {
    return replaced(css, FACE.matcher(blank(css)).results().toList(), face -> "");
  }

  /**
   * A style sheet that names its fonts by where they are on the site. One that is not there is an
   * error.
   *
   * @param file its path in the theme, which addresses start from
   */
  String placed(String file, SourceText sheet) {
    String css = sheet.text();
    if (!wanted) {
      return removed(css);
    }
    String code = blank(css);
    return replaced(
        css,
        FACE.matcher(code).results().toList(),
        face ->
            replaced(
                css.substring(face.start(), face.end()),
                URL.matcher(face.group()).results().toList(),
                url -> placed(file, sheet, face, url)));
  }

  private String placed(String file, SourceText sheet, MatchResult face, MatchResult url) {
    int group = url.group(1) != null ? 1 : url.group(2) != null ? 2 : 3;
    String address = url.group(group);
    if (LinkTarget.resolve(file, address) instanceof LinkTarget.External) {
      return url.group();
    }
    int offset = face.start() + url.start(group);
    String font =
        LinkTarget.resolve(file, address) instanceof LinkTarget.InCourse found
            ? found.file()
            : address;
    if (!files.containsKey(font)) {
      Set<String> addresses = new TreeSet<>();
      files.keySet().forEach(known -> addresses.add("../" + known));
      NearestName.of(address, addresses).ifPresent(meant::add);
      sheet.error(
          log,
          "file-not-found",
          offset,
          "the theme has no font \"" + address + "\"",
          addresses.isEmpty()
              ? "put a font of TrueType, OpenType or WOFF2 into its folder fonts/, and name it"
                  + " \"../fonts/Name.ttf\""
              : NearestName.hint(address, addresses));
      return url.group();
    }
    File known = files.get(font);
    boolean whole = !RANGE.matcher(face.group()).find();
    String path = paths.computeIfAbsent(font, this::path);
    ThemeFont before = named.get(path);
    named.put(
        path,
        before == null
            ? new ThemeFont(known.shown(), known.bytes(), sheet, sheet.locate(offset), whole)
            : new ThemeFont(
                before.file(),
                before.bytes(),
                before.sheet(),
                before.location(),
                before.whole() || whole));
    return "url(" + path.substring(path.lastIndexOf('/') + 1) + ") format(\"woff2\")";
  }

  /**
   * Where a font is on the site: beside the style sheet, by a name that no address has to quote.
   */
  private String path(String font) {
    String name = font.substring("fonts/".length(), font.lastIndexOf('.'));
    String plain = name.replaceAll("[^A-Za-z0-9-]+", "-").replaceAll("^-+|-+$", "");
    String folder = PageRenderer.STYLE.substring(0, PageRenderer.STYLE.lastIndexOf('/') + 1);
    Set<String> taken = new HashSet<>(paths.values());
    String path = folder + (plain.isEmpty() ? "font" : plain) + ".woff2";
    for (int i = 2; taken.contains(path); i++) {
      path = folder + plain + "-" + i + ".woff2";
    }
    return path;
  }

  /**
   * Says what no style sheet names, what cannot be used, and what pages with an own style cannot
   * load.
   */
  void check(boolean inline) {
    files.forEach(
        (file, font) -> {
          if (font.ofCourse() && !paths.containsKey(file) && !meant.contains("../" + file)) {
            log.warning(
                "font-unused",
                SourceLocation.of(font.shown()),
                "no style sheet of the theme loads this font",
                "",
                "name it in a rule @font-face: src: url(\"../" + file + "\")");
          }
        });
    named.values().forEach(font -> FontCheck.check(font, log));
    named.values().stream()
        .filter(font -> inline)
        .forEach(
            font ->
                font.sheet()
                    .error(
                        log,
                        "font-inline",
                        font.location(),
                        "pages that carry their style cannot load a font",
                        "write style: file in the theme.yml of your theme, or do without the"
                            + " font"));
  }

  /** Those that a style sheet names, by path from the root of the site. */
  SortedMap<String, ThemeFont> named() {
    return named;
  }

  /** The same text with spaces for comments, so that places stay. */
  private static String blank(String css) {
    return COMMENT.matcher(css).replaceAll(comment -> comment.group().replaceAll("[^\n]", " "));
  }

  private static String replaced(
      String text, Iterable<MatchResult> found, Function<MatchResult, String> replacement) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (MatchResult match : found) {
      out.append(text, at, match.start()).append(replacement.apply(match));
      at = match.end();
    }
    return out.append(text, at, text.length()).toString();
  }
}
