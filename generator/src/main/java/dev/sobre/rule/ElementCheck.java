package dev.sobre.rule;

import dev.sobre.course.Rule;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Links, buttons, fields, tables, frames and images: each has its name. */
final class ElementCheck {

  /** Texts of links that say nothing out of their sentence, in English and French. */
  private static final Set<String> VAGUE =
      Set.of(
          "click here",
          "en savoir plus",
          "cliquer ici",
          "cliquez ici",
          "ce lien",
          "here",
          "ici",
          "learn more",
          "lien",
          "link",
          "lire la suite",
          "more",
          "plus",
          "read more",
          "this link");

  private static final String BUTTONS =
      "button, [role=button], input[type=button], input[type=submit], input[type=reset]";
  private static final String FIELDS = "input, select, textarea";
  private static final Set<String> NO_FIELD =
      Set.of("hidden", "submit", "button", "reset", "image");

  private final Findings findings;

  ElementCheck(Findings findings) {
    this.findings = findings;
  }

  void check(WrittenPage page) {
    page.select("a[href]").forEach(link -> link(page, link));
    page.select(BUTTONS)
        .filter(button -> name(button).isEmpty() && button.attr("value").isBlank())
        .filter(button -> !button.normalName().equals("input") || isPlain(button))
        .forEach(
            button ->
                findings.add(
                    Rule.BUTTON_WITHOUT_TEXT,
                    page,
                    button,
                    "this button has no text",
                    "write in it what it does"));
    page.select(FIELDS)
        .filter(field -> !NO_FIELD.contains(field.attr("type").toLowerCase(Locale.ROOT)))
        .filter(field -> name(field).isEmpty() && label(field).isBlank())
        .forEach(
            field ->
                findings.add(
                    Rule.FIELD_WITHOUT_LABEL,
                    page,
                    field,
                    "this field has no label",
                    "put it into a <label> with a text, or give it aria-label"));
    page.select("table")
        .filter(table -> !table.attr("role").matches("presentation|none"))
        .filter(table -> table.selectFirst("th") == null)
        .forEach(
            table ->
                findings.add(
                    Rule.TABLE_WITHOUT_HEADERS,
                    page,
                    table,
                    "this table has no header",
                    "write the cells that name a column or a row as <th>"));
    page.select("iframe")
        .filter(frame -> frame.attr("title").isBlank())
        .forEach(
            frame ->
                findings.add(
                    Rule.FRAME_WITHOUT_TITLE,
                    page,
                    frame,
                    "this frame has no title",
                    "say in title what it shows"));
    images(page);
    attributes(page);
  }

  private void link(WrittenPage page, Element link) {
    String name = name(link);
    if (name.isEmpty()) {
      findings.add(
          Rule.LINK_WITHOUT_TEXT,
          page,
          link,
          "the link to \"" + link.attr("href") + "\" has no text",
          "write in it where it leads");
    } else if (VAGUE.contains(name.toLowerCase(Locale.ROOT).replaceAll("[\\s.…»«]+$", ""))) {
      findings.add(
          Rule.VAGUE_LINK,
          page,
          link,
          "the link \"" + name + "\" does not say where it leads",
          "make the name of what it leads to the link");
    }
  }

  private void images(WrittenPage page) {
    page.select("img, area[href], input[type=image]")
        .filter(image -> !image.hasAttr("alt") && name(image).isEmpty())
        .forEach(
            image ->
                findings.add(
                    Rule.ALT_MISSING,
                    page,
                    image,
                    "this image has no text alternative",
                    "say in alt what it shows; alt=\"\" if it only decorates"));
    page.select("svg[role=img]")
        .filter(svg -> name(svg).isEmpty())
        .forEach(
            svg ->
                findings.add(
                    Rule.ALT_MISSING,
                    page,
                    svg,
                    "this drawing has no name",
                    "add <title>, or aria-hidden=\"true\" if it only decorates"));
    page.select("object, embed, applet")
        .filter(plugin -> !plugin.attr("type").startsWith("image/"))
        .forEach(
            plugin ->
                findings.add(
                    Rule.PLUGIN_CONTENT,
                    page,
                    plugin,
                    "<" + plugin.normalName() + "> needs a plug-in",
                    "link to the file, or use an element of HTML"));
  }

  private void attributes(WrittenPage page) {
    for (Element element : page.document().getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        String key = attribute.getKey().toLowerCase(Locale.ROOT);
        String value = attribute.getValue().strip().toLowerCase(Locale.ROOT);
        if (key.matches("on[a-z]+") || value.startsWith("javascript:")) {
          findings.add(
              Rule.INLINE_HANDLER,
              page,
              element,
              "the attribute \"" + key + "\" holds a script",
              "listen to the event in a script file");
        }
        if (key.equals("tabindex") && value.matches("\\+?0*[1-9]\\d*")) {
          findings.add(
              Rule.TAB_ORDER,
              page,
              element,
              "tabindex " + value + " takes this element out of the order of the page",
              "write 0, or place the element where it comes");
        }
      }
    }
  }

  /** Browsers give the buttons that send and reset a form a text of their own. */
  private static boolean isPlain(Element button) {
    return button.attr("type").equalsIgnoreCase("button");
  }

  /** The words by which assistive technology names an element, or an empty text. */
  private static String name(Element element) {
    StringBuilder name = new StringBuilder(element.attr("aria-label").strip());
    for (String id : element.attr("aria-labelledby").split("\\s+")) {
      Element label = id.isEmpty() ? null : element.ownerDocument().getElementById(id);
      name.append(label == null ? "" : label.text());
    }
    if (!element.normalName().matches("select|textarea")) {
      name.append(element.text());
    }
    element.select("[alt]").forEach(image -> name.append(image.attr("alt")));
    element.select("svg > title").forEach(title -> name.append(title.wholeText()));
    name.append(name.isEmpty() ? element.attr("title").strip() : "");
    return name.toString().strip();
  }

  /** The text of the labels of a field. */
  private static String label(Element field) {
    StringBuilder text = new StringBuilder();
    for (Element label : field.ownerDocument().select("label[for]")) {
      text.append(
          !field.id().isEmpty() && label.attr("for").equals(field.id()) ? label.text() : "");
    }
    Element around = field.closest("label");
    return text.append(around == null ? "" : around.text()).toString();
  }
}
