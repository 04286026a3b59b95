package dev.sobre.font;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The features of layout that a style sheet asks for, besides those that are always on. */
final class StyledFeatures {

  private static final Pattern SETTINGS =
      Pattern.compile("(?i)font-feature-settings\\s*:\\s*([^;}]*)");
  private static final Pattern TAG = Pattern.compile("[\"']([\\x20-\\x7E]{4})[\"']");
  private static final Pattern VARIANT =
      Pattern.compile("(?i)font(?:-variant[a-z-]*)?\\s*:([^;}]*)");

  /** CSS Fonts 4, 6: what a keyword turns on. */
  private static final Map<String, String> KEYWORDS =
      Map.ofEntries(
          Map.entry("small-caps", "smcp"),
          Map.entry("all-small-caps", "smcp c2sc"),
          Map.entry("petite-caps", "pcap"),
          Map.entry("all-petite-caps", "pcap c2pc"),
          Map.entry("unicase", "unic"),
          Map.entry("titling-caps", "titl"),
          Map.entry("lining-nums", "lnum"),
          Map.entry("oldstyle-nums", "onum"),
          Map.entry("proportional-nums", "pnum"),
          Map.entry("tabular-nums", "tnum"),
          Map.entry("stacked-fractions", "afrc"),
          Map.entry("ordinal", "ordn"),
          Map.entry("slashed-zero", "zero"),
          Map.entry("discretionary-ligatures", "dlig"),
          Map.entry("historical-ligatures", "hlig"),
          Map.entry("historical-forms", "hist"),
          Map.entry("sub", "subs"),
          Map.entry("super", "sups"));

  private StyledFeatures() {}

  /** Tags of four letters. */
  static SortedSet<String> of(String css) {
    SortedSet<String> features = new TreeSet<>();
    Matcher settings = SETTINGS.matcher(css);
    while (settings.find()) {
      Matcher tag = TAG.matcher(settings.group(1));
      while (tag.find()) {
        features.add(tag.group(1));
      }
    }
    Matcher variant = VARIANT.matcher(css);
    while (variant.find()) {
      for (String word : variant.group(1).strip().split("[^a-z-]+")) {
        for (String feature : KEYWORDS.getOrDefault(word, "").split(" ")) {
          if (!feature.isEmpty()) {
            features.add(feature);
          }
        }
      }
    }
    return features;
  }
}
