package dev.sobre.media;

import java.util.Set;

/** Figures and codecs of the RGESN 2024, family 5, for files of video and sound. */
public final class Thresholds {

  /** Lines of a video that comes in one definition (5.3). */
  public static final int USUAL_LINES = 720;

  /** Codecs that a video of so many lines needs (5.4). */
  public static final Set<String> EFFICIENT = Set.of("AV1", "VP9", "HEVC");

  /** Codecs of sound that every browser plays (5.6). */
  public static final Set<String> HEARD = Set.of("Opus", "AAC", "MP3", "Vorbis");

  /** What one minute of sound may weigh, in bytes (5.6). */
  public static final long MINUTE_OF_SOUND = 1_000_000;

  private Thresholds() {}
}
