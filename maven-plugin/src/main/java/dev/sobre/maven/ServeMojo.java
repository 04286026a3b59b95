package dev.sobre.maven;

import dev.sobre.serve.LmsPlayer;
import dev.sobre.serve.LocalServer;
import dev.sobre.serve.WrittenSite;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Shows on this machine what {@code sobre:build} wrote: the website, or, with {@code -Dsobre.lms},
 * the packages in a strict LMS that shows every call and can fail on demand. It ends with Ctrl+C.
 */
@Mojo(name = "serve", threadSafe = true)
public final class ServeMojo extends AbstractMojo {

  /** Where {@code sobre:build} wrote. */
  @Parameter(property = "sobre.outputDirectory", defaultValue = "${project.build.directory}")
  private File outputDirectory;

  /** A free port of this machine; 0 takes one. */
  @Parameter(property = "sobre.port", defaultValue = "8484")
  private int port;

  /** Plays packages: {@code true} for those of the course, or the path of any zip. */
  @Parameter(property = "sobre.lms", defaultValue = "false")
  private String lms;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    try (LocalServer server = LocalServer.start(port, files())) {
      getLog().info("Open " + server.address() + " (Ctrl+C to end)");
      new CountDownLatch(1).await();
    } catch (IOException e) {
      throw new MojoExecutionException(
          "cannot serve at port " + port + ": " + e.getMessage() + "; try -Dsobre.port=0", e);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private LocalServer.Files files() throws IOException, MojoFailureException {
    if (lms.equals("false")) {
      Path site = outputDirectory.toPath().resolve("site");
      if (!Files.isDirectory(site)) {
        throw new MojoFailureException("there is no website in " + site + ": build it first");
      }
      return new WrittenSite(site);
    }
    if (lms.isEmpty() || lms.equals("true")) {
      return new LmsPlayer(packages(outputDirectory.toPath().resolve("packages")));
    }
    Path zip = Path.of(lms);
    if (!Files.isRegularFile(zip)) {
      throw new MojoFailureException("there is no file " + zip + " (sobre.lms)");
    }
    return new LmsPlayer(List.of(zip));
  }

  private static List<Path> packages(Path folder) throws IOException, MojoFailureException {
    List<Path> packages = LmsPlayer.packagesIn(folder);
    if (packages.isEmpty()) {
      throw new MojoFailureException(
          "there is no package of SCORM or cmi5 in " + folder + ": build the course first");
    }
    return packages;
  }
}
