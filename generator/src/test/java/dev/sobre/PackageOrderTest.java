package dev.sobre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/** The packages stand in a line, and each knows only those before it. */
class PackageOrderTest {

  private static final List<String> ORDER =
      List.of(
          "dev.sobre.diagnostic",
          "dev.sobre.source",
          "dev.sobre.code",
          "dev.sobre.maths",
          "dev.sobre.diagram",
          "dev.sobre.markdown",
          "dev.sobre.course",
          "dev.sobre.image",
          "dev.sobre.font",
          "dev.sobre.media",
          "dev.sobre.reader",
          "dev.sobre.search",
          "dev.sobre.page",
          "dev.sobre.question",
          "dev.sobre.site",
          "dev.sobre.artifact",
          "dev.sobre.cartridge",
          "dev.sobre.epub",
          "dev.sobre.olx",
          "dev.sobre.conformance",
          "dev.sobre.audit",
          "dev.sobre.rule",
          "dev.sobre.links",
          "dev.sobre.lint",
          "dev.sobre.deploy",
          "dev.sobre.declaration",
          "dev.sobre.report",
          "dev.sobre.serve",
          "dev.sobre.starter",
          "dev.sobre.imports",
          "dev.sobre");

  private static final Pattern EDGE =
      Pattern.compile("(?m)^\\s+(dev\\.sobre[.\\w]*)\\s+->\\s+(dev\\.sobre[.\\w]*)\\s");

  @Test
  void everyPackageImportsOnlyPackagesBeforeIt() throws URISyntaxException {
    Set<String> backwards = new TreeSet<>();
    Set<String> seen = new TreeSet<>();
    Matcher edge = EDGE.matcher(jdeps());
    while (edge.find()) {
      seen.add(edge.group(1));
      seen.add(edge.group(2));
      if (ORDER.indexOf(edge.group(2)) > ORDER.indexOf(edge.group(1))) {
        backwards.add(edge.group(1) + " -> " + edge.group(2));
      }
    }
    assertEquals(Set.of(), backwards);
    assertFalse(seen.isEmpty(), "jdeps printed no edge");
    assertTrue(ORDER.containsAll(seen), "a package has no place in the order: " + seen);
  }

  private static String jdeps() throws URISyntaxException {
    Path classes =
        Path.of(CourseBuild.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    StringWriter out = new StringWriter();
    int exit =
        ToolProvider.findFirst("jdeps")
            .orElseThrow()
            .run(
                new PrintWriter(out),
                new PrintWriter(out),
                "-verbose:package",
                "-filter:none",
                "--ignore-missing-deps",
                "--multi-release",
                "17",
                classes.toString());
    assertEquals(0, exit, out.toString());
    return out.toString();
  }
}
