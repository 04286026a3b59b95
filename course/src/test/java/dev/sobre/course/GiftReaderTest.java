package dev.sobre.course;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.AddScriptTagOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The GIFT files of the first course in gift-pegjs, which editors and other tools read GIFT with.
 */
class GiftReaderTest {

  private static final Path READER =
      Path.of("src/test/js/node_modules/gift-pegjs/lib/gift-parser-globals.js");

  @Test
  void readsEveryQuestionWithItsId() throws IOException {
    try (BrowserContext context = TestBrowser.get().newContext()) {
      Page page = context.newPage();
      page.addScriptTag(new AddScriptTagOptions().setPath(READER));
      for (String language : List.of("fr", "en")) {
        String gift = gift(language);
        assertEquals(written(gift), read(page, gift));
      }
    }
  }

  private static String gift(String language) throws IOException {
    try (Stream<Path> packages = Files.list(BuiltCourse.FIRST.packages())) {
      Path file =
          packages
              .filter(path -> path.toString().endsWith(".gift.txt"))
              .filter(path -> path.getFileName().toString().contains("-" + language + "-"))
              .findFirst()
              .orElseThrow();
      return Files.readString(file);
    }
  }

  /** Kind of question by id, as our file has it. */
  private static Map<String, String> written(String gift) {
    Map<String, String> kinds = new TreeMap<>();
    for (String block : gift.split("\n\n")) {
      if (block.startsWith("// [id:")) {
        kinds.put(block.substring(7, block.indexOf(']')), kind(block));
      }
    }
    return kinds;
  }

  private static String kind(String block) {
    if (!block.contains(" {\n")) {
      return "Description";
    }
    String answers = block.substring(block.indexOf(" {\n") + 3);
    if (answers.startsWith("}") || answers.startsWith("\t####")) {
      return "Essay";
    } else if (answers.startsWith("\tTRUE") || answers.startsWith("\tFALSE")) {
      return "TF";
    } else if (answers.startsWith("\t#\n")) {
      return "Numerical";
    } else if (answers.contains(" -> ")) {
      return "Matching";
    }
    return answers.contains("\t~") ? "MC" : "Short";
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> read(Page page, String gift) {
    return new TreeMap<>(
        (Map<String, String>)
            page.evaluate(
                "gift => Object.fromEntries(giftParser.parse(gift).filter(q => q.id).map(q => [q.id,"
                    + " q.type]))",
                gift));
  }
}
