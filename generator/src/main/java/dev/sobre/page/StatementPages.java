package dev.sobre.page;

import dev.sobre.course.PageKind;
import java.util.List;
import java.util.Map;

/** The pages of what the publisher says of the website. */
final class StatementPages {

  private final PageFrame frame;

  StatementPages(PageFrame frame) {
    this.frame = frame;
  }

  /** {@code title, url} of statements, from a page of the language. */
  static List<Map<String, String>> links(
      PageFrame frame, String from, List<Statement.Link> statements) {
    return statements.stream()
        .map(link -> Map.of("title", link.title(), "url", frame.url(from, link.path())))
        .toList();
  }

  /** {@code statement (title, lead, sections (heading, blocks (kind, head, rows)))}. */
  List<Page> render(List<Statement> statements) {
    return statements.stream().map(this::page).toList();
  }

  private Page page(Statement statement) {
    String path = statement.path();
    Map<String, Object> values =
        frame.values(path, PageKind.DECLARATION, statement.title(), statement.lead());
    values.put("statement", statement);
    return frame.page("statement", path, PageKind.DECLARATION, values);
  }
}
