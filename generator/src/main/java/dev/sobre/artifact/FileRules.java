package dev.sobre.artifact;

import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.site.SiteFile;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Names of files that LMSs refuse, or rename, in a package of whatever format. */
public final class FileRules {

  /**
   * SCORM 1.2 RTE 3.4.3: {@code cmi.core.lesson_location}, which holds paths, is a CMIString255.
   */
  private static final int PATH_LENGTH = 255;

  private static final Set<String> REFUSED_EXTENSIONS =
      Set.of("php", "exe", "cgi", "sh", "py", "rb", "pl", "jsp", "mjs", "htaccess");
  private static final String REFUSED_CHARACTERS = "&:\"<>|'";

  private final String prefix;
  private final DiagnosticLog log;

  /** Rules whose errors name the files by their paths alone. */
  public FileRules(DiagnosticLog log) {
    this("", log);
  }

  /**
   * @param prefix stands before the paths in errors, such as the package that the files are in
   */
  public FileRules(String prefix, DiagnosticLog log) {
    this.prefix = prefix;
    this.log = log;
  }

  /**
   * Checks files against all rules and against each other.
   *
   * @param paths from the root of the package, with {@code /} between names
   * @return whether all may be in a package
   */
  public boolean allow(Collection<String> paths) {
    boolean fine = true;
    for (String path : paths) {
      fine &= allowFile(path);
    }
    return fine & allowNames(paths);
  }

  private boolean allowFile(String path) {
    String refused =
        path.chars()
            .filter(c -> REFUSED_CHARACTERS.indexOf(c) >= 0)
            .mapToObj(Character::toString)
            .distinct()
            .collect(Collectors.joining(" "));
    String extension = SiteFile.extension(path);
    if (REFUSED_EXTENSIONS.contains(extension)) {
      return refuse(path, "LMSs refuse files that end in ." + extension, "");
    }
    if (!refused.isEmpty()) {
      return refuse(path, "LMSs drop these characters from file names: " + refused, "rename it");
    }
    if (path.length() > PATH_LENGTH) {
      return refuse(path, "this path is longer than " + PATH_LENGTH + " characters", "");
    }
    return true;
  }

  private boolean allowNames(Collection<String> paths) {
    Map<String, String> seen = new HashMap<>();
    boolean fine = true;
    for (String path : paths) {
      String other = seen.putIfAbsent(path.toLowerCase(Locale.ROOT), path);
      if (other != null) {
        fine = refuse(path, "only its case tells this file from " + other, "rename one");
      }
    }
    return fine;
  }

  private boolean refuse(String path, String message, String hint) {
    log.error("file-refused-by-lms", SourceLocation.of(prefix + path), message, "", hint);
    return false;
  }
}
