package dev.sobre.media;

import java.io.IOException;
import java.util.Optional;

/** MP3: frames of layer III (ISO/IEC 11172-3 and 13818-3), behind the tags of ID3. */
final class Mp3 {

  private static final int[] RATES_1 = {
    0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320
  };
  private static final int[] RATES_2 = {
    0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160
  };
  private static final int[] SAMPLES = {44_100, 48_000, 32_000};

  /** How far behind the tags a first frame may lie. */
  private static final int FAR = 4096;

  private Mp3() {}

  static Optional<MediaHead> head(MediaFile file) throws IOException {
    long start = file.text(0, 3).equals("ID3") ? 10 + tagLength(file) : 0;
    for (long at = start; at < Math.min(file.size() - 4, start + FAR); at++) {
      Optional<MediaHead> head = frame(file, at);
      if (head.isPresent()) {
        return head;
      }
    }
    return Optional.empty();
  }

  /** Four bytes of seven bits. */
  private static long tagLength(MediaFile file) throws IOException {
    long length = 0;
    for (int i = 6; i < 10; i++) {
      length = length << 7 | file.at(i) & 0x7F;
    }
    return length;
  }

  private static Optional<MediaHead> frame(MediaFile file, long at) throws IOException {
    long header = file.number(at, 4);
    int version = (int) (header >> 19 & 3);
    int rate = (int) (header >> 12 & 15);
    int sampling = (int) (header >> 10 & 3);
    boolean layer3 = (header >> 17 & 3) == 1;
    boolean sync = header >> 21 == 0x7FF;
    if (!sync || !layer3 || version == 1 || rate == 0 || rate == 15 || sampling == 3) {
      return Optional.empty();
    }
    boolean first = version == 3;
    int samples = SAMPLES[sampling] >> (first ? 0 : version == 2 ? 1 : 2);
    int kilobits = (first ? RATES_1 : RATES_2)[rate];
    int perFrame = first ? 1152 : 576;
    int length = perFrame / 8 * kilobits * 1000 / samples + (int) (header >> 9 & 1);
    boolean followed = at + length + 2 <= file.size() && file.number(at + length, 2) >> 5 == 0x7FF;
    if (!followed) {
      return Optional.empty();
    }
    boolean mono = (header >> 6 & 3) == 3;
    long side = at + 4 + (first ? (mono ? 17 : 32) : (mono ? 9 : 17));
    String tag = file.text(side, 4);
    double seconds = (file.size() - at) * 8.0 / (kilobits * 1000);
    if ((tag.equals("Xing") || tag.equals("Info")) && (file.number(side + 4, 4) & 1) == 1) {
      seconds = (double) file.number(side + 8, 4) * perFrame / samples;
    }
    return Optional.of(new MediaHead(Optional.empty(), Optional.of("MP3"), 0, 0, seconds));
  }
}
