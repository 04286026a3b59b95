package dev.sobre.image;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities.EscapeMode;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.nodes.XmlDeclaration;
import org.jsoup.parser.Parser;

/** A drawing of the author: what cannot work inside a page, and what nobody sees. */
public final class SvgDrawing {

  private static final Set<String> SPACES =
      Set.of(
          "http://www.w3.org/2000/svg",
          "http://www.w3.org/1999/xlink",
          "http://www.w3.org/XML/1998/namespace",
          "http://www.w3.org/1999/xhtml",
          "http://www.w3.org/1998/Math/MathML");

  /** Where white space may be seen. */
  private static final String WORDS = "text, tspan, textPath, style, title, desc, foreignObject";

  /** Links lead somewhere when a reader clicks; all else is loaded at once. */
  private static final Set<String> LINKS = Set.of("a", "svg:a");

  private static final Pattern URL =
      Pattern.compile("url\\(\\s*['\"]?([^'\")\\s]+)|@import\\s+['\"]([^'\"]+)");
  private static final Pattern ID = Pattern.compile("#([\\w.:-]+)");

  private final Document document;

  private SvgDrawing(String text) {
    document = Jsoup.parse(text, "", Parser.xmlParser().setTrackPosition(true));
  }

  /**
   * Something that does not work inside an image.
   *
   * @param kind its code
   * @param offset place in the text
   * @param what the words that are to blame
   */
  public record Flaw(Kind kind, int offset, String what) {}

  /** What goes wrong. */
  public enum Kind {
    /** Something is loaded from another file. */
    ELSEWHERE,
    /** The file defines words of its own, which readers of XML may refuse. */
    ENTITY,
    /** Something is meant to run. */
    SCRIPT
  }

  /** What does not work, in the order of the file. */
  public static List<Flaw> flaws(String text) {
    SvgDrawing drawing = new SvgDrawing(text);
    List<Flaw> flaws = new ArrayList<>();
    int entity = text.indexOf("<!ENTITY");
    if (entity >= 0) {
      flaws.add(new Flaw(Kind.ENTITY, entity, "<!ENTITY"));
    }
    for (Element element : drawing.document.getAllElements()) {
      drawing.addFlaws(element, flaws);
    }
    return flaws;
  }

  private void addFlaws(Element element, List<Flaw> flaws) {
    int start = place(element.sourceRange());
    if (local(element.tagName()).equals("script")) {
      flaws.add(new Flaw(Kind.SCRIPT, start, "<" + element.tagName() + ">"));
      return;
    }
    for (Attribute attribute : element.attributes()) {
      String name = attribute.getKey();
      String value = attribute.getValue().strip();
      int at = place(attribute.sourceRange().nameRange());
      boolean loads = local(name).equals("href") || name.equals("src");
      if (name.toLowerCase(Locale.ROOT).matches("on[a-z]+")) {
        flaws.add(new Flaw(Kind.SCRIPT, at, name));
      } else if (loads && !LINKS.contains(element.tagName()) && isElsewhere(value)) {
        flaws.add(new Flaw(Kind.ELSEWHERE, at, value));
      } else if (!name.startsWith("xmlns")) {
        addStyleFlaws(value, at, flaws);
      }
    }
    if (local(element.tagName()).equals("style")) {
      addStyleFlaws(element.wholeText() + element.data(), start, flaws);
    }
  }

  private static void addStyleFlaws(String style, int at, List<Flaw> flaws) {
    Matcher matcher = URL.matcher(style);
    while (matcher.find()) {
      String url = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      if (isElsewhere(url)) {
        flaws.add(new Flaw(Kind.ELSEWHERE, at, url));
      }
    }
  }

  private static boolean isElsewhere(String url) {
    return !url.isEmpty() && !url.startsWith("#") && !url.startsWith("data:");
  }

  private static int place(Range range) {
    return range.isTracked() ? range.startPos() : 0;
  }

  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  /**
   * The drawing without comments, metadata, scripts, what editors keep for themselves, and names
   * that nothing refers to. One that gains nothing stays as it is.
   */
  public static byte[] cleaned(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    SvgDrawing drawing = new SvgDrawing(text);
    boolean scripts = flaws(text).stream().anyMatch(flaw -> flaw.kind() == Kind.SCRIPT);
    byte[] clean = drawing.clean().getBytes(StandardCharsets.UTF_8);
    return scripts || clean.length < bytes.length ? clean : bytes;
  }

  private String clean() {
    Set<String> foreign = foreignPrefixes();
    Set<String> wanted = references();
    for (Element element : document.getAllElements()) {
      String prefix = prefix(element.tagName());
      String name = local(element.tagName());
      if (foreign.contains(prefix) || name.equals("metadata") || name.equals("script")) {
        element.remove();
        continue;
      }
      for (Attribute attribute : element.attributes().asList()) {
        String key = attribute.getKey();
        boolean declares = key.startsWith("xmlns:") && foreign.contains(key.substring(6));
        boolean unnamed =
            key.equals("id") && !name.equals("view") && !wanted.contains(attribute.getValue());
        boolean runs = key.toLowerCase(Locale.ROOT).matches("on[a-z]+");
        if (declares || foreign.contains(prefix(key)) || unnamed || runs) {
          element.removeAttr(key);
        }
      }
    }
    document.forEachNode(SvgDrawing::dropUnseen);
    document.outputSettings().prettyPrint(false).escapeMode(EscapeMode.xhtml);
    return document.outerHtml().replace(" />", "/>").strip() + "\n";
  }

  private static void dropUnseen(Node node) {
    boolean blank =
        node instanceof TextNode text
            && text.isBlank()
            && node.parent() instanceof Element parent
            && parent.closest(WORDS) == null
            && parent.closest("[xml\\:space=preserve]") == null;
    if (blank
        || node instanceof Comment
        || node instanceof XmlDeclaration
        || node instanceof DocumentType) {
      node.remove();
    }
  }

  private static String prefix(String name) {
    int colon = name.indexOf(':');
    return colon < 0 ? "" : name.substring(0, colon);
  }

  /** Prefixes of name spaces that no browser knows. */
  private Set<String> foreignPrefixes() {
    Map<String, String> declared = new HashMap<>();
    for (Element element : document.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        if (attribute.getKey().startsWith("xmlns:")) {
          declared.put(attribute.getKey().substring(6), attribute.getValue());
        }
      }
    }
    Set<String> foreign = new HashSet<>(declared.keySet());
    foreign.removeIf(prefix -> SPACES.contains(declared.get(prefix)));
    return foreign;
  }

  /** Every name that anything in the file may refer to. */
  private Set<String> references() {
    Set<String> names = new HashSet<>();
    for (Element element : document.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        if (!attribute.getKey().equals("id")) {
          add(attribute.getValue(), names);
          names.addAll(List.of(attribute.getValue().split("[\\s;.]+")));
        }
      }
      if (local(element.tagName()).equals("style")) {
        add(element.wholeText() + element.data(), names);
      }
    }
    return names;
  }

  private static void add(String text, Set<String> names) {
    Matcher matcher = ID.matcher(text);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
  }
}
