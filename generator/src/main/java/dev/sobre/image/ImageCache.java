package dev.sobre.image;

import dev.sobre.source.WholeFile;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files made from images, by all that decides about their bytes. Several builds may share a folder:
 * a file appears whole or not at all, and one that is damaged is as good as missing.
 */
public final class ImageCache {

  /** Files that no build has asked for in this time are deleted. */
  private static final Duration KEPT = Duration.ofDays(90);

  private static final Duration NOTED = Duration.ofDays(1);
  private static final Pattern OWN = Pattern.compile("[0-9a-f]{2}/([0-9a-f]{62}|new\\d+\\.part)");

  private final Path folder;
  private boolean unwritable;

  public ImageCache(Path folder) {
    this.folder = folder;
  }

  /** The folder that was asked for, else the usual one of this process. */
  public static Path folder(Optional<Path> wanted) {
    return wanted.orElseGet(() -> usualFolder(System.getenv(), System.getProperties()));
  }

  /**
   * Where people keep what programs can make again, outside of any build: {@code sobre} in {@code
   * XDG_CACHE_HOME} (XDG Base Directory Specification), {@code Library/Caches}, or {@code
   * LOCALAPPDATA}.
   *
   * @param environment of the process
   * @param properties {@code os.name} and {@code user.home} of the platform
   */
  static Path usualFolder(Map<String, String> environment, Map<?, ?> properties) {
    String system = String.valueOf(properties.get("os.name"));
    Path home = Path.of(String.valueOf(properties.get("user.home")));
    Optional<String> named =
        Optional.ofNullable(environment.get("XDG_CACHE_HOME")).filter(path -> !path.isBlank());
    if (named.isPresent()) {
      return Path.of(named.get(), "sobre", "images");
    }
    if (system.startsWith("Windows")) {
      String local = environment.get("LOCALAPPDATA");
      return local == null
          ? home.resolve("AppData/Local/sobre/cache/images")
          : Path.of(local, "sobre", "cache", "images");
    }
    return home.resolve(system.startsWith("Mac") ? "Library/Caches" : ".cache")
        .resolve("sobre/images");
  }

  /** A file and its size in pixels. */
  record Entry(ImageFormat format, int width, int height, byte[] bytes) {}

  /** The folder. */
  Path folder() {
    return folder;
  }

  /** Whether something could not be written. */
  boolean unwritable() {
    return unwritable;
  }

  Optional<Entry> get(String key) {
    Path file = file(key);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
      byte[] digest = in.readNBytes(32);
      byte[] rest = in.readAllBytes();
      if (!MessageDigest.isEqual(digest, sha256(rest))) {
        return Optional.empty();
      }
      DataInputStream content = new DataInputStream(new java.io.ByteArrayInputStream(rest));
      ImageFormat format = ImageFormat.valueOf(content.readUTF());
      noteUse(file);
      return Optional.of(
          new Entry(format, content.readInt(), content.readInt(), content.readAllBytes()));
    } catch (IOException | IllegalArgumentException damaged) {
      return Optional.empty();
    }
  }

  /** Keeps a file; where that cannot be, the next build makes it again. */
  synchronized void put(String key, Entry entry) {
    if (unwritable) {
      return;
    }
    try {
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      DataOutputStream out = new DataOutputStream(content);
      out.writeUTF(entry.format().name());
      out.writeInt(entry.width());
      out.writeInt(entry.height());
      out.write(entry.bytes());
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      whole.write(sha256(content.toByteArray()));
      content.writeTo(whole);
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
  void forgetUnused() {
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
  static String key(String text) {
    return HexFormat.of().formatHex(sha256(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
