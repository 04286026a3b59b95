package dev.sobre;

import dev.sobre.diagnostic.Diagnostic;
import dev.sobre.diagnostic.Progress;
import dev.sobre.diagnostic.Severity;
import dev.sobre.serve.FolderWatch;
import dev.sobre.serve.LmsPlayer;
import dev.sobre.serve.LocalServer;
import dev.sobre.serve.PreviewSite;
import java.awt.Desktop;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Shows a course on this machine as it is written, or plays its packages, until it is closed. */
public final class CourseServe implements AutoCloseable {

  /** Where the author reads what happens. */
  public interface Console {

    /** What is wrong with the course now, told when it is not what it was; none if all is well. */
    void diagnostics(List<Diagnostic> found);

    /** A fault of this program. */
    void bug(Throwable fault);

    /** Is told how far the first reading is, which may have many images to prepare. */
    default Progress progress() {
      return Progress.NONE;
    }
  }

  private final LocalServer server;
  private Optional<FolderWatch> watch = Optional.empty();
  private List<Diagnostic> told = List.of();

  private CourseServe(LocalServer server) {
    this.server = server;
  }

  /**
   * Why there is nothing to play, such as a package that was not built; empty if all is well. A
   * course with mistakes is shown with them.
   *
   * @throws IOException when a folder cannot be read
   */
  public static Optional<String> problem(ServeRequest request) throws IOException {
    if (request.lms().isEmpty()) {
      return Files.isDirectory(request.courseFolder())
          ? Optional.empty()
          : Optional.of("there is no course folder " + request.courseFolder());
    }
    String lms = request.lms().get();
    if (!lms.isEmpty()) {
      return Files.isRegularFile(Path.of(lms))
          ? Optional.empty()
          : Optional.of("there is no file " + lms);
    }
    Path folder = packages(request);
    return LmsPlayer.packagesIn(folder).isEmpty()
        ? Optional.of(
            "there is no package of SCORM or cmi5 in " + folder + ": build the course first")
        : Optional.empty();
  }

  private static Path packages(ServeRequest request) {
    return request.outputFolder().resolve("packages");
  }

  /**
   * Starts to serve. The course is read meanwhile, first at a glance and then whole; who asks
   * before that has to wait.
   *
   * @throws IOException when the port and those near by are taken, or nothing can be watched
   */
  public static CourseServe start(ServeRequest request, Console console) throws IOException {
    if (request.lms().isPresent()) {
      String lms = request.lms().get();
      List<Path> zips =
          lms.isEmpty() ? LmsPlayer.packagesIn(packages(request)) : List.of(Path.of(lms));
      return new CourseServe(LocalServer.startNear(request.port(), new LmsPlayer(zips)));
    }
    CoursePreview preview =
        new CoursePreview(
            request.courseFolder(),
            request.themes(),
            request.themeFolders(),
            request.imageCache(),
            console::bug);
    inBackground(preview::glance);
    CourseServe serve =
        new CourseServe(LocalServer.startNear(request.port(), new PreviewSite(preview)));
    PreviewLint lint = new PreviewLint(request.courseFolder(), preview::remark, console::bug);
    try {
      serve.watch =
          Optional.of(
              FolderWatch.start(
                  preview::watched, () -> serve.tell(preview.update(), lint, console)));
    } catch (IOException e) {
      serve.close();
      throw e;
    }
    // It waits for the glance, since only one of them has the course.
    inBackground(
        () -> {
          List<Diagnostic> found = preview.update(console.progress());
          console.progress().end();
          serve.tell(found, lint, console);
        });
    return serve;
  }

  private static void inBackground(Runnable work) {
    Thread thread = new Thread(work, "sobre-preview");
    thread.setDaemon(true);
    thread.start();
  }

  private synchronized void tell(List<Diagnostic> found, PreviewLint lint, Console console) {
    if (found.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR)) {
      lint.rest();
    } else {
      lint.look();
    }
    if (!found.equals(told)) {
      told = found;
      console.diagnostics(found);
    }
  }

  /**
   * Opens the address in the browser of this machine.
   *
   * @return false where there is no desktop, or it opens none
   */
  public boolean open() {
    try {
      if (!Desktop.isDesktopSupported()
          || !Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
        return false;
      }
      Desktop.getDesktop().browse(address());
      return true;
    } catch (IOException | UnsupportedOperationException refused) {
      return false;
    }
  }

  /** Such as {@code http://localhost:8484/}. */
  public URI address() {
    return server.address();
  }

  @Override
  public void close() throws IOException {
    server.close();
    if (watch.isPresent()) {
      watch.get().close();
    }
  }
}
