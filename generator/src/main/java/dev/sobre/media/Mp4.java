package dev.sobre.media;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** MP4 and M4A (ISO/IEC 14496-12): boxes in boxes, each with its length and four letters. */
final class Mp4 {

  private static final Set<String> OUTER = Set.of("moov", "trak", "mdia", "minf", "stbl");

  private final MediaFile file;
  private Optional<String> picture = Optional.empty();
  private Optional<String> sound = Optional.empty();
  private int width;
  private int height;
  private double seconds;
  private String handler = "";

  private Mp4(MediaFile file) {
    this.file = file;
  }

  static Optional<MediaHead> head(MediaFile file) throws IOException {
    Mp4 mp4 = new Mp4(file);
    mp4.boxes(0, file.size());
    return mp4.picture.isEmpty() && mp4.sound.isEmpty()
        ? Optional.empty()
        : Optional.of(new MediaHead(mp4.picture, mp4.sound, mp4.width, mp4.height, mp4.seconds));
  }

  private void boxes(long from, long to) throws IOException {
    long at = from;
    while (at + 8 <= to) {
      long length = file.number(at, 4);
      String type = file.text(at + 4, 4);
      long body = at + 8;
      if (length == 1) {
        length = file.number(at + 8, 8);
        body = at + 16;
      } else if (length == 0) {
        length = to - at;
      }
      if (length < body - at || length > to - at) {
        return;
      }
      read(type, body, at + length);
      at += length;
    }
  }

  private void read(String type, long body, long end) throws IOException {
    if (OUTER.contains(type)) {
      boxes(body, end);
      return;
    }
    switch (type) {
      case "mvhd" -> {
        boolean wide = file.at(body) == 1;
        long scale = file.number(body + (wide ? 20 : 12), 4);
        long duration = file.number(body + (wide ? 24 : 16), wide ? 8 : 4);
        seconds = scale == 0 ? 0 : (double) duration / scale;
      }
      case "hdlr" -> handler = file.text(body + 8, 4);
      case "stsd" -> describe(body + 8);
      default -> {
        // Other boxes say nothing that is asked for.
      }
    }
  }

  /** The first sample entry of a track. */
  private void describe(long entry) throws IOException {
    String code = file.text(entry + 4, 4);
    if (handler.equals("vide")) {
      picture = Optional.of(name(code));
      width = (int) file.number(entry + 32, 2);
      height = (int) file.number(entry + 34, 2);
    } else if (handler.equals("soun")) {
      sound = Optional.of(name(code));
    }
  }

  private static String name(String code) {
    return switch (code) {
      case "avc1", "avc3" -> "H.264";
      case "hvc1", "hev1" -> "HEVC";
      case "av01" -> "AV1";
      case "vp08" -> "VP8";
      case "vp09" -> "VP9";
      case "mp4a" -> "AAC";
      case "Opus" -> "Opus";
      case "fLaC" -> "FLAC";
      case ".mp3" -> "MP3";
      default -> code.strip().toUpperCase(Locale.ROOT);
    };
  }
}
