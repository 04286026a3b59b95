package dev.sobre.course;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What axe-core finds on a page and in its frames, with all rules or with some. */
final class Axe {

  /** Rules that colours decide. */
  static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

  private static final String SOURCE = source();

  private static final String RUN =
      """
      async rules => {
        const runOnly = rules.length ? { runOnly: { type: "rule", values: rules } } : {};
        const { violations } = await axe.run({ resultTypes: ["violations"], ...runOnly });
        return violations.map(({ id, nodes }) => id + " " + nodes.map(node => node.html).join(" | "));
      }
      """;

  private Axe() {}

  /**
   * Has the script in each page of a context from its start: half the time of bringing it later.
   */
  static void load(BrowserContext context) {
    context.addInitScript(SOURCE);
  }

  /** One text a rule that is broken: its name, and the elements that break it. */
  static List<String> violations(Page page, List<String> rules) {
    for (Frame frame : page.frames()) {
      if (frame.evaluate("typeof axe").equals("undefined")) {
        frame.evaluate(SOURCE);
      }
    }
    return ((List<?>) page.evaluate(RUN, rules)).stream().map(String.class::cast).toList();
  }

  /** With all rules. */
  static List<String> violations(Page page) {
    return violations(page, List.of());
  }

  /** In dark colours: those that colours decide, since the rest is the same page. */
  static List<String> violationsInTheDark(Page page) {
    page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    List<String> violations = violations(page, COLOURS);
    page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    return violations;
  }

  private static String source() {
    try (InputStream in = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
