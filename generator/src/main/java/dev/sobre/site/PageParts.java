package dev.sobre.site;

import dev.sobre.course.LinkTarget;
import dev.sobre.course.PageKind;
import dev.sobre.page.Messages;
import dev.sobre.page.Page;
import dev.sobre.page.Urls;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Divides the pages to read of a low-data version that are heavier than one may be. The first part
 * keeps the address; {@code x.html} goes on as {@code x.2.html}, which no slug can be. Links follow
 * what they lead to.
 */
final class PageParts {

  /** Most bytes of a page with gzip. Brotli makes them 4.4 kB, which leaves room for a script. */
  static final long LIMIT = 4_950;

  /** The same for the first part of an action plan, whose script comes with it. */
  static final long LIMIT_OF_PLAN = 3_100;

  /** Length of that part, over the others. */
  private static final double SHARE_OF_PLAN = 0.7;

  private static final Set<PageKind> TO_READ =
      EnumSet.of(PageKind.LESSON, PageKind.ACTIVITY, PageKind.GLOSSARY, PageKind.SOURCES);

  /** What only the tool of an action plan has. */
  private static final String PLAN = " data-plan=";

  private static final String MAIN = "<main id=\"main\">\n";
  private static final String MAIN_END = "</main>";
  private static final Pattern HEADING = Pattern.compile("(<h1[^>]*>)(.*?)</h1>", Pattern.DOTALL);
  private static final Pattern SCRIPT = Pattern.compile("<script[^>]*></script>\n");
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
  private static final Pattern LINK = Pattern.compile(" href=\"([^\"#:]*)#([^\"]+)\"");

  private final Messages messages;
  private final Map<String, List<Page>> divided = new HashMap<>();

  /** Path of the part that has a place, by the place before the division. */
  private final Map<LinkTarget, String> places = new HashMap<>();

  private PageParts(Messages messages) {
    this.messages = messages;
  }

  /**
   * The pages of one language, each followed by its other parts.
   *
   * @param messages interface texts of that language
   */
  static List<Page> divide(List<Page> pages, Messages messages) {
    PageParts parts = new PageParts(messages);
    for (Page page : pages) {
      boolean divisible = TO_READ.contains(page.kind()) || page.html().contains(PLAN);
      List<Page> own = divisible ? parts.parts(page) : List.of(page);
      parts.divided.put(page.path(), own);
      if (own.size() > 1) {
        own.forEach(part -> parts.putPlaces(page.path(), part));
      }
    }
    return pages.stream()
        .flatMap(
            page ->
                parts.divided.get(page.path()).stream()
                    .map(part -> parts.linked(page.path(), part)))
        .toList();
  }

  private static boolean fits(Page page) {
    long limit = page.html().contains(PLAN) ? LIMIT_OF_PLAN : LIMIT;
    return Deflate.gzipSize(page.html().getBytes(StandardCharsets.UTF_8)) <= limit;
  }

  private void putPlaces(String path, Page part) {
    Matcher id = ID.matcher(part.html());
    while (id.find()) {
      places.putIfAbsent(new LinkTarget.InCourse(path, id.group(1)), part.path());
    }
  }

  /** As few parts as fit; where there are not enough places to cut, as many as there can be. */
  private List<Page> parts(Page page) {
    List<Page> parts = List.of(page);
    DivisibleText text = DivisibleText.of(between(page.html()));
    double share = page.html().contains(PLAN) ? SHARE_OF_PLAN : 1;
    while (!parts.stream().allMatch(PageParts::fits) && parts.size() <= text.cuts()) {
      parts = pages(page, text.parts(parts.size() + 1, share));
    }
    return parts;
  }

  private static String between(String html) {
    return html.substring(html.indexOf(MAIN) + MAIN.length(), html.indexOf(MAIN_END));
  }

  private List<Page> pages(Page page, List<String> texts) {
    String html = page.html();
    String head = html.substring(0, html.indexOf(MAIN) + MAIN.length());
    String tail = html.substring(html.indexOf(MAIN_END));
    Matcher heading = HEADING.matcher(html);
    if (!heading.find()) {
      throw new IllegalStateException("no heading on " + page.path());
    }
    List<Page> parts = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i) + steps(page.path(), heading.group(2), i, texts.size());
      if (i > 0) {
        String place = " (" + (i + 1) + "/" + texts.size() + ")";
        text = heading.group(1) + heading.group(2) + place + "</h1>\n" + text;
      }
      String top = i == 0 ? head : head.replace("<title>", "<title>" + (i + 1) + ". ");
      boolean answers =
          text.contains("class=\"activity\"")
              || (page.kind() != PageKind.PLAN && text.contains(" data-action="));
      if (i > 0 && !answers) {
        top = SCRIPT.matcher(top).replaceAll("");
      }
      parts.add(new Page(path(page.path(), i), page.kind(), top + text + tail));
    }
    return parts;
  }

  private static String path(String path, int part) {
    return part == 0 ? path : path.replaceFirst("\\.html$", "." + (part + 1) + ".html");
  }

  /** Leads to the neighbouring parts. */
  private String steps(String path, String title, int part, int count) {
    StringBuilder steps = new StringBuilder();
    steps.append("<nav class=\"steps\" aria-label=\"").append(messages.text("parts")).append("\">");
    if (part > 0) {
      steps.append(step(path, "prev", messages.text("previous"), title, part - 1, count));
    }
    if (part + 1 < count) {
      steps.append(step(path, "next", messages.text("next"), title, part + 1, count));
    }
    return steps.append("</nav>\n").toString();
  }

  private static String step(
      String path, String rel, String label, String title, int part, int count) {
    return "\n<a rel=\"%s\" href=\"%s\"><small>%s</small> %s (%d/%d)</a>\n"
        .formatted(rel, Urls.relative(path, path(path, part)), label, title, part + 1, count);
  }

  /** A part whose links lead to where their targets lie now. */
  private Page linked(String from, Page part) {
    String html =
        LINK.matcher(part.html())
            .replaceAll(link -> Matcher.quoteReplacement(link(from, part, link)));
    return new Page(part.path(), part.kind(), html);
  }

  private String link(String from, Page part, MatchResult link) {
    LinkTarget target = LinkTarget.resolve(from, link.group(1) + "#" + link.group(2));
    String place = places.get(target);
    boolean here = link.group(1).isEmpty() && part.html().contains(" id=\"" + link.group(2) + '"');
    if (here || place == null) {
      return link.group();
    }
    String url = place.equals(part.path()) ? "" : Urls.relative(part.path(), place);
    return " href=\"" + url + "#" + link.group(2) + "\"";
  }
}
