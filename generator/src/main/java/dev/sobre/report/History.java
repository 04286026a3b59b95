package dev.sobre.report;

import dev.sobre.course.Metric;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What each version of the course weighed, one line a version, in the order of release.
 *
 * @param releases the oldest first
 */
public record History(List<Release> releases) {

  private static final String HEAD = "version,brotli,gzip,raw,files,dom,pages";

  public History {
    releases = List.copyOf(releases);
  }

  /**
   * The whole site of one version.
   *
   * @param brotli bytes with brotli 11
   * @param gzip bytes with gzip 9
   * @param raw bytes as written
   * @param files how many
   * @param dom elements of all pages
   * @param pages how many
   */
  public record Release(
      String version, long brotli, long gzip, long raw, long files, long dom, long pages) {

    /** The release that was measured. */
    public static Release of(Measures measures) {
      return new Release(
          measures.version(),
          measures.site().total().get(Metric.BROTLI),
          measures.site().total().get(Metric.GZIP),
          measures.site().total().get(Metric.RAW),
          measures.site().total().get(Metric.REQUESTS),
          measures.site().total().get(Metric.DOM),
          measures.site().pages().size());
    }

    private String line() {
      return String.join(
          ",",
          version,
          Long.toString(brotli),
          Long.toString(gzip),
          Long.toString(raw),
          Long.toString(files),
          Long.toString(dom),
          Long.toString(pages));
    }
  }

  /**
   * Reads a history.
   *
   * @param file empty before the first release
   * @param log takes lines that are none
   */
  public static History read(Optional<SourceText> file, DiagnosticLog log) {
    List<Release> releases = new ArrayList<>();
    file.ifPresent(text -> readLines(text, releases, log));
    return new History(releases);
  }

  private static void readLines(SourceText text, List<Release> releases, DiagnosticLog log) {
    int offset = 0;
    for (String line : text.text().split("\n", -1)) {
      if (line.matches("[^,]+(,\\d{1,15}){6}")) {
        String[] cells = line.split(",");
        long[] n = new long[cells.length];
        for (int i = 1; i < cells.length; i++) {
          n[i] = Long.parseLong(cells[i]);
        }
        releases.add(new Release(cells[0], n[1], n[2], n[3], n[4], n[5], n[6]));
      } else if (!line.isBlank() && !line.equals(HEAD)) {
        text.error(log, "wrong-value", offset, "this line is no release", "write " + HEAD);
      }
      offset += line.length() + 1;
    }
  }

  /** With a release at its end, or in place of the earlier measure of the same version. */
  public History with(Release release) {
    List<Release> all = new ArrayList<>(releases);
    int known = all.stream().map(Release::version).toList().indexOf(release.version());
    if (known < 0) {
      all.add(release);
    } else {
      all.set(known, release);
    }
    return new History(all);
  }

  /** The file. */
  public String text() {
    StringBuilder text = new StringBuilder(HEAD).append('\n');
    releases.forEach(release -> text.append(release.line()).append('\n'));
    return text.toString();
  }
}
