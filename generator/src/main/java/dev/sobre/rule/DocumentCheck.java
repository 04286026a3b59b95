package dev.sobre.rule;

import dev.sobre.course.Rule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What every page must have, and have once. */
final class DocumentCheck {

  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
  private static final Pattern LARGEST_ZOOM =
      Pattern.compile("maximum-scale\\s*=\\s*([0-9]*\\.?[0-9]+)");
  private static final double NEEDED_ZOOM = 2;

  private final Findings findings;
  private final Map<String, String> pagesByTitle = new HashMap<>();

  DocumentCheck(Findings findings) {
    this.findings = findings;
  }

  void check(WrittenPage page) {
    languages(page);
    title(page);
    viewport(page);
    headings(page);
    ids(page);
    landmarks(page);
    page.select("meta[http-equiv=refresh]")
        .forEach(
            meta ->
                findings.add(
                    Rule.PAGE_REFRESH,
                    page,
                    meta,
                    "this page reloads or leaves by itself",
                    "let the reader follow a link"));
  }

  private void languages(WrittenPage page) {
    Element html = page.document().selectFirst("html");
    if (html.attr("lang").isBlank()) {
      findings.add(
          Rule.PAGE_LANGUAGE,
          page,
          html,
          "this page does not say its language",
          "write for instance <html lang=\"fr\">");
    }
    page.select("[lang], [hreflang]")
        .forEach(
            element -> {
              for (String key : List.of("lang", "hreflang")) {
                String tag = element.attr(key);
                if (element.hasAttr(key) && !tag.isBlank() && !isLanguage(tag)) {
                  findings.add(
                      Rule.PAGE_LANGUAGE,
                      page,
                      element,
                      "\"" + tag + "\" is not the code of a language",
                      "such as fr, en, pt-BR");
                }
              }
            });
  }

  private static boolean isLanguage(String tag) {
    try {
      String language = new Locale.Builder().setLanguageTag(tag).build().getLanguage();
      return language.length() > 2 || LANGUAGES.contains(language);
    } catch (IllformedLocaleException notATag) {
      return false;
    }
  }

  /**
   * Pages that name another one as theirs, such as those of a low-data version, share its title.
   */
  private void title(WrittenPage page) {
    Element title = page.document().selectFirst("head > title");
    if (title == null || title.text().isBlank()) {
      findings.add(
          Rule.PAGE_TITLE,
          page,
          page.document().head(),
          "this page has no title",
          "write <title> in its head");
      return;
    }
    if (page.document().selectFirst("link[rel=canonical]") != null) {
      return;
    }
    String key = page.document().selectFirst("html").attr("lang") + ' ' + title.text();
    String other = pagesByTitle.putIfAbsent(key, page.path());
    if (other != null) {
      findings.add(
          Rule.PAGE_TITLE,
          page,
          title,
          "the title \"" + title.text() + "\" is also that of " + other,
          "say in each title what only its page has");
    }
  }

  private void viewport(WrittenPage page) {
    Element meta = page.document().selectFirst("meta[name=viewport]");
    if (meta == null || !meta.attr("content").contains("width=device-width")) {
      findings.add(
          Rule.VIEWPORT,
          page,
          meta == null ? page.document().head() : meta,
          "this page does not fit a small screen",
          "write <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
      return;
    }
    String content = meta.attr("content").toLowerCase(Locale.ROOT);
    Matcher largest = LARGEST_ZOOM.matcher(content);
    if (content.matches(".*user-scalable\\s*=\\s*(no|0).*")
        || largest.find() && Double.parseDouble(largest.group(1)) < NEEDED_ZOOM) {
      findings.add(
          Rule.VIEWPORT,
          page,
          meta,
          "this page keeps readers from enlarging it",
          "take user-scalable and maximum-scale out");
    }
  }

  private void headings(WrittenPage page) {
    List<Element> headings = page.select("h1, h2, h3, h4, h5, h6").toList();
    long first = headings.stream().filter(heading -> level(heading) == 1).count();
    if (first != 1) {
      findings.add(
          Rule.PAGE_HEADING,
          page,
          first == 0 ? page.document().body() : lastOfLevelOne(headings),
          first == 0
              ? "this page has no heading of level 1"
              : "this page has " + first + " headings of level 1",
          "one h1 for the page, h2 for its sections");
    }
    int before = 0;
    for (Element heading : headings) {
      if (level(heading) > before + 1 && before > 0) {
        findings.add(
            Rule.HEADING_ORDER,
            page,
            heading,
            "\"" + heading.text() + "\" is of level " + level(heading) + " after level " + before,
            "make it level " + (before + 1));
      }
      before = level(heading);
    }
  }

  private static int level(Element heading) {
    return heading.normalName().charAt(1) - '0';
  }

  private static Element lastOfLevelOne(List<Element> headings) {
    return headings.stream().filter(h -> level(h) == 1).reduce((a, b) -> b).orElseThrow();
  }

  private void ids(WrittenPage page) {
    Set<String> seen = new HashSet<>();
    page.select("[id]")
        .filter(element -> !seen.add(element.id()))
        .forEach(
            element ->
                findings.add(
                    Rule.ID_REPEATED,
                    page,
                    element,
                    "the id \"" + element.id() + "\" is on this page twice",
                    "give this element another one"));
  }

  private void landmarks(WrittenPage page) {
    List<Element> mains = page.select("main, [role=main]").toList();
    if (mains.size() != 1) {
      findings.add(
          Rule.MAIN_LANDMARK,
          page,
          page.document().body(),
          mains.isEmpty() ? "this page has no main part" : "this page has several main parts",
          "put what the page is about into one <main>");
      return;
    }
    Element link = page.document().body().selectFirst("a[href]");
    boolean skips =
        link == null
            || link.attr("href").startsWith("#")
            || link.closest("main, [role=main]") != null;
    if (!skips) {
      findings.add(
          Rule.MAIN_LANDMARK,
          page,
          link,
          "the first link of this page does not lead to its main part",
          "start the body with <a href=\"#main\">");
    }
  }
}
