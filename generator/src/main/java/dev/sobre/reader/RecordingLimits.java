package dev.sobre.reader;

import dev.sobre.course.Asset;
import dev.sobre.course.Bytes;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.media.MediaHead;
import dev.sobre.media.Thresholds;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Holds recordings against the thresholds of the RGESN 2024 (criteria 5.3 to 5.6), by what their
 * files say. What no criterion gives a figure for is a figure of ours, said so in the manual.
 */
final class RecordingLimits {

  /** Lines of the finest video that a browser on a table should get (RGESN 5.3). */
  private static final int MOST_LINES = 1080;

  /** What one minute of sound may weigh (RGESN 5.6). */
  private static final Bytes MINUTE_OF_SOUND = new Bytes(Thresholds.MINUTE_OF_SOUND);

  /** Bits for a pixel and second: a tenth of a bit in each of 25 images. */
  private static final double BITS_PER_PIXEL = 2.5;

  /** Bits for a second of the smallest video, sound and frame included. */
  private static final double LEAST_RATE = 250_000;

  private static final Set<String> SHOWN = Set.of("AV1", "VP9", "HEVC", "H.264", "VP8");

  private final Fields fields;

  /**
   * @param fields of the fence, for places
   */
  RecordingLimits(Fields fields) {
    this.fields = fields;
  }

  /** Checks the file that a key names; says whether it has sound. */
  boolean check(String key, Asset file, Optional<MediaHead> head, boolean video) {
    if (head.isEmpty() || video && head.get().picture().isEmpty()) {
      fields.error(
          key,
          "media-unreadable",
          "\"" + file.file() + "\" is not a readable " + (video ? "video" : "recording"),
          "save it again, or check that the name ends as its format");
      return true;
    }
    if (video) {
      definition(key, head.get());
      codec(key, head.get());
      rate(key, file, head.get());
    } else {
      sound(key, file, head.get());
    }
    head.get()
        .sound()
        .filter(codec -> !Thresholds.HEARD.contains(codec))
        .ifPresent(
            codec ->
                fields.error(
                    key,
                    "media-codec",
                    "the sound is " + codec + ", which not every browser plays",
                    "save it as Opus or AAC"));
    return head.get().sound().isPresent();
  }

  private void definition(String key, MediaHead head) {
    String size = head.width() + " by " + head.height() + " pixels";
    if (head.definition() > MOST_LINES) {
      fields.error(
          key,
          "video-definition",
          "this video has " + size + ", limit " + MOST_LINES + "p (RGESN 5.3)",
          "scale it down to " + Thresholds.USUAL_LINES + "p, enough for a lesson");
    } else if (head.definition() > Thresholds.USUAL_LINES) {
      warn(
          key,
          "video-definition",
          "this video has " + size + "; one that comes alone has at most 720p (RGESN 5.3)",
          "scale it down to " + Thresholds.USUAL_LINES + "p");
    }
  }

  private void codec(String key, MediaHead head) {
    String codec = head.picture().orElseThrow();
    if (!SHOWN.contains(codec)) {
      fields.error(
          key,
          "media-codec",
          "this video is " + codec + ", which not every browser plays",
          "save it as AV1 or VP9");
    } else if (!Thresholds.EFFICIENT.contains(codec)
        && head.definition() >= Thresholds.USUAL_LINES) {
      warn(
          key,
          "media-codec",
          "this video of " + head.definition() + " lines is " + codec + " (RGESN 5.4)",
          "AV1 or VP9 needs about half: save it as one of them");
    }
  }

  private void rate(String key, Asset file, MediaHead head) {
    double most = Math.max(LEAST_RATE, BITS_PER_PIXEL * head.width() * head.height());
    double bits = head.seconds() > 0 ? file.bytes() * 8 / head.seconds() : 0;
    if (bits > most) {
      warn(
          key,
          "video-rate",
          "this video takes " + kilobits(bits) + ", limit " + kilobits(most) + " for its size",
          "save it with a lower quality: constant quality does better than a constant rate");
    }
  }

  private void sound(String key, Asset file, MediaHead head) {
    double minute = head.seconds() > 0 ? file.bytes() * 60 / head.seconds() : 0;
    if (minute > MINUTE_OF_SOUND.count()) {
      warn(
          key,
          "audio-weight",
          "a minute of this sound weighs "
              + new Bytes((long) Math.ceil(minute))
              + ", limit "
              + MINUTE_OF_SOUND
              + " (RGESN 5.6)",
          "Opus at 32 kbit/s is enough for a voice: 240 kB a minute");
    }
  }

  private static String kilobits(double bits) {
    return String.format(Locale.ROOT, "%d kbit/s", (long) Math.ceil(bits / 1000));
  }

  private void warn(String key, String code, String message, String hint) {
    SourceLocation at = fields.locationOf(key);
    fields.log().warning(code, at, message, fields.source().line(at), hint);
  }
}
