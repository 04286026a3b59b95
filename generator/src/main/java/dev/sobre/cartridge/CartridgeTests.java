package dev.sobre.cartridge;

import dev.sobre.artifact.PackageRequest;
import dev.sobre.artifact.QtiAssessment;
import dev.sobre.course.Chapter;
import dev.sobre.page.Messages;
import dev.sobre.page.Urls;
import dev.sobre.question.Question;
import dev.sobre.question.QuestionBank;
import dev.sobre.site.Book;
import dev.sobre.site.SiteFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tests of a module that the LMS holds: one of all activities of its lessons, one of its bank.
 * They lie at the root, where an address of a file is the same whether an importer takes it from
 * the root or from the test.
 */
final class CartridgeTests {

  /** Stands for the folder of the cartridge in the addresses of a test. */
  private static final String BASE = "$IMS-CC-FILEBASE$";

  private final PackageRequest request;
  private final CartridgeBinding binding;
  private final String prefix;
  private final QuestionBank bank;
  private final Map<String, String> images = new HashMap<>();

  CartridgeTests(PackageRequest request, CartridgeBinding binding, String prefix) {
    this.request = request;
    this.binding = binding;
    this.prefix = prefix;
    this.bank = QuestionBank.of(request.course(), request.edition(), request.theme());
    Book book = request.book();
    book.paths().forEach((file, path) -> images.put(Urls.encode(file), BASE + path));
  }

  List<CartridgeItem> of(Chapter chapter) {
    Messages messages = request.book().messages();
    List<Question> exercises =
        chapter.lessons().stream().flatMap(lesson -> bank.ofLesson(lesson).stream()).toList();
    List<CartridgeItem> items = new ArrayList<>();
    test(
            "exercises-" + chapter.id(),
            messages.text("book.exercises", chapter.title()),
            exercises,
            request.info().completion().attempts())
        .ifPresent(items::add);
    test(
            "test-" + chapter.id(),
            messages.text("test.chapter.title", chapter.title()),
            bank.ofChapter(chapter),
            0)
        .ifPresent(items::add);
    return items;
  }

  private Optional<CartridgeItem> test(
      String name, String title, List<Question> questions, int tries) {
    String id = prefix + name;
    return QtiAssessment.of(id, title, questions, tries, binding.questions(), images::get)
        .map(xml -> SiteFile.text(name + ".xml", xml))
        .map(
            file ->
                CartridgeItem.leaf(
                    title,
                    new CartridgeResource(
                        id, binding.questions().assessmentType(), file, List.of())));
  }
}
