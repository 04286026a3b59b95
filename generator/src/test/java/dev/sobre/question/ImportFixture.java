package dev.sobre.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sobre.CourseImport;
import dev.sobre.ImportResult;
import dev.sobre.imports.ImportRequest;
import dev.sobre.starter.StarterRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Files of questions, imported into the folder {@code course} beside them. */
final class ImportFixture {

  private ImportFixture() {}

  static ImportResult run(Path file, String language) throws IOException {
    return CourseImport.run(
        new ImportRequest(
            file,
            "",
            new StarterRequest(
                Optional.of(Path.of("course")),
                file.getParent(),
                "",
                "",
                List.of(language),
                "",
                "1.2.3")));
  }

  /** The questions of the course that a text becomes. */
  static BankFixture of(Path folder, String name, String text, String language) throws IOException {
    ImportResult made = run(Files.writeString(folder.resolve(name), text), language);
    assertEquals(List.of(), made.diagnostics());
    return BankFixture.of(folder.resolve("course")).get(language);
  }

  /**
   * Asserts that a bank tells the same after its way out and in.
   *
   * @param told what is said of a bank, a line a question
   * @param fewest questions that it must tell of
   */
  static void assertComesBack(
      Function<BankFixture, String> told, int fewest, BankFixture before, BankFixture after) {
    String expected = told.apply(before);
    assertTrue(expected.lines().count() >= fewest, () -> expected.lines().count() + " questions");
    assertEquals(expected, told.apply(after));
  }
}
