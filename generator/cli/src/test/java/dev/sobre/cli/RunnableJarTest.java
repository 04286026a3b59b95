package dev.sobre.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as its users start it, with nothing beside it. */
class RunnableJarTest {

  private static final Path JAR = Path.of(System.getProperty("sobre.jar"));
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  @TempDir Path temporary;

  private ProcessBuilder command(String... arguments) {
    List<String> command =
        new ArrayList<>(List.of(JAVA, "-XX:TieredStopAtLevel=1", "-jar", JAR.toString()));
    command.addAll(Arrays.asList(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(temporary.toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().remove("NO_COLOR");
    return builder;
  }

  private record Ended(int code, String out, String err) {}

  private Ended run(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    ProcessBuilder builder = command(arguments);
    builder.environment().putAll(environment);
    File err = Files.createTempFile(temporary.resolve(".."), "err", ".txt").toFile();
    Process process = builder.redirectError(err).start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    String told = Files.readString(err.toPath());
    Files.delete(err.toPath());
    return new Ended(code, out, told);
  }

  @Test
  void aCourseIsMadeBuiltAndCheckedWithTheJarAlone() throws IOException, InterruptedException {
    Ended made = run(Map.of(), "init", "--title", "Été", "--language", "fr");
    assertEquals(0, made.code(), made.err());
    Ended built = run(Map.of(), "build", "--json", "--course", "ete");
    assertEquals(0, built.code(), built.err());
    assertEquals("", built.err());
    Ended piped = run(Map.of("TERM", "xterm", "CI", ""), "build", "--course", "ete");
    assertEquals("", piped.err());
    assertTrue(
        piped.out().replace("\r\n", "\n").matches("[^\\p{Cntrl}]+\n[^\\p{Cntrl}]+\n"), piped.out());
    assertTrue(built.out().contains("\"passed\" : true"), built.out());
    Ended checked = run(Map.of(), "check", "--course", "ete");
    assertEquals(0, checked.code(), checked.err());
    assertTrue(checked.out().contains("every page keeps its budget"), checked.out());
    // A locale that cannot spell the title, as in many containers.
    Ended listed = run(Map.of("LC_ALL", "C"), "outline", "--course", "ete");
    assertTrue(listed.out().startsWith("fr  Été  ("), listed.out());
    served();
  }

  private void served() throws IOException, InterruptedException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      served(taken.getLocalPort());
    }
  }

  /** At a port near by, since this one is taken. */
  private void served(int taken) throws IOException, InterruptedException {
    Process server = command("serve", "--port", "" + taken, "--course", "ete").start();
    try (BufferedReader out = server.inputReader(StandardCharsets.UTF_8)) {
      String line = out.readLine();
      assertTrue(line.matches("Open http://\\S+ .*"), line);
      assertFalse(line.contains(":" + taken + "/"), line);
      HttpResponse<String> page =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create(line.split(" ")[1])).build(),
                  HttpResponse.BodyHandlers.ofString());
      assertEquals(200, page.statusCode());
      assertTrue(page.body().contains("Été"), page.body());
    } finally {
      server.destroy();
      server.waitFor();
    }
  }

  @Test
  void coloursAreForTerminalsAndForWhoAsks() throws IOException, InterruptedException {
    Ended piped = run(Map.of(), "init", "--id", "No id");
    assertEquals(1, piped.code());
    assertEquals(
        "id: error: \"No id\" is not an id [wrong-value]\n"
            + "  hint: did you mean \"no-id\"? use lower-case letters a-z, digits and single"
            + " hyphens\n",
        piped.err().replace("\r\n", "\n"));
    Ended forced = run(Map.of("CLICOLOR_FORCE", "1"), "init", "--id", "No id");
    assertTrue(forced.err().contains("\u001B[31m"), forced.err());
    Ended refused = run(Map.of("CLICOLOR_FORCE", "1", "NO_COLOR", "1"), "init", "--id", "No id");
    assertFalse(refused.err().contains("\u001B["), refused.err());
  }

  @Test
  void itHoldsTheLicenceOfEveryLibrary() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      String ours = text(jar, "META-INF/LICENSE");
      assertTrue(ours.contains("Apache License"), ours);
      String others = text(jar, "META-INF/THIRD-PARTY.txt");
      for (String library : libraries()) {
        assertTrue(named(library, others), library + " is not in THIRD-PARTY.txt");
      }
      for (String system :
          new String[] {"linux-x86_64", "linux-aarch64", "osx-x86_64", "osx-aarch64"}) {
        assertTrue(
            jar.stream().anyMatch(entry -> entry.getName().contains("lib/" + system + "/")),
            "brotli for " + system);
      }
      assertFalse(jar.stream().anyMatch(entry -> entry.getName().endsWith("module-info.class")));
    }
  }

  /** Names of the jars that the program runs with, without versions. */
  private static TreeSet<String> libraries() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(path -> Path.of(path).getFileName().toString())
        .filter(name -> name.endsWith(".jar"))
        .map(name -> name.replaceAll("-\\d.*", ""))
        .filter(name -> !name.matches("sobre-.*|junit-.*|opentest4j|apiguardian-api|surefire.*"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean named(String library, String list) {
    return list.lines()
        .map(line -> line.split("\\s+"))
        .filter(words -> words.length > 2 && words[2].matches("Apache.*|BSD.*|MIT"))
        .anyMatch(words -> library.matches(Pattern.quote(words[1]).replace("*", "\\E.*\\Q")));
  }

  private static String text(JarFile jar, String name) throws IOException {
    return new String(
        jar.getInputStream(jar.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
  }
}
