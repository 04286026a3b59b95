package dev.sobre.audit;

import dev.sobre.audit.FileWeight.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds what a browser fetches to show a page. */
final class PageReferences {

  private static final Pattern CSS_URL =
      Pattern.compile("url\\(\\s*(['\"]?)([^'\")]+)\\1\\s*\\)|@import\\s+(['\"])([^'\"]+)\\3");

  private PageReferences() {}

  /** Addresses as written with the type that the page takes them for, each once, in page order. */
  static Map<String, Type> of(Document page) {
    Map<String, Type> found = new LinkedHashMap<>();
    for (Element element : page.getAllElements()) {
      if (element.closest("noscript, template") == null) {
        add(element, found);
      }
    }
    found.keySet().removeIf(url -> url.isBlank() || url.startsWith("data:") || url.startsWith("#"));
    return found;
  }

  /** Scripts that those of the page load once the learner starts a test or types a word. */
  static Map<String, Type> onUse(Document page) {
    Map<String, Type> found = new LinkedHashMap<>();
    page.select("[data-pool]").forEach(bank -> put(found, bank.attr("data-pool"), Type.SCRIPT));
    page.select("[data-index]").forEach(form -> put(found, form.attr("data-index"), Type.SCRIPT));
    return found;
  }

  private static void add(Element element, Map<String, Type> found) {
    switch (element.normalName()) {
      case "link" -> addLink(element, found);
      case "script" -> put(found, element.attr("src"), Type.SCRIPT);
      case "img" -> put(found, SourceSet.chosen(element), Type.IMAGE);
      case "input" -> put(found, imageInput(element), Type.IMAGE);
      case "image", "use", "feimage" -> {
        put(found, element.attr("href"), Type.IMAGE);
        put(found, element.attr("xlink:href"), Type.IMAGE);
      }
      case "iframe", "embed" -> put(found, element.attr("src"), Type.OTHER);
      case "object" -> put(found, element.attr("data"), Type.OTHER);
      case "video" -> {
        put(found, element.attr("poster"), Type.IMAGE);
        putMedia(found, element);
      }
      case "audio" -> putMedia(found, element);
      case "style" -> addCss(element.data(), found);
      default -> {
        // Other elements load nothing by themselves.
      }
    }
    addCss(element.attr("style"), found);
  }

  private static String imageInput(Element element) {
    return element.attr("type").equalsIgnoreCase("image") ? element.attr("src") : "";
  }

  private static void addLink(Element link, Map<String, Type> found) {
    for (String rel : link.attr("rel").toLowerCase(java.util.Locale.ROOT).split("\\s+")) {
      switch (rel) {
        case "stylesheet" -> put(found, link.attr("href"), Type.STYLE);
        case "icon", "apple-touch-icon" -> put(found, link.attr("href"), Type.IMAGE);
        case "manifest", "preload", "modulepreload" -> put(found, link.attr("href"), Type.OTHER);
        default -> {
          // Other relations are for people and machines, not loaded.
        }
      }
    }
  }

  /** Browsers fetch at least the start of a file whose preload is not "none". */
  private static void putMedia(Map<String, Type> found, Element media) {
    if (media.attr("preload").equalsIgnoreCase("none") && !media.hasAttr("autoplay")) {
      return;
    }
    put(found, media.attr("src"), Type.MEDIA);
    media.select("source").forEach(source -> put(found, source.attr("src"), Type.MEDIA));
  }

  /** Addresses in a style sheet. */
  static void addCss(String css, Map<String, Type> found) {
    Matcher matcher = CSS_URL.matcher(css);
    while (matcher.find()) {
      boolean imported = matcher.group(2) == null;
      String url = imported ? matcher.group(4) : matcher.group(2);
      String path = url.replaceAll("[?#].*", "");
      String extension = path.substring(path.lastIndexOf('.') + 1);
      boolean sheet = imported || extension.equals("css");
      Type type = Type.ofExtension(extension);
      put(found, url, sheet ? Type.STYLE : type == Type.FONT ? type : Type.IMAGE);
    }
  }

  private static void put(Map<String, Type> found, String url, Type type) {
    found.putIfAbsent(url.strip(), type);
  }
}
