package dev.sobre.imports;

import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.source.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files that are imported, of a folder or a zip.
 *
 * @param files where the bytes of each come from, by path with {@code /} between names
 */
record SourceFiles(SortedMap<String, Content> files) {

  static final SourceFiles NONE = new SourceFiles(new TreeMap<>());

  /** What other programs fetch or make, beside the source. */
  private static final Set<String> FETCHED = Set.of("node_modules", "target", "vendor");

  /** The bytes of a file. */
  @FunctionalInterface
  interface Content {
    byte[] bytes() throws IOException;
  }

  SourceFiles {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /**
   * The files of a folder, or a single file. Hidden ones and symbolic links are left out, and so
   * are folders of what other programs fetch.
   */
  static SourceFiles of(Path folder) throws IOException {
    SortedMap<String, Content> files = new TreeMap<>();
    if (Files.isRegularFile(folder)) {
      files.put(folder.getFileName().toString(), () -> Files.readAllBytes(folder));
      return new SourceFiles(files);
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path inside, BasicFileAttributes attributes) {
            String name = inside.equals(folder) ? "" : inside.getFileName().toString();
            return name.startsWith(".") || FETCHED.contains(name)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && !file.getFileName().toString().startsWith(".")) {
              String name = folder.relativize(file).toString().replace('\\', '/');
              files.put(name, () -> Files.readAllBytes(file));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return new SourceFiles(files);
  }

  /** These and others, whose bytes are here. */
  SourceFiles with(Map<String, byte[]> others) {
    SortedMap<String, Content> all = new TreeMap<>(files);
    others.forEach((name, bytes) -> all.put(name, () -> bytes));
    return new SourceFiles(all);
  }

  boolean has(String name) {
    return files.containsKey(name);
  }

  /** Whether there is any file in a folder, named with its {@code /}. */
  boolean hasFolder(String folder) {
    return !under(folder).files().isEmpty();
  }

  /** The files in a folder, by their whole path. */
  SourceFiles under(String folder) {
    return folder.isEmpty()
        ? this
        : new SourceFiles(files.subMap(folder, folder + Character.MAX_VALUE));
  }

  byte[] bytes(String name) {
    try {
      return files.get(name).bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text; empty when there is no such file, or when it is not UTF-8, which is said. */
  Optional<SourceText> text(String name, DiagnosticLog log) {
    return has(name) ? SourceText.decode(name, bytes(name), log) : Optional.empty();
  }

  /** The folder of a file, ending with {@code /}; empty for the root. */
  static String folderOf(String file) {
    return file.substring(0, file.lastIndexOf('/') + 1);
  }

  /** The name of a file without folder and ending. */
  static String stem(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
  }
}
