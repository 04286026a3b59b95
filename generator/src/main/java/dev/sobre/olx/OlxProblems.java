package dev.sobre.olx;

import dev.sobre.artifact.OlxProblem;
import dev.sobre.artifact.PackageRequest;
import dev.sobre.course.Chapter;
import dev.sobre.page.Urls;
import dev.sobre.question.Question;
import dev.sobre.question.QuestionBank;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The questions of the course as Open edX asks them. */
final class OlxProblems {

  private final QuestionBank bank;
  private final Map<String, String> images = new HashMap<>();

  OlxProblems(PackageRequest request) {
    this.bank = QuestionBank.of(request.course(), request.edition(), request.theme());
    request
        .book()
        .paths()
        .forEach((file, path) -> images.put(Urls.encode(file), OlxPages.staticAddress(path)));
  }

  /** The activities of the lessons, and the questions of the banks, by id. */
  Map<String, OlxComponent> byId() {
    Map<String, OlxComponent> components = new HashMap<>();
    bank.questions().forEach(question -> components.put(question.id(), component(question)));
    return components;
  }

  /** The questions for the test of a chapter. */
  List<OlxComponent> ofChapter(Chapter chapter) {
    return bank.ofChapter(chapter).stream().map(this::component).toList();
  }

  private OlxComponent component(Question question) {
    OlxProblem problem = OlxProblem.of(question, images::get);
    return new OlxComponent(
        problem.category(), problem.urlName(), OlxFiles.withoutDeclaration(problem.xml()), "");
  }
}
