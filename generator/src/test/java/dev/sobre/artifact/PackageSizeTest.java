package dev.sobre.artifact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sobre.diagnostic.Diagnostic;
import dev.sobre.diagnostic.DiagnosticLog;
import java.time.Instant;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PackageSizeTest {

  @Test
  void aHeavyPackageNamesItsHeaviestFiles() {
    ReproducibleZip zip = new ReproducibleZip(Instant.EPOCH);
    zip.add("index.html", new byte[10]);
    for (int kilobytes : new int[] {3, 1, 5, 2}) {
      byte[] noise = new byte[1000 * kilobytes];
      new Random(7).nextBytes(noise);
      zip.add("media/" + kilobytes + ".webm", noise);
    }
    int size = zip.bytes().length;
    Artifact artifact = new Artifact("scorm12", "course-en-1.scorm12.zip", zip.bytes());
    assertEquals("", printed(size, artifact));
    assertEquals(
        "packages/course-en-1.scorm12.zip: warning: the package weighs 11.53 kB, and some LMSs take"
            + " 11.53 kB [package-too-heavy]\n"
            + "  hint: make media lighter, or split the course in two; heaviest: media/5.webm (5"
            + " kB), media/3.webm (3 kB), media/2.webm (2 kB)\n",
        printed(size - 1, artifact));
  }

  @Test
  void anotherFormatThanAZipIsWeighedToo() {
    Artifact artifact = new Artifact("gift", "course-en-1.gift.txt", new byte[11]);
    assertEquals(
        "packages/course-en-1.gift.txt: warning: the package weighs 11 B, and some LMSs take 10 B"
            + " [package-too-heavy]\n"
            + "  hint: make media lighter, or split the course in two\n",
        printed(10, artifact));
  }

  private static String printed(long most, Artifact artifact) {
    DiagnosticLog log = new DiagnosticLog();
    new PackageSize(most, log).check(artifact);
    return log.sorted().stream().map(Diagnostic::format).collect(Collectors.joining());
  }
}
