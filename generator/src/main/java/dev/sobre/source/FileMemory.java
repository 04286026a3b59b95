package dev.sobre.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads a file again only when the file system says that it is another. A file that changed just
 * before it was read is read again in any case: it may change once more within one tick of the
 * clock of the file system, without a trace.
 */
public final class FileMemory implements FileContents {

  /** The coarsest clock of a file system in use: that of FAT. */
  private static final long TICK_MILLIS = 2_000;

  /** Larger files are read each time, rather than kept. */
  private static final long MOST_BYTES = 2_000_000;

  private record Stamp(long modified, long size, Object key) {
    static Stamp of(Path file) throws IOException {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return new Stamp(
          attributes.lastModifiedTime().toMillis(), attributes.size(), attributes.fileKey());
    }

    boolean isSettled() {
      return Math.abs(System.currentTimeMillis() - modified) > TICK_MILLIS;
    }
  }

  private record Known(Stamp stamp, boolean settled, byte[] bytes) {}

  private final Map<Path, Known> files = new ConcurrentHashMap<>();

  /** The same array as last time if the file still holds the same bytes. */
  @Override
  public byte[] bytes(Path file) throws IOException {
    Stamp stamp = Stamp.of(file);
    Known known = files.get(file);
    if (known != null && known.settled() && Objects.equals(known.stamp(), stamp)) {
      return known.bytes();
    }
    boolean settled = stamp.isSettled();
    byte[] bytes = Files.readAllBytes(file);
    if (known != null && Arrays.equals(known.bytes(), bytes)) {
      bytes = known.bytes();
    }
    if (bytes.length <= MOST_BYTES) {
      files.put(file, new Known(stamp, settled, bytes));
    } else {
      files.remove(file);
    }
    return bytes;
  }

  /** The array of a small file; of a large one its time, size and inode, once they are settled. */
  @Override
  public Object version(Path file) throws IOException {
    Stamp stamp = Stamp.of(file);
    if (stamp.size() <= MOST_BYTES) {
      return bytes(file);
    }
    return stamp.isSettled() ? stamp : new Object();
  }

  /** Forgets files that are gone. */
  public void keepOnly(Iterable<Path> present) {
    java.util.Set<Path> kept = new java.util.HashSet<>();
    present.forEach(kept::add);
    files.keySet().retainAll(kept);
  }
}
