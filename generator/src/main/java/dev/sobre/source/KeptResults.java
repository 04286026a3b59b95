package dev.sobre.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What came of slow work, by all that decides about its bytes. Several builds may share a folder: a
 * file appears whole or not at all, and one that is damaged is as good as missing.
 */
public final class KeptResults {

  /** Files that no build has asked for in this time are deleted. */
  private static final Duration KEPT = Duration.ofDays(90);

  private static final Duration NOTED = Duration.ofDays(1);
  private static final Pattern OWN =
      Pattern.compile("[0-9a-f]{2}/([0-9a-f]{62}|\\.?new\\d+\\.part)");
  private static final int DIGEST = 32;

  private final Path folder;
  private boolean unwritable;

  public KeptResults(Path folder) {
    this.folder = folder;
  }

  /** The folder. */
  public Path folder() {
    return folder;
  }

  /** Whether something could not be written. */
  public boolean unwritable() {
    return unwritable;
  }

  /** What was kept under a key. */
  public Optional<byte[]> get(String key) {
    Path file = file(key);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      byte[] whole = Files.readAllBytes(file);
      byte[] result = Arrays.copyOfRange(whole, Math.min(DIGEST, whole.length), whole.length);
      if (!MessageDigest.isEqual(Arrays.copyOf(whole, DIGEST), sha256(result))) {
        return Optional.empty();
      }
      noteUse(file);
      return Optional.of(result);
    } catch (IOException damaged) {
      return Optional.empty();
    }
  }

  /** Keeps a result; where that cannot be, the next build makes it again. */
  public synchronized void put(String key, byte[] result) {
    if (unwritable) {
      return;
    }
    try {
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      whole.write(sha256(result));
      whole.write(result);
      WholeFile.write(file(key), whole.toByteArray());
    } catch (IOException full) {
      unwritable = true;
    }
  }

  /** The time of a file is that of its last use, a day more or less. */
  private static void noteUse(Path file) {
    try {
      Instant now = Instant.now();
      if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(NOTED))) {
        Files.setLastModifiedTime(file, FileTime.from(now));
      }
    } catch (IOException readOnly) {
      // Nothing is deleted from such a folder either.
    }
  }

  /** Deletes what no build has asked for in 90 days; other files of the folder are not touched. */
  public void forgetUnused() {
    FileTime limit = FileTime.from(Instant.now().minus(KEPT));
    try (Stream<Path> files =
        Files.find(folder, 2, (file, found) -> isUnused(file, found, limit))) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException busy) {
      // The next build that makes an image tries again.
    }
  }

  private boolean isUnused(Path file, BasicFileAttributes found, FileTime limit) {
    String name = folder.relativize(file).toString().replace('\\', '/');
    return found.isRegularFile()
        && OWN.matcher(name).matches()
        && found.lastModifiedTime().compareTo(limit) < 0;
  }

  private Path file(String key) {
    return folder.resolve(key.substring(0, 2)).resolve(key.substring(2));
  }

  /** The key of a text. */
  public static String key(String text) {
    return HexFormat.of().formatHex(sha256(text.getBytes(StandardCharsets.UTF_8)));
  }

  public static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
