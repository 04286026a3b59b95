package dev.sobre.media;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** WebM (EBML, RFC 8794; Matroska, RFC 9559): elements in elements, ids and lengths of any size. */
final class Webm {

  private static final long SEGMENT = 0x18538067L;
  private static final long INFO = 0x1549A966L;
  private static final long TRACKS = 0x1654AE6BL;
  private static final long CLUSTER = 0x1F43B675L;
  private static final long TRACK = 0xAEL;
  private static final long VIDEO = 0xE0L;
  private static final long WIDTH = 0xB0L;
  private static final long HEIGHT = 0xBAL;
  private static final long CODEC = 0x86L;
  private static final long SCALE = 0x2AD7B1L;
  private static final long DURATION = 0x4489L;

  private final MediaFile file;
  private Optional<String> picture = Optional.empty();
  private Optional<String> sound = Optional.empty();
  private int width;
  private int height;
  private double duration;
  private long scale = 1_000_000;
  private long next;

  private Webm(MediaFile file) {
    this.file = file;
  }

  static Optional<MediaHead> head(MediaFile file) throws IOException {
    Webm webm = new Webm(file);
    webm.elements(0, file.size());
    return webm.picture.isEmpty() && webm.sound.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new MediaHead(
                webm.picture,
                webm.sound,
                webm.width,
                webm.height,
                webm.duration * webm.scale / 1e9));
  }

  /** Reads elements up to the first frames; returns whether there may be more. */
  private boolean elements(long from, long to) throws IOException {
    long at = from;
    while (at < to) {
      long id = vint(at, false);
      long length = vint(next, true);
      long body = next;
      if (id == CLUSTER) {
        return false;
      }
      // A live recording does not know its length, which is then all ones.
      long end = length < 0 ? to : Math.min(to, body + length);
      if (id == SEGMENT || id == INFO || id == TRACKS || id == TRACK || id == VIDEO) {
        if (!elements(body, end)) {
          return false;
        }
      } else {
        read(id, body, (int) Math.min(end - body, 1000));
      }
      at = end;
    }
    return true;
  }

  private void read(long id, long body, int length) throws IOException {
    if (id == WIDTH) {
      width = (int) file.number(body, length);
    } else if (id == HEIGHT) {
      height = (int) file.number(body, length);
    } else if (id == SCALE) {
      scale = file.number(body, length);
    } else if (id == DURATION) {
      duration =
          length == 4
              ? Float.intBitsToFloat((int) file.number(body, 4))
              : Double.longBitsToDouble(file.number(body, 8));
    } else if (id == CODEC) {
      codec(file.text(body, length));
    }
  }

  private void codec(String code) {
    String name = code.replaceAll("^[VA]_|\\x00", "").replaceAll("^MPEG4/ISO/AVC$", "H.264");
    if (code.startsWith("V_")) {
      picture = Optional.of(name.equals("MPEGH/ISO/HEVC") ? "HEVC" : name);
    } else if (code.startsWith("A_")) {
      String first = name.substring(0, 1) + name.substring(1).toLowerCase(Locale.ROOT);
      sound = Optional.of(first.equals("Opus") || first.equals("Vorbis") ? first : name);
    }
  }

  /** A number whose first byte tells its length; -1 for a length that is not known. */
  private long vint(long at, boolean withoutMark) throws IOException {
    int first = file.at(at);
    int bytes = Integer.numberOfLeadingZeros(first) - 23;
    if (bytes > 8) {
      throw new IndexOutOfBoundsException("no number at " + at);
    }
    next = at + bytes;
    long number = file.number(at, bytes);
    if (!withoutMark) {
      return number;
    }
    long mask = (1L << 7 * bytes) - 1;
    return (number & mask) == mask ? -1 : number & mask;
  }
}
