package dev.sobre.serve;

import dev.sobre.audit.PageMeter.Standing;
import dev.sobre.diagnostic.Diagnostic;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A course that changes while it is shown: the last good version of it, and what is wrong now. */
public interface Preview {

  /** What is wrong with the files as they are now, errors first. */
  List<Diagnostic> diagnostics();

  /**
   * What the words as they are now break, that of the file of a page first; nothing until that is
   * known, and as long as the course has errors.
   *
   * @param path of the page, from the root of the site
   */
  List<Diagnostic> remarks(String path);

  /**
   * A file of the website of the last good version.
   *
   * @param path from the root of the site
   * @return empty when it has no such file, or when there was no good version yet
   * @throws IOException when what it is made from is gone from the disk
   */
  Optional<byte[]> file(String path) throws IOException;

  /**
   * What a page of the last good version weighs beside its limits.
   *
   * @return empty when there is no such page
   * @throws IOException when this platform cannot compress
   */
  List<Standing> weigh(String path) throws IOException;

  /**
   * Waits until something may have changed.
   *
   * @param seen number of the change that the caller has seen; 0 at first
   * @param millis the longest to wait
   * @return number of the last change
   */
  long awaitChange(long seen, long millis) throws InterruptedException;
}
