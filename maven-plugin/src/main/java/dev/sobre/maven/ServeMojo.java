package dev.sobre.maven;

import dev.sobre.CourseServe;
import dev.sobre.ServeRequest;
import dev.sobre.diagnostic.Diagnostic;
import dev.sobre.image.ImageCache;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Shows the course on this machine as it is written: each save is read, the page in the browser is
 * loaded again at the same place, and mistakes are shown over it. With {@code -Dsobre.lms} it plays
 * packages in a strict LMS that shows every call and can fail on demand. It ends with Ctrl+C.
 */
@Mojo(name = "serve", threadSafe = true)
public final class ServeMojo extends AbstractMojo {

  /** Folder of the course, the one with {@code course.yml}. */
  @Parameter(property = "sobre.courseDirectory", defaultValue = "${project.basedir}")
  private File courseDirectory;

  /** Where {@code sobre:build} wrote packages. */
  @Parameter(property = "sobre.outputDirectory", defaultValue = "${project.build.directory}")
  private File outputDirectory;

  /** Folders that hold folders of themes; they are looked at before the class path. */
  @Parameter(property = "sobre.themeFolders")
  private List<File> themeFolders;

  /** Keeps what is made of images, as for {@code sobre:build}. */
  @Parameter(property = "sobre.imageCache")
  private File imageCache;

  /** A port of this machine, or one near by if it is taken; 0 takes any. */
  @Parameter(property = "sobre.port", defaultValue = "8484")
  private int port;

  /** Opens the page in the browser of this machine, if it has a desktop. */
  @Parameter(property = "sobre.open", defaultValue = "false")
  private boolean open;

  /** Plays packages: {@code true} for those of the course, or the path of any zip. */
  @Parameter(property = "sobre.lms", defaultValue = "false")
  private String lms;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    ServeRequest request = request();
    try {
      Optional<String> problem = CourseServe.problem(request);
      if (problem.isPresent()) {
        throw new MojoFailureException(problem.get());
      }
      try (CourseServe serve = CourseServe.start(request, new Log())) {
        getLog().info("Open " + serve.address() + " (Ctrl+C to end)");
        if (open && !serve.open()) {
          getLog().warn("no browser can be opened from here");
        }
        new CountDownLatch(1).await();
      }
    } catch (IOException e) {
      throw new MojoExecutionException(
          "cannot serve at port " + port + ": " + e.getMessage() + "; try -Dsobre.port=0", e);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private ServeRequest request() {
    return new ServeRequest(
        courseDirectory.toPath(),
        outputDirectory.toPath(),
        getClass().getClassLoader(),
        themeFolders == null ? List.of() : themeFolders.stream().map(File::toPath).toList(),
        ImageCache.folder(Optional.ofNullable(imageCache).map(File::toPath)),
        port,
        lms.equals("false") ? Optional.empty() : Optional.of(lms.equals("true") ? "" : lms));
  }

  private final class Log implements CourseServe.Console {
    @Override
    public void diagnostics(List<Diagnostic> found) {
      new DiagnosticPrinter(getLog()).print(found);
      if (found.isEmpty()) {
        getLog().info("No error in the course");
      }
    }

    @Override
    public void bug(Throwable fault) {
      getLog().error("this is a mistake of the program; please report it", fault);
    }
  }
}
