package dev.sobre.page;

import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.source.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the files of a theme lie. */
sealed interface ThemeFolder {

  /** The file that describes a theme. */
  String DESCRIPTION = "theme.yml";

  /** The folder as diagnostics name it, ending with {@code /}. */
  String shown();

  /** The content of a file of the theme; empty when it is not there. */
  Optional<byte[]> bytes(String file) throws IOException;

  /**
   * A text of the theme.
   *
   * @return empty when it is not there, or not UTF-8, which the log says
   */
  default Optional<SourceText> text(String file, DiagnosticLog log) throws IOException {
    return bytes(file).flatMap(bytes -> SourceText.decode(shown() + file, bytes, log));
  }

  /** A folder {@code themes/<name>/} of the class path, such as inside a jar. */
  record OnClassPath(ClassLoader classPath, String shown) implements ThemeFolder {
    @Override
    public Optional<byte[]> bytes(String file) throws IOException {
      try (InputStream in = classPath.getResourceAsStream(shown + file)) {
        return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
      }
    }
  }

  /** A folder of the disk; links out of it are as good as missing. */
  record OnDisk(Path root, String shown) implements ThemeFolder {
    @Override
    public Optional<byte[]> bytes(String file) throws IOException {
      Path path = root.resolve(file);
      boolean inside = Files.isRegularFile(path) && path.toRealPath().startsWith(root.toRealPath());
      return inside ? Optional.of(Files.readAllBytes(path)) : Optional.empty();
    }
  }
}
