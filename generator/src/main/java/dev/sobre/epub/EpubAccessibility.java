package dev.sobre.epub;

import dev.sobre.page.Messages;
import dev.sobre.site.SiteFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What the package document says of accessibility (EPUB Accessibility 1.1, 2.2, with the words of
 * schema.org). It claims no conformance: nobody has certified any.
 */
final class EpubAccessibility {

  /** Formats that never move. */
  private static final Set<String> STILL = Set.of("jpg", "jpeg", "png");

  private final List<EpubDocument> documents;
  private final Collection<SiteFile> media;

  EpubAccessibility(List<EpubDocument> documents, Collection<SiteFile> media) {
    this.documents = documents;
    this.media = media;
  }

  /** A property and its value. */
  record Property(String name, String value) {}

  List<Property> properties(Messages messages) {
    boolean images = !media.isEmpty() || has("svg");
    List<Property> properties = new ArrayList<>();
    properties.add(new Property("schema:accessMode", "textual"));
    if (images) {
      properties.add(new Property("schema:accessMode", "visual"));
    }
    properties.add(new Property("schema:accessModeSufficient", "textual"));
    if (images) {
      properties.add(new Property("schema:accessibilityFeature", "alternativeText"));
    }
    properties.add(new Property("schema:accessibilityFeature", "displayTransformability"));
    if (has("mathml")) {
      properties.add(new Property("schema:accessibilityFeature", "MathML"));
    }
    properties.add(new Property("schema:accessibilityFeature", "readingOrder"));
    properties.add(new Property("schema:accessibilityFeature", "structuralNavigation"));
    properties.add(new Property("schema:accessibilityFeature", "tableOfContents"));
    properties.add(
        new Property(
            "schema:accessibilityHazard",
            media.stream().allMatch(this::still) ? "none" : "unknown"));
    properties.add(
        new Property("schema:accessibilitySummary", messages.text("book.accessibility")));
    return properties;
  }

  private boolean has(String property) {
    return documents.stream().anyMatch(document -> document.properties().contains(property));
  }

  private boolean still(SiteFile file) {
    boolean drawing = file.extension().equals("svg");
    return STILL.contains(file.extension())
        || drawing && !file.text().matches("(?is).*(<animate|<set[\\s/]|animation|@keyframes).*");
  }
}
