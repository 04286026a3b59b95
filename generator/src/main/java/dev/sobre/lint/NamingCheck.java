package dev.sobre.lint;

import dev.sobre.course.LintRule;
import dev.sobre.course.LintSettings;
import dev.sobre.lint.Words.HeadingText;
import dev.sobre.lint.Words.ImageText;
import dev.sobre.lint.Words.LinkText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What names something to a reader: texts of links, headings, alternatives of images. */
final class NamingCheck {

  private static final Set<String> VAGUE =
      Set.of(
          "cliquez ici",
          "cliquer ici",
          "ici",
          "ce lien",
          "lien",
          "en savoir plus",
          "lire la suite",
          "plus d’infos",
          "plus d'infos",
          "suite",
          "voir",
          "click here",
          "here",
          "this link",
          "link",
          "more",
          "read more",
          "learn more",
          "this",
          "this page",
          "cette page");

  private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S+|\uFFFC+");
  private static final Pattern FILE_NAME =
      Pattern.compile("\\S+\\.(?:svg|png|jpe?g|webp|gif|avif)|(?:IMG|DSC|image|img)[-_ ]?\\d+");
  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "(?i)(?:une? )?(?:image|photo|photographie|illustration|graphique) (?:de|du|des|d[’']|montrant|repr[ée]sentant).*"
              + "|(?:an? |the )?(?:image|picture|photo|graphic|illustration) (?:of|showing) .*");

  private final LintSettings settings;

  NamingCheck(LintSettings settings) {
    this.settings = settings;
  }

  /** Checks what one file names. */
  List<Finding> check(Words words) {
    List<Finding> found = new ArrayList<>();
    Map<String, String> targets = new HashMap<>();
    words.links().forEach(link -> link(link, targets, found));
    words.headings().forEach(heading -> heading(heading, found));
    words.images().forEach(image -> image(image, found));
    return found;
  }

  private static void link(LinkText link, Map<String, String> targets, List<Finding> found) {
    String text = plain(link.prose().text());
    if (text.isEmpty() || ADDRESS.matcher(text).matches()) {
      if (link.target().startsWith("http")) {
        found.add(
            at(
                LintRule.LINK_TEXT_ADDRESS,
                link,
                "the text of this link is its address",
                "write what is behind it: [text](address)"));
      }
      return;
    }
    if (VAGUE.contains(text)) {
      found.add(
          at(
              LintRule.LINK_TEXT_VAGUE,
              link,
              "\"" + text + "\" does not say where this link leads",
              "write what is behind it, such as its title"));
      return;
    }
    String first = targets.putIfAbsent(text, link.target());
    if (first != null && !first.equals(link.target())) {
      found.add(
          at(
              LintRule.LINK_TEXT_REPEATED,
              link,
              "another link of this page has the text \"" + text + "\" and leads elsewhere",
              "the other leads to " + first + "; give each its own text"));
    }
  }

  private static Finding at(LintRule rule, LinkText link, String message, String hint) {
    return Finding.of(rule, link.prose().source(), link.offset(), message, hint);
  }

  private static void heading(HeadingText heading, List<Finding> found) {
    String text = heading.prose().text().strip();
    if (text.isEmpty()) {
      found.add(
          Finding.of(
              LintRule.HEADING_EMPTY,
              heading.prose().source(),
              heading.offset(),
              "this heading has no words",
              "write what the section is about, or take it out"));
    } else if (text.matches(".*[.,;:]") && !text.endsWith("etc.")) {
      found.add(
          Finding.of(
              LintRule.HEADING_PUNCTUATION,
              heading.prose().source(),
              heading.prose().offset(heading.prose().text().stripTrailing().length() - 1),
              "this heading ends with \"" + text.charAt(text.length() - 1) + "\"",
              "take the sign out"));
    }
  }

  private void image(ImageText image, List<Finding> found) {
    String alternative = image.prose().text().strip();
    String name = image.file().substring(image.file().lastIndexOf('/') + 1);
    String stem = name.replaceAll("\\.[^.]*$", "");
    int length = alternative.codePointCount(0, alternative.length());
    if (FILE_NAME.matcher(alternative).matches() || alternative.equals(stem)) {
      add(image, LintRule.ALT_FILE_NAME, "this is the name of a file", found);
    } else if (ANNOUNCED.matcher(alternative).matches()) {
      add(image, LintRule.ALT_ANNOUNCED, "this alternative says that it is an image", found);
    }
    if (length > settings.altCharacters()) {
      add(
          image,
          LintRule.ALT_LONG,
          "this alternative has " + length + " characters, more than " + settings.altCharacters(),
          found);
    }
    if (!alternative.isEmpty() && plain(alternative).equals(plain(image.caption()))) {
      add(image, LintRule.ALT_REPEATS, "this alternative repeats the caption", found);
    }
  }

  private static void add(ImageText image, LintRule rule, String message, List<Finding> found) {
    found.add(
        Finding.of(
            rule,
            image.prose().source(),
            image.offset(),
            message,
            "write what it shows and is not said beside it, in a sentence or two"));
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replaceAll("[\\s\u00A0\u202F]+", " ")
        .replaceAll("^[\\p{P} ]+|[\\p{P} ]+$", "");
  }
}
