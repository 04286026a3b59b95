package dev.sobre.font;

import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.source.KeptResults;
import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Makes what learners get of the fonts of a theme: the signs that the course can show, as WOFF2. A
 * font that is WOFF2 already goes out as its author made it.
 */
public final class FontWorkshop {

  /** Changes with whatever changes the bytes of a result. */
  private static final String VERSION = "sobre font harfbuzzjs-1.6.4 1";

  /** Of those that a font lacks, so many are named. */
  private static final int NAMED = 8;

  private final KeptResults cache;
  private final Compression brotli;
  private final DiagnosticLog log;
  private Optional<HarfBuzz> harfBuzz = Optional.empty();
  private boolean made;

  /** Makes bytes smaller by brotli (RFC 7932). */
  @FunctionalInterface
  public interface Compression {
    byte[] compressed(byte[] bytes) throws IOException;
  }

  /**
   * @param cache folder of what earlier builds have made
   * @param brotli asked for what the cache has not
   */
  public FontWorkshop(Path cache, Compression brotli, DiagnosticLog log) {
    this.cache = new KeptResults(cache);
    this.brotli = brotli;
    this.log = log;
  }

  /**
   * The fonts as they go out. What is wrong with one is in the log, at the place that names it
   * first. After other mistakes nothing is made, since nothing will be written.
   *
   * @param fonts by path from the root of the site
   * @param css the style sheet that loads them
   * @throws IOException when this platform has no brotli
   */
  public SortedMap<String, ThemeFont> prepared(
      SortedMap<String, ThemeFont> fonts, String css, ShownCharacters characters)
      throws IOException {
    if (log.hasErrors()) {
      return fonts;
    }
    SortedSet<String> features = StyledFeatures.of(css);
    SortedMap<String, ThemeFont> prepared = new TreeMap<>();
    for (Map.Entry<String, ThemeFont> entry : fonts.entrySet()) {
      ThemeFont font = entry.getValue();
      try {
        prepared.put(
            entry.getKey(),
            font.isFinished() ? font : font.with(finished(font, characters, features)));
      } catch (FontException e) {
        FontCheck.unreadable(font, e, log);
      }
    }
    if (made) {
      cache.forgetUnused();
    }
    if (cache.unwritable()) {
      log.warning(
          "image-cache",
          SourceLocation.of("theme/fonts"),
          "fonts cannot be kept for the next build in " + cache.folder(),
          "",
          "set sobre.imageCache to a folder that can be written");
    }
    return prepared;
  }

  private byte[] finished(ThemeFont font, ShownCharacters characters, SortedSet<String> features)
      throws IOException, FontException {
    BitSet lacking = characters.lackingIn(FontFile.read(font.bytes()).characters());
    if (font.whole() && !lacking.isEmpty()) {
      warnOf(font, lacking);
    }
    String key =
        KeptResults.key(
            String.join(
                " ",
                VERSION,
                features.toString(),
                characters.key(),
                HexFormat.of().formatHex(KeptResults.sha256(font.bytes()))));
    Optional<byte[]> known = cache.get(key);
    if (known.isPresent()) {
      return known.get();
    }
    byte[] subset = harfBuzz().subset(font.bytes(), characters.kept(), features);
    byte[] packed = new Woff2(brotli).packed(FontFile.read(subset));
    cache.put(key, packed);
    made = true;
    return packed;
  }

  /** Read when a font needs it, since that takes about a second. */
  private HarfBuzz harfBuzz() throws IOException {
    if (harfBuzz.isEmpty()) {
      harfBuzz = Optional.of(new HarfBuzz());
    }
    return harfBuzz.get();
  }

  private void warnOf(ThemeFont font, BitSet lacking) {
    String some =
        lacking.stream()
            .limit(NAMED)
            .mapToObj(c -> String.format("%s (U+%04X)", Character.toString(c), c))
            .collect(Collectors.joining(", "));
    int more = lacking.cardinality() - NAMED;
    log.warning(
        "font-lacks",
        font.location(),
        "\""
            + font.file()
            + "\" has no sign for "
            + some
            + (more > 0 ? " and " + more + " more" : ""),
        font.sheet().line(font.location()),
        "they are shown by the next font of the list; a unicode-range in the rule says that you"
            + " know");
  }
}
