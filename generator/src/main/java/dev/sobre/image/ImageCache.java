package dev.sobre.image;

import dev.sobre.source.KeptResults;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Files made from images, by all that decides about their bytes. */
public final class ImageCache {

  private final KeptResults results;

  public ImageCache(Path folder) {
    this.results = new KeptResults(folder);
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
    return results.folder();
  }

  /** Whether something could not be written. */
  boolean unwritable() {
    return results.unwritable();
  }

  Optional<Entry> get(String key) {
    return results.get(key).flatMap(ImageCache::entry);
  }

  private static Optional<Entry> entry(byte[] kept) {
    try (DataInputStream content = new DataInputStream(new ByteArrayInputStream(kept))) {
      ImageFormat format = ImageFormat.valueOf(content.readUTF());
      return Optional.of(
          new Entry(format, content.readInt(), content.readInt(), content.readAllBytes()));
    } catch (IOException | IllegalArgumentException other) {
      return Optional.empty();
    }
  }

  /** Keeps a file; where that cannot be, the next build makes it again. */
  void put(String key, Entry entry) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(content)) {
      out.writeUTF(entry.format().name());
      out.writeInt(entry.width());
      out.writeInt(entry.height());
      out.write(entry.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    results.put(key, content.toByteArray());
  }

  /** Deletes what no build has asked for in 90 days; other files of the folder are not touched. */
  void forgetUnused() {
    results.forgetUnused();
  }
}
