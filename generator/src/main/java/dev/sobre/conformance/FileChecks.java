package dev.sobre.conformance;

import dev.sobre.conformance.Hrefs.Href;
import dev.sobre.source.XmlElement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks 6 and 8: what the manifest refers to is there, and what is there is referred to. */
final class FileChecks {

  private static final int NAMED = 5;

  private FileChecks() {}

  static void references(ScormPackage scorm, XmlElement manifest, Findings findings) {
    Set<String> seen = new HashSet<>();
    for (Href href : Hrefs.of(manifest, scorm.specification())) {
      if (seen.add(href.element().name() + " " + href.written())) {
        reference(scorm, href, findings);
      }
    }
  }

  private static void reference(ScormPackage scorm, Href href, Findings findings) {
    if (href.isExternal()) {
      findings.warning(
          AdlRule.HREF,
          href.element(),
          href.element() + " refers to \"" + href.written() + "\", outside the package",
          "LMSs open it from another origin, if at all: put the file into the package");
      return;
    }
    if (href.written().contains("\\")) {
      error(href, "\"" + href.written() + "\" has \\ for a separator", "write /", findings);
      return;
    }
    Optional<String> path = href.path();
    if (path.isEmpty()) {
      error(
          href,
          "\"" + href.written() + "\" is not percent-encoded UTF-8",
          "write % as %25, and other characters as the bytes of their UTF-8",
          findings);
      return;
    }
    Optional<String> inside = normalised(path.get());
    if (inside.isEmpty()) {
      error(href, "\"" + href.written() + "\" lies above the root of the package", "", findings);
    } else if (!scorm.files().contains(inside.get())) {
      error(
          href,
          "there is no file \"" + inside.get() + "\" in the package",
          scorm
              .inOtherCase(inside.get())
              .map(other -> "its case counts: did you mean \"" + other + "\"?")
              .orElse(""),
          findings);
    }
  }

  private static void error(Href href, String message, String hint, Findings findings) {
    findings.error(AdlRule.HREF, href.element(), message, hint);
  }

  /** The path without {@code .} and {@code ..}; empty when it leaves the package. */
  static Optional<String> normalised(String path) {
    Deque<String> names = new ArrayDeque<>();
    for (String name : path.split("/", -1)) {
      if (name.equals("..")) {
        if (names.pollLast() == null) {
          return Optional.empty();
        }
      } else if (!name.equals(".")) {
        names.addLast(name);
      }
    }
    return path.startsWith("/") ? Optional.empty() : Optional.of(String.join("/", names));
  }

  static void unlistedFiles(ScormPackage scorm, XmlElement manifest, Findings findings) {
    Set<String> listed =
        Hrefs.of(manifest, scorm.specification()).stream()
            .flatMap(href -> href.path().stream())
            .flatMap(path -> normalised(path).stream())
            .collect(Collectors.toSet());
    List<String> unlisted =
        scorm.files().stream()
            .filter(file -> !listed.contains(file))
            .filter(file -> !file.equals(ScormPackage.MANIFEST))
            .filter(file -> !ScormPackage.isControlDocument(file))
            .sorted()
            .toList();
    if (!unlisted.isEmpty()) {
      int rest = unlisted.size() - NAMED;
      findings.warning(
          AdlRule.UNLISTED_FILE,
          manifest,
          "in the package and not in the manifest: "
              + unlisted.stream().limit(NAMED).collect(Collectors.joining(", "))
              + (rest > 0 ? " and " + rest + " more" : ""),
          "list each file in a <file>, or leave it out of the package");
    }
  }
}
