package dev.sobre.audit;

import dev.sobre.audit.FileWeight.Type;
import dev.sobre.course.LinkTarget;
import dev.sobre.page.SiteVersion;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a browser fetches and builds when it shows a page for the first time. */
final class FirstVisit {

  private final Function<String, byte[]> site;
  private final Map<String, Type> files = new LinkedHashMap<>();
  private final Set<String> hosts = new LinkedHashSet<>();
  private final List<Missing> missing = new ArrayList<>();
  private final long elements;

  /**
   * An address that leads to no file.
   *
   * @param from path of the page or style sheet that holds it
   * @param url as written there
   */
  record Missing(String from, String url) {}

  /**
   * @param path of the page from the root of the site
   * @param site content of each file by path; null for a file that is not there
   */
  FirstVisit(String path, Document page, Function<String, byte[]> site) {
    this.site = site;
    files.put(path, Type.HTML);
    follow(path, PageReferences.of(page));
    Set<String> atOnce = Set.copyOf(files.keySet());
    follow(path, PageReferences.onUse(page));
    if (path.startsWith(SiteVersion.LOW_DATA_FOLDER)) {
      // Opening the page does not load them; that they exist is looked at all the same.
      files.keySet().retainAll(atOnce);
    }
    elements = elements(page);
  }

  /** The page, then what it loads: paths of files of the site, addresses of others. */
  Map<String, Type> files() {
    return files;
  }

  /** Other hosts from which it loads. */
  Set<String> hosts() {
    return hosts;
  }

  List<Missing> missing() {
    return missing;
  }

  /** Elements as EcoIndex counts them. */
  long elements() {
    return elements;
  }

  private void follow(String from, Map<String, Type> references) {
    references.forEach(
        (url, type) -> {
          if (!(LinkTarget.resolve(from, url) instanceof LinkTarget.InCourse target)) {
            hosts.add(host(url));
            files.put(url, type);
            return;
          }
          String path = target.file().replaceAll("\\?.*", "");
          byte[] content = site.apply(path);
          if (content == null) {
            missing.add(new Missing(from, url));
          } else if (files.putIfAbsent(path, type) == null && type == Type.STYLE) {
            Map<String, Type> inner = new LinkedHashMap<>();
            PageReferences.addCss(new String(content, StandardCharsets.UTF_8), inner);
            inner.keySet().removeIf(address -> address.startsWith("data:"));
            follow(path, inner);
          }
        });
  }

  static String host(String url) {
    try {
      String host = URI.create(url.startsWith("//") ? "https:" + url : url).getHost();
      return host == null ? url : host;
    } catch (IllegalArgumentException notAnAddress) {
      return url;
    }
  }

  /**
   * With scripts on, what is inside {@code noscript} is text; a template's content is not in the
   * tree.
   */
  static long elements(Element root) {
    return root.getAllElements().stream()
        .filter(element -> !(element instanceof Document))
        .filter(element -> element.parents().stream().noneMatch(FirstVisit::hidesContent))
        .count();
  }

  private static boolean hidesContent(Element parent) {
    return switch (parent.normalName()) {
      case "svg", "noscript", "template" -> true;
      default -> false;
    };
  }
}
