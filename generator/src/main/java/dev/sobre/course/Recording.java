package dev.sobre.course;

import dev.sobre.markdown.MarkdownText;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A video, or sound alone, inside a lesson.
 *
 * @param kind what it is
 * @param file what is played
 * @param title the title
 * @param minutes how long it lasts
 * @param poster image in the place of a video until it is played; it has dimensions
 * @param captions WebVTT files of a video by language code
 * @param transcript all that is said, and what is seen as far as it matters
 * @param sound the sound of a video by itself
 */
public record Recording(
    Kind kind,
    Asset file,
    String title,
    int minutes,
    Optional<Asset> poster,
    SortedMap<String, Asset> captions,
    MarkdownText transcript,
    Optional<Asset> sound) {

  /** The two kinds of recording. */
  public enum Kind {
    VIDEO,
    AUDIO
  }

  public Recording {
    captions = Collections.unmodifiableSortedMap(new TreeMap<>(captions));
  }
}
