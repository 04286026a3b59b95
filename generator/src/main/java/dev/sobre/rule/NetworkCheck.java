package dev.sobre.rule;

import dev.sobre.course.LinkTarget;
import dev.sobre.course.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * The privacy of readers: no request leaves the site, no cookie is set, nothing that is typed is
 * sent elsewhere. Scripts are read as text; an address that a script puts together from parts is
 * beyond this check.
 */
final class NetworkCheck {

  /** Relations for which a browser asks the address without being told to. */
  private static final Set<String> LOADED =
      Set.of(
          "stylesheet",
          "icon",
          "apple-touch-icon",
          "manifest",
          "preload",
          "modulepreload",
          "prefetch",
          "prerender",
          "preconnect",
          "dns-prefetch",
          "pingback");

  private static final String LOADING =
      "script[src], img, source, video, audio, track[src], iframe[src], embed[src], object[data],"
          + " input[src], image, use, feImage, a[ping], link[href], meta[http-equiv=refresh]";
  private static final List<String> ADDRESSES =
      List.of("src", "poster", "data", "ping", "background", "xlink:href");

  private static final Pattern CSS_URL =
      Pattern.compile("url\\(\\s*['\"]?([^'\")]+)|@import\\s+['\"]([^'\"]+)");

  /** An address between quotes, but for those of links in HTML that a script holds. */
  private static final Pattern SCRIPT_URL =
      Pattern.compile(
          "(?<!href=)(?<!href=\\\\)[\"'`]((?:https?:|wss?:)?//[A-Za-z0-9-]+\\.[^\"'`\\s\\\\]+)");

  /** Names of vocabularies, which are written like addresses and never asked for. */
  private static final Pattern VOCABULARY =
      Pattern.compile(
          "https?://(www\\.w3\\.org|purl\\.imsglobal\\.org|w3id\\.org|schema\\.org)/.*");

  private static final Pattern SENDS =
      Pattern.compile("\\.sendBeacon\\b|\\bnew (?:WebSocket|EventSource|RTCPeerConnection)\\b");
  private static final Pattern COOKIE = Pattern.compile("\\.cookie\\b|\\bcookieStore\\b");
  private static final Pattern SENSOR =
      Pattern.compile(
          "\\.(?:geolocation|getUserMedia|getDisplayMedia|requestMIDIAccess)\\b"
              + "|\\bnew (?:Accelerometer|Gyroscope|AmbientLightSensor)\\b"
              + "|\\bDevice(?:Motion|Orientation)Event\\b");
  private static final Pattern NOTIFIES =
      Pattern.compile(
          "\\bNotification\\.requestPermission\\b|\\bnew Notification\\b|\\.pushManager\\b");

  /** Content that is fetched because the reader has come to the end of what there is. */
  private static final Pattern OBSERVES =
      Pattern.compile(
          "\\bnew IntersectionObserver\\b|addEventListener\\(\\s*[\"'`]scroll[\"'`]|\\.onscroll\\b");

  private static final Pattern FETCHES =
      Pattern.compile("\\bfetch\\s*\\(|\\bXMLHttpRequest\\b|\\bimport\\s*\\(");

  private final Findings findings;
  private final Optional<String> own;

  /**
   * @param own address of the site, which is no other host; ends with {@code /}
   */
  NetworkCheck(Findings findings, Optional<String> own) {
    this.findings = findings;
    this.own = own;
  }

  void check(WrittenFiles site) {
    site.pages().forEach(this::page);
    site.styles().forEach(this::style);
    for (WrittenPage page : site.pages()) {
      page.select("[style]")
          .filter(element -> cssUrls(element.attr("style")).anyMatch(this::isElsewhere))
          .forEach(element -> loads(page, element, element.attr("style")));
    }
    site.scripts().forEach(this::script);
    for (String svg : site.withExtension("svg")) {
      drawing(svg, site.text(svg));
    }
  }

  private void page(WrittenPage page) {
    page.select(LOADING).forEach(element -> element(page, element));
    page.select("form[action], [formaction]")
        .forEach(
            form -> {
              String to = form.hasAttr("action") ? form.attr("action") : form.attr("formaction");
              if (isElsewhere(to)) {
                findings.add(
                    Rule.FORM_ELSEWHERE,
                    page,
                    form,
                    "this form sends what is typed to \"" + to + "\"",
                    "keep it in the browser");
              }
            });
    page.select("meta[http-equiv=set-cookie]")
        .forEach(
            meta ->
                findings.add(
                    Rule.COOKIE, page, meta, "this page sets a cookie", "take the line out"));
  }

