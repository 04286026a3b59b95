package dev.sobre.course;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A person with a folder, who types the commands of the manuals one by one. Maven knows the plugin
 * as the tests of the plugin put it into a repository of their own; the jar is the one just built.
 */
final class Newcomer {

  /** What a command printed, and its exit code. */
  record Ended(int code, String printed) {}

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  private static final Path REPOSITORY = ROOT.resolve("maven-plugin/target/local-repo");

  /** What makes short runs of Java faster, and changes nothing else. */
  private static final String QUICK_START = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

  private final Path programs;
  private final Path place;
  private Path folder;

  /**
   * Where the person starts.
   *
   * @param start an empty folder; the start is a folder in it, since some commands write beside it
   */
  Newcomer(Path start) throws IOException {
    programs = Files.createDirectories(start.resolve("programs"));
    place = start.resolve("place.txt");
    folder = Files.createDirectories(start.resolve("desk"));
    if (!Files.isDirectory(REPOSITORY)) {
      throw new IllegalStateException(REPOSITORY + " is made by the tests of the plugin: run them");
    }
    String home = System.getProperty("maven.home");
    program("mvn", "'" + home + "/bin/mvn' -B -o -Dmaven.repo.local='" + REPOSITORY + "'");
    program("java", "'" + System.getProperty("java.home") + "/bin/java' " + QUICK_START);
    Files.copy(
        ROOT.resolve("generator/cli/target/sobre.jar"),
        folder.resolve("sobre.jar"),
        StandardCopyOption.REPLACE_EXISTING);
  }

  Path folder() {
    return folder;
  }

  /** Types a line and waits until it ends; {@code cd} holds for the next one. */
  Ended types(String line) throws IOException, InterruptedException {
    Process process = start(line + "\ncode=$?; pwd > '" + place + "'; exit $code");
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    if (code == 0) {
      folder = Path.of(Files.readString(place).strip());
    }
    return new Ended(code, printed);
  }

  /** Types a line, waits for an address to open, and ends it; its code is 0 if there was one. */
  Ended serves(String line) throws IOException, InterruptedException {
    Process process = start("exec " + line);
    StringBuilder printed = new StringBuilder();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      for (String next = out.readLine(); next != null; next = out.readLine()) {
        printed.append(next).append('\n');
        if (next.contains("Open http://")) {
          return new Ended(0, printed.toString());
        }
      }
      return new Ended(1, printed.toString());
    } finally {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
      process.waitFor();
    }
  }

  /** A program that is found before all others. */
  private void program(String name, String command) throws IOException {
    Path program = programs.resolve(name);
    Files.writeString(program, "#!/bin/sh\nexec " + command + " \"$@\"\n");
    if (!program.toFile().setExecutable(true)) {
      throw new IOException("cannot make a program of " + program);
    }
  }

  private Process start(String script) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder("bash", "-c", script)
            .directory(folder.toFile())
            .redirectErrorStream(true);
    builder.environment().merge("PATH", programs + ":", (path, first) -> first + path);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("MAVEN_OPTS", QUICK_START);
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }
}
