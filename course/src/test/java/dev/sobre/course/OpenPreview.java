package dev.sobre.course;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.sobre.CourseInit;
import dev.sobre.CourseServe;
import dev.sobre.ServeRequest;
import dev.sobre.diagnostic.Diagnostic;
import dev.sobre.starter.StarterRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The preview of a small course, with a lesson of several screens open in the browser. */
abstract class OpenPreview {

  @TempDir private Path temporary;

  private final ConcurrentLinkedQueue<String> bugs = new ConcurrentLinkedQueue<>();
  Path course;
  Path lesson;
  CourseServe serve;
  private BrowserContext context;
  Page page;

  @BeforeEach
  void open() throws IOException {
    course = temporary.resolve("été au café");
    CourseInit.run(
        new StarterRequest(
            Optional.of(course), temporary, "first-aid", "", List.of("en"), "", "1.0.0"));
    lesson = course.resolve("content/en/01-first-steps/02-long.md");
    Files.writeString(lesson, text("First words"));
    serve =
        CourseServe.start(
            new ServeRequest(
                course,
                course.resolve("target"),
                getClass().getClassLoader(),
                List.of(),
                Path.of("target/images"),
                0,
                Optional.empty()),
            new Bugs(bugs));
    context = TestBrowser.get().newContext(new NewContextOptions().setLocale("en-GB"));
    page = context.newPage();
    page.navigate(serve.address() + "first-steps/long.html");
    assertThat(page.locator("main")).containsText("First words");
    assertThat(weight()).isVisible();
  }

  private record Bugs(Collection<String> found) implements CourseServe.Console {
    @Override
    public void diagnostics(List<Diagnostic> found) {}

    @Override
    public void bug(Throwable fault) {
      found.add(fault.toString());
    }
  }

  @AfterEach
  void close() throws IOException {
    context.close();
    serve.close();
    assertEquals(List.of(), List.copyOf(bugs));
  }

  static String text(String words) {
    return """
        ---
        title: A long lesson
        summary: Long enough to scroll.
        duration: 3 min
        objectives: [Scroll]
        ---
        > [!MORE] Folded
        > Inside the fold.

        %s

        ## The end

        %s
        """
        .formatted("A paragraph that takes its line.\n\n".repeat(80), words);
  }

  Locator problems() {
    return page.locator("sobre-preview .problems");
  }

  Locator weight() {
    return page.locator("sobre-preview .bar > button").first();
  }

  /** As careful editors save. */
  static void replace(Path file, String text) throws IOException {
    Path beside = file.resolveSibling("." + file.getFileName() + ".swp");
    Files.writeString(beside, text);
    Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