  private void element(WrittenPage page, Element element) {
    Stream<String> urls =
        switch (element.normalName()) {
          case "link" -> isLoaded(element) ? Stream.of(element.attr("href")) : Stream.empty();
          case "meta" -> Stream.of(element.attr("content").replaceAll("(?i)^.*?url\\s*=\\s*", ""));
          case "image", "use", "feimage" ->
              Stream.of(element.attr("href"), element.attr("xlink:href"));
          default ->
              Stream.concat(
                  ADDRESSES.stream().map(element::attr),
                  Stream.of(element.attr("srcset").split(","))
                      .map(part -> part.strip().split("\\s+")[0]));
        };
    urls.filter(this::isElsewhere).forEach(url -> loads(page, element, url));
  }

  private void loads(WrittenPage page, Element element, String url) {
    findings.add(
        Rule.THIRD_PARTY_REQUEST,
        page,
        element,
        "this page loads \"" + url + "\" from another host",
        "put the file into the course, or link to it");
  }

  private static boolean isLoaded(Element link) {
    return Stream.of(link.attr("rel").toLowerCase(Locale.ROOT).split("\\s+"))
        .anyMatch(LOADED::contains);
  }

  private void style(Code style) {
    Matcher url = CSS_URL.matcher(style.text());
    while (url.find()) {
      String to = url.group(1) == null ? url.group(2) : url.group(1);
      if (isElsewhere(to)) {
        findings.add(
            Rule.THIRD_PARTY_REQUEST,
            style,
            url.start(),
            "this style sheet loads \"" + to + "\" from another host",
            "put the file into the theme");
      }
    }
  }

  private static Stream<String> cssUrls(String css) {
    return CSS_URL
        .matcher(css)
        .results()
        .map(url -> url.group(1) == null ? url.group(2) : url.group(1));
  }

  /** Images that are loaded as such ask for nothing; one that is opened by itself does. */
  private void drawing(String path, String text) {
    Matcher url =
        Pattern.compile("<(?:image|use|feImage|script)\\b[^>]*?href\\s*=\\s*[\"']([^\"']+)")
            .matcher(text);
    while (url.find()) {
      if (isElsewhere(url.group(1))) {
        findings.add(
            Rule.THIRD_PARTY_REQUEST,
            new Code(path, text, 0, text),
            url.start(),
            "this drawing loads \"" + url.group(1) + "\" from another host",
            "put the file into the course");
      }
    }
  }

  private void script(Code script) {
    Matcher url = SCRIPT_URL.matcher(script.text());
    while (url.find()) {
      String to = url.group(1);
      if (isElsewhere(to) && !VOCABULARY.matcher(to).matches()) {
        findings.add(
            Rule.SCRIPT_REQUEST,
            script,
            url.start(1),
            "this script knows the address \"" + to + "\" of another host",
            "take it out, or make it a link of a page");
      }
    }
    find(script, SENDS, Rule.SCRIPT_REQUEST, "this script sends data", "keep it in the browser");
    find(script, COOKIE, Rule.COOKIE, "this script uses cookies", "use localStorage");
    find(script, SENSOR, Rule.DEVICE_SENSOR, "this script reads a sensor", "do without");
    find(script, NOTIFIES, Rule.NOTIFICATION, "this script sends notifications", "do without");
    if (FETCHES.matcher(script.text()).find()) {
      find(
          script,
          OBSERVES,
          Rule.ENDLESS_SCROLL,
          "this script fetches content because the page is scrolled",
          "let the reader follow a link");
    }
  }

  private void find(Code script, Pattern pattern, Rule rule, String message, String hint) {
    Matcher matcher = pattern.matcher(script.text());
    if (matcher.find()) {
      findings.add(
          rule, script, matcher.start(), message + " (" + matcher.group().strip() + ")", hint);
    }
  }

  private boolean isElsewhere(String url) {
    String address = url.strip();
    return LinkTarget.SCHEME.matcher(address).matches()
        && !address.matches("(?is)(data|blob|about|urn):.*")
        && own.filter(address::startsWith).isEmpty();
  }
}
