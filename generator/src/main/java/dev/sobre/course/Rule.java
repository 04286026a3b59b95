package dev.sobre.course;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A rule that the files of a website keep, as written. Numbers are those of RGESN 2024, RGAA 4.1,
 * WCAG 2.1 and the W3C Web Sustainability Guidelines (WSG) as drafted on 28 July 2026.
 */
public enum Rule {
  PAGE_LANGUAGE(
      "page-language",
      RuleLevel.ERROR,
      "screen readers and translators take the words of a page for those of its language",
      "RGAA 8.3, 8.4, 8.8",
      "WCAG 3.1.1, 3.1.2",
      "WSG 3.8"),
  PAGE_TITLE(
      "page-title",
      RuleLevel.ERROR,
      "tabs, bookmarks and results of a search show the title alone, so that no two may be alike",
      "RGAA 8.5, 8.6",
      "WCAG 2.4.2",
      "WSG 3.8"),
  VIEWPORT(
      "viewport",
      RuleLevel.ERROR,
      "a page fits the screen, and may be enlarged to twice its size and more",
      "RGESN 2.5",
      "RGAA 10.4",
      "WCAG 1.4.4",
      "WSG 3.8"),
  PAGE_HEADING(
      "page-heading",
      RuleLevel.ERROR,
      "one heading of level 1 says what the page is about",
      "RGAA 9.1",
      "WCAG 1.3.1, 2.4.6"),
  HEADING_ORDER(
      "heading-order",
      RuleLevel.ERROR,
      "a level that is skipped reads like a part that is missing",
      "RGAA 9.1",
      "WCAG 1.3.1, 2.4.6"),
  ID_REPEATED(
      "id-repeated",
      RuleLevel.ERROR,
      "links, labels and scripts find the first of two elements with one id",
      "RGAA 8.2",
      "WCAG 4.1.2"),
  MAIN_LANDMARK(
      "main-landmark",
      RuleLevel.ERROR,
      "one main part, and a first link to it, spare readers the top of each page",
      "RGAA 12.6, 12.7",
      "WCAG 2.4.1"),
  PAGE_REFRESH(
      "page-refresh",
      RuleLevel.ERROR,
      "a page that leaves by itself takes slow readers away",
      "RGAA 13.1",
      "WCAG 2.2.1"),
  LINK_WITHOUT_TEXT(
      "link-without-text",
      RuleLevel.ERROR,
      "a link without words has no name",
      "RGAA 6.2",
      "WCAG 2.4.4"),
  VAGUE_LINK(
      "vague-link",
      RuleLevel.WARN,
      "in a list of links, “here” leads nowhere",
      "RGAA 6.1",
      "WCAG 2.4.4"),
  BUTTON_WITHOUT_TEXT(
      "button-without-text",
      RuleLevel.ERROR,
      "a button without words does not say what it does",
      "RGAA 11.9",
      "WCAG 4.1.2"),
  FIELD_WITHOUT_LABEL(
      "field-without-label",
      RuleLevel.ERROR,
      "a field without a label does not say what to type",
      "RGAA 11.1",
      "WCAG 1.3.1, 3.3.2, 4.1.2"),
  TABLE_WITHOUT_HEADERS(
      "table-without-headers",
      RuleLevel.ERROR,
      "read cell by cell, a table without headers is a heap of figures",
      "RGAA 5.6",
      "WCAG 1.3.1"),
  FRAME_WITHOUT_TITLE(
      "frame-without-title",
      RuleLevel.ERROR,
      "a frame without a title has no name",
      "RGAA 2.1",
      "WCAG 4.1.2"),
  ALT_MISSING(
      "alt-missing",
      RuleLevel.ERROR,
      "who does not see an image needs its words, or to be told that there is nothing to say",
      "RGAA 1.1, 1.2",
      "WCAG 1.1.1"),
  TAB_ORDER(
      "tab-order",
      RuleLevel.ERROR,
      "the order of the keyboard is that of the page",
      "RGAA 12.8",
      "WCAG 2.4.3"),
  INLINE_HANDLER(
      "inline-handler",
      RuleLevel.ERROR,
      "scripts in attributes need a content security policy that lets any script in",
      "CSP 3 (unsafe-inline)",
      "WSG 3.10"),
  PLUGIN_CONTENT(
      "plugin-content",
      RuleLevel.ERROR,
      "a plug-in is closed technology, and phones have none",
      "RGESN 1.9"),
  THIRD_PARTY_REQUEST(
      "third-party-request",
      RuleLevel.ERROR,
      "what a page loads from elsewhere weighs, fails, and tells another host who reads",
      "RGESN 1.6, 4.4, 6.7",
      "WSG 3.5"),
  SCRIPT_REQUEST(
      "script-request",
      RuleLevel.ERROR,
      "no script sends or fetches anything elsewhere",
      "RGESN 1.6, 4.4",
      "WSG 3.5"),
  COOKIE("cookie", RuleLevel.ERROR, "no page sets or reads a cookie", "RGESN 1.6"),
  FORM_ELSEWHERE(
      "form-elsewhere",
      RuleLevel.ERROR,
      "no form hands what is typed to another host",
      "RGESN 1.6"),
  DEVICE_SENSOR(
      "device-sensor", RuleLevel.ERROR, "a course needs no sensor of the device", "RGESN 6.6"),
  NOTIFICATION(
      "notification",
      RuleLevel.ERROR,
      "a course that calls for attention takes it from something else",
      "RGESN 4.13",
      "WSG 2.12"),
  ENDLESS_SCROLL(
      "endless-scroll",
      RuleLevel.ERROR,
      "a page ends, and loads nothing because it is scrolled",
      "RGESN 4.2"),
  AUTOPLAY(
      "autoplay",
      RuleLevel.ERROR,
      "nothing plays or moves before the reader asks",
      "RGESN 4.1",
      "RGAA 4.10, 13.8",
      "WCAG 1.4.2, 2.2.2",
      "WSG 2.10"),
  MOVING_IMAGE(
      "moving-image",
      RuleLevel.ERROR,
      "an image that moves cannot be stopped, and weighs as much as a video",
      "RGESN 4.1",
      "RGAA 13.8",
      "WCAG 2.2.2",
      "WSG 2.10"),
  ENDLESS_ANIMATION(
      "endless-animation",
      RuleLevel.ERROR,
      "movement without an end tires, and makes some readers ill",
      "RGESN 4.1",
      "RGAA 13.8",
      "WCAG 2.2.2",
      "WSG 2.10"),
  IMAGE_FORMAT(
      "image-format",
      RuleLevel.WARN,
      "more than three photographs of four are WebP, AVIF or JPEG XL, which weigh less",
      "RGESN 5.1",
      "WSG 2.9"),
  IMAGE_DIMENSIONS(
      "image-dimensions",
      RuleLevel.WARN,
      "an image tells its size, so that text does not jump, and has no pixels that no one sees",
      "RGESN 6.4",
      "WSG 2.9"),
  FONT_COUNT(
      "font-count",
      RuleLevel.ERROR,
      "two families and four variants at most, or 400 kB",
      "RGESN 4.8",
      "WSG 2.11"),
  FONT_FORMAT("font-format", RuleLevel.WARN, "WOFF2 is the lightest font format", "WSG 2.11"),
  DOWNLOAD_UNLABELLED(
      "download-unlabelled",
      RuleLevel.WARN,
      "a reader knows format and weight before a file is on its way",
      "RGESN 4.11",
      "WSG 2.13"),
  LINK_BROKEN(
      "link-broken",
      RuleLevel.ERROR,
      "a link inside the site leads to a page and a place that are there",
      "WSG 4.4"),
  FILE_UNUSED(
      "file-unused",
      RuleLevel.WARN,
      "a file that no page asks for is stored and copied for nothing",
      "RGESN 6.5",
      "WSG 3.2"),
  STYLE_UNUSED(
      "style-unused",
      RuleLevel.OFF,
      "a style that no page has is loaded for nothing",
      "RGESN 6.5",
      "WSG 3.2");

  private final String code;
  private final RuleLevel level;
  private final String reason;
  private final List<String> references;

  Rule(String code, RuleLevel level, String reason, String... references) {
    this.code = code;
    this.level = level;
    this.reason = reason;
    this.references = List.of(references);
  }

  /** The key in {@code course.yml} and the code of its diagnostics. */
  public String code() {
    return code;
  }

  /** Its level unless the course sets another. */
  public RuleLevel level() {
    return level;
  }

  /** What readers have of it, in a phrase without a final stop. */
  public String reason() {
    return reason;
  }

  /** The criteria that it stands for, each with the name of its list. */
  public List<String> references() {
    return references;
  }

  public static Optional<Rule> ofCode(String code) {
    return Arrays.stream(values()).filter(rule -> rule.code.equals(code)).findFirst();
  }

  public static List<String> codes() {
    return Arrays.stream(values()).map(Rule::code).toList();
  }
}
