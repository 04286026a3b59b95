package dev.sobre.rule;

import dev.sobre.course.LinkTarget;
import dev.sobre.course.Rule;
import dev.sobre.page.Urls;
import dev.sobre.site.SiteFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Links inside the site, files to download, and files that no one asks for. */
final class FileCheck {

  /** What servers, browsers and robots ask for by a fixed name. */
  private static final Set<String> KNOWN =
      Set.of(
          "index.html",
          "404.html",
          "carbon.txt",
          "favicon.ico",
          "humans.txt",
          "robots.txt",
          "sitemap.xml");

  private static final String WELL_KNOWN = ".well-known/";
  private static final int NEAR = 40;

  private final Findings findings;
  private final WrittenFiles site;
  private final Map<String, Set<String>> anchors = new HashMap<>();
  private final Set<String> linked = new HashSet<>();

  FileCheck(Findings findings, WrittenFiles site) {
    this.findings = findings;
    this.site = site;
  }

  void check() {
    for (WrittenPage page : site.pages()) {
      anchors.put(page.path(), anchors(page));
    }
    for (WrittenPage page : site.pages()) {
      page.select("a[href], area[href]").forEach(link -> link(page, link));
    }
    unused();
  }

  private static Set<String> anchors(WrittenPage page) {
    Set<String> anchors = new HashSet<>(Set.of("", "top"));
    page.document().select("[id]").forEach(element -> anchors.add(element.id()));
    page.document().select("a[name]").forEach(element -> anchors.add(element.attr("name")));
    return anchors;
  }

  private void link(WrittenPage page, Element link) {
    String url = link.attr("href").strip();
    if (LinkTarget.resolve(page.path(), url) instanceof LinkTarget.External) {
      return;
    }
    Optional<LinkTarget.InCourse> target = page.target(url).flatMap(this::existing);
    if (target.isEmpty()) {
      findings.add(
          Rule.LINK_BROKEN,
          page,
          link,
          "the link to \"" + url + "\" leads to no file of the site",
          "link to a page that is there");
      return;
    }
    String file = target.get().file();
    linked.add(file);
    if (anchors.containsKey(file) && !anchors.get(file).contains(target.get().fragment())) {
      findings.add(
          Rule.LINK_BROKEN,
          page,
          link,
          "the link to \"" + url + "\" leads to a place that " + file + " does not have",
          "link to an id of that page");
    }
    String format = SiteFile.extension(file);
    if (!format.equals("html") && !isLabelled(link, format)) {
      findings.add(
          Rule.DOWNLOAD_UNLABELLED,
          page,
          link,
          "the link to \"" + url + "\" does not tell format and weight",
          "write them behind its text, as in \"list (PDF, 1.2 MB)\"");
    }
  }

  private Optional<LinkTarget.InCourse> existing(LinkTarget.InCourse target) {
    if (site.files().containsKey(target.file())) {
      return Optional.of(target);
    }
    String index = target.file() + "/index.html";
    return site.files().containsKey(index)
        ? Optional.of(new LinkTarget.InCourse(index, target.fragment()))
        : Optional.empty();
  }

  /** Whether the link, or what follows it, has the name of the format and a figure. */
  private static boolean isLabelled(Element link, String format) {
    Node next = link.nextSibling();
    String behind = next instanceof TextNode text ? text.text() : "";
    String label =
        (link.text() + ' ' + behind.substring(0, Math.min(NEAR, behind.length())))
            .toLowerCase(Locale.ROOT);
    boolean named = label.contains(format) || format.equals("jpg") && label.contains("jpeg");
    return named && label.codePoints().anyMatch(Character::isDigit);
  }

  private void unused() {
    String pages = site.pages().stream().map(WrittenPage::text).collect(Collectors.joining("\n"));
    String others =
        site.files().keySet().stream()
            .filter(path -> SiteFile.isText(path) && !path.endsWith(".html"))
            .map(site::text)
            .collect(Collectors.joining("\n"));
    for (String path : site.files().keySet()) {
      String name = path.substring(path.lastIndexOf('/') + 1);
      if (KNOWN.contains(name) || path.startsWith(WELL_KNOWN) || linked.contains(path)) {
        continue;
      }
      String address = Urls.encode(name);
      if (!pages.contains(address) && !others.contains(address) && !others.contains(name)) {
        findings.add(
            Rule.FILE_UNUSED,
            path,
            "no page and no other file leads to this one",
            "take it out, or link to it");
      }
    }
  }
}
