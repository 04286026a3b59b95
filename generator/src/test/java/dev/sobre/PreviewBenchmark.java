package dev.sobre;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sobre.diagnostic.Diagnostic;
import dev.sobre.image.Photograph;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How long after a save the browser has the page again: through the file system, the server and its
 * events, all but the browser's own drawing. It is no test and runs when it is named: {@code mvn
 * -pl themes,generator test -Dtest=PreviewBenchmark -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class PreviewBenchmark {

  private static final int WARM_UP = 30;
  private static final int SAVES = 60;
  private static final int LESSONS_OF_A_MODULE = 20;
  private static final List<String> WORDS =
      List.of(
          "energy", "device", "network", "server", "page", "weight", "image", "script", "learner",
          "data", "phone", "battery", "screen", "repair", "reuse", "carbon", "water", "metal");

  @TempDir Path temporary;
  private final Random random = new Random(1);

  @ParameterizedTest
  @CsvSource({"60, 0", "60, 60", "1000, 0"})
  void fromSaveToPage(int lessons, int photographs) throws IOException, InterruptedException {
    Path course = course(lessons);
    for (int i = 0; i < photographs; i++) {
      show(course, i);
    }
    int edited = lessons / 2;
    Path lesson = course.resolve(file(edited));
    String written = Files.readString(lesson);
    String page = "module-" + edited / LESSONS_OF_A_MODULE + "/lesson-" + edited + ".html";
    List<Double> millis = new ArrayList<>();
    try (CourseServe serve = CourseServe.start(request(course), new Silent())) {
      HttpClient client = HttpClient.newHttpClient();
      URI address = serve.address().resolve(page);
      get(client, address);
      try (BufferedReader events =
          events(client, serve.address().resolve("/.sobre/events/" + page))) {
        next(events);
        for (int i = 0; i < WARM_UP + SAVES; i++) {
          String text = written + "\nSave number " + i + ".\n";
          long start = System.nanoTime();
          Files.writeString(lesson, text);
          String shown;
          do {
            next(events);
            shown = get(client, address);
          } while (!shown.contains("Save number " + i + "."));
          if (i >= WARM_UP) {
            millis.add((System.nanoTime() - start) / 1e6);
          }
        }
      }
    }
    Collections.sort(millis);
    System.out.printf(
        Locale.ROOT,
        "%d lessons, %d photographs: from save to page min %.0f, median %.0f, max %.0f ms over %d"
            + " saves%n",
        lessons,
        photographs,
        millis.get(0),
        millis.get(millis.size() / 2),
        millis.get(millis.size() - 1),
        millis.size());
    assertTrue(millis.size() == SAVES);
  }

  private ServeRequest request(Path course) {
    return new ServeRequest(
        course,
        course.resolve("target"),
        getClass().getClassLoader(),
        List.of(CourseFixture.resources("../../../../themes")),
        Path.of("target/images"),
        0,
        Optional.empty());
  }

  private static BufferedReader events(HttpClient client, URI address)
      throws IOException, InterruptedException {
    return new BufferedReader(
        new InputStreamReader(
            client
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofInputStream())
                .body(),
            StandardCharsets.UTF_8));
  }

  private static void next(BufferedReader events) throws IOException {
    String line = events.readLine();
    while (!line.startsWith("data: ")) {
      line = events.readLine();
    }
  }

  private static String get(HttpClient client, URI address)
      throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
  }

  private static final class Silent implements CourseServe.Console {
    @Override
    public void diagnostics(List<Diagnostic> found) {
      found.forEach(diagnostic -> System.out.print(diagnostic.format()));
    }

    @Override
    public void bug(Throwable fault) {
      fault.printStackTrace();
    }
  }

  private Path course(int lessons) throws IOException {
    Path course = Files.createDirectories(temporary.resolve("course-" + lessons));
    Files.writeString(
        course.resolve("course.yml"),
        """
        id: bench
        version: 1.0.0
        title: {en: Bench}
        summary: {en: A course to measure with.}
        languages: [en]
        licence: {name: CC0 1.0, url: "https://creativecommons.org/publicdomain/zero/1.0/"}
        publisher: {name: Bench}
        completion: {pages: 100 %}
        outputs: [site]
        budgets: {pages: {every: {brotli: 20 kB}}}
        """);
    for (int i = 0; i < lessons; i++) {
      Path file = course.resolve(file(i));
      Files.createDirectories(file.getParent());
      if (i % LESSONS_OF_A_MODULE == 0) {
        Files.writeString(
            file.resolveSibling("chapter.yml"), "title: Module " + i + "\nsummary: Its lessons.\n");
      }
      Files.writeString(file, text(i));
    }
    Files.writeString(
        course.resolve("content/en/glossary.yml"),
        "- {term: energy use, definition: What a device draws.}\n");
    return course;
  }

  /** A photograph of its own for a lesson, as heavy as from a camera: its end is not looked at. */
  private static void show(Path course, int lesson) throws IOException {
    Path media = Files.createDirectories(course.resolve("media"));
    byte[] photograph = Photograph.file(1_000 + lesson, 750, "jpg");
    Files.write(media.resolve(lesson + ".jpg"), Arrays.copyOf(photograph, 4_000_000));
    Files.writeString(
        course.resolve(file(lesson)),
        "\n![A disc over a ridge, number %d](../../../media/%d.jpg)\n".formatted(lesson, lesson),
        StandardOpenOption.APPEND);
  }

  private static String file(int lesson) {
    return String.format(
        Locale.ROOT,
        "content/en/%02d-module-%d/%02d-lesson-%d.md",
        lesson / LESSONS_OF_A_MODULE,
        lesson / LESSONS_OF_A_MODULE,
        lesson % LESSONS_OF_A_MODULE,
        lesson);
  }

  /** Some 650 words, four sections, a term and a question. */
  private String text(int lesson) {
    StringBuilder text =
        new StringBuilder(
            """
            ---
            title: Lesson %d
            summary: What it says.
            duration: 8 min
            objectives: [Know it]
            ---
            """
                .formatted(lesson));
    for (int i = 0; i < 4; i++) {
      text.append("\n## Section ").append(i).append("\n\n");
      for (int j = 0; j < 3; j++) {
        text.append(words(52)).append("\n\n");
      }
      text.append("- ").append(words(5)).append("\n- See [[energy use]]\n");
    }
    return text.append(
            """

            ```activity
            id: question-%d
            type: single
            prompt: What is it about?
            options:
              - {text: This, correct: true}
              - {text: That, feedback: "No."}
            ```
            """
                .formatted(lesson))
        .toString();
  }

  private String words(int count) {
    return random
        .ints(count, 0, WORDS.size())
        .mapToObj(WORDS::get)
        .collect(Collectors.joining(" ", "", "."));
  }
}
