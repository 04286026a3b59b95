package dev.sobre.artifact;

import dev.sobre.course.Bytes;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.SourceLocation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Warns of packages that LMSs may not take for their weight. */
public final class PackageSize {

  /**
   * CrossKnowledge takes no larger upload, the lowest limit that an LMS publishes; Moodle and
   * others leave it to the administrator, who often sets less.
   */
  public static final long MOST = 200_000_000;

  private static final int HEAVIEST = 3;

  private final long most;
  private final DiagnosticLog log;

  public PackageSize(DiagnosticLog log) {
    this(MOST, log);
  }

  PackageSize(long most, DiagnosticLog log) {
    this.most = most;
    this.log = log;
  }

  /** Warns when a package is too heavy, with its heaviest files if it is a zip. */
  public void check(Artifact artifact) {
    long size = artifact.bytes().length;
    if (size <= most) {
      return;
    }
    log.warning(
        "package-too-heavy",
        SourceLocation.of("packages/" + artifact.fileName()),
        "the package weighs " + new Bytes(size) + ", and some LMSs take " + new Bytes(most),
        "",
        "make media lighter, or split the course in two" + heaviest(artifact.bytes()));
  }

  private static String heaviest(byte[] zip) {
    Map<String, Long> sizes = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        sizes.put(entry.getName(), in.transferTo(OutputStream.nullOutputStream()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sizes.isEmpty()
        ? ""
        : "; heaviest: "
            + sizes.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .limit(HEAVIEST)
                .map(file -> file.getKey() + " (" + new Bytes(file.getValue()) + ")")
                .collect(Collectors.joining(", "));
  }
}
