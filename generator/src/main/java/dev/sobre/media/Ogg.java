package dev.sobre.media;

import java.io.IOException;
import java.util.Optional;

/** Sound in Ogg (RFC 3533): Opus (RFC 7845) or Vorbis. */
final class Ogg {

  private static final int OPUS_RATE = 48_000;

  /** A page has at most 255 segments of 255 bytes, and a header. */
  private static final int LARGEST_PAGE = 65_307;

  private Ogg() {}

  static Optional<MediaHead> head(MediaFile file) throws IOException {
    long packet = 27L + file.at(26);
    double rate;
    long skipped = 0;
    String codec;
    if (file.text(packet, 8).equals("OpusHead")) {
      codec = "Opus";
      rate = OPUS_RATE;
      skipped = file.reversed(packet + 10, 2);
    } else if (file.text(packet, 7).equals("\u0001vorbis")) {
      codec = "Vorbis";
      rate = file.reversed(packet + 12, 4);
    } else {
      return Optional.empty();
    }
    double samples = Math.max(0, lastPosition(file) - skipped);
    return Optional.of(
        new MediaHead(Optional.empty(), Optional.of(codec), 0, 0, rate > 0 ? samples / rate : 0));
  }

  /** Samples up to the end of the last page. */
  private static long lastPosition(MediaFile file) throws IOException {
    for (long at = file.size() - 27; at >= Math.max(0, file.size() - LARGEST_PAGE); at--) {
      if (file.at(at) == 'O' && file.text(at, 4).equals("OggS")) {
        return file.reversed(at + 6, 8);
      }
    }
    return 0;
  }
}
