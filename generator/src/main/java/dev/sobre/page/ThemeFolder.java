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

  /**
   * A file of the theme.
   *
   * @return empty when it is not there, or not UTF-8, which the log says
   */
  Optional<SourceText> text(String file, DiagnosticLog log) throws IOException;

  /** A folder {@code themes/<name>/} of the class path, such as inside a jar. */
  record OnClassPath(ClassLoader classPath, String shown) implements ThemeFolder {
    @Override
    public Optional<SourceText> text(String file, DiagnosticLog log) throws IOException {
      try (InputStream in = classPath.getResourceAsStream(shown + file)) {
        return in == null
            ? Optional.empty()
            : SourceText.decode(shown + file, in.readAllBytes(), log);
      }
    }
  }

  /** A folder of the disk; links out of it are as good as missing. */
  record OnDisk(Path root, String shown) implements ThemeFolder {
    @Override
    public Optional<SourceText> text(String file, DiagnosticLog log) throws IOException {
      Path path = root.resolve(file);
      boolean inside = Files.isRegularFile(path) && path.toRealPath().startsWith(root.toRealPath());
      return inside
          ? SourceText.decode(shown + file, Files.readAllBytes(path), log)
          : Optional.empty();
    }
  }
}
