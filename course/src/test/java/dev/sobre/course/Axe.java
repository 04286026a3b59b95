package dev.sobre.course;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
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

  private static String source() {
    try (InputStream in = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
