package dev.sobre.declaration;

import static dev.sobre.page.Statement.escape;
import static dev.sobre.page.Statement.link;

import dev.sobre.course.CourseInfo;
import dev.sobre.course.Declarations;
import dev.sobre.course.Declarations.Host;
import dev.sobre.course.Declarations.Imprint;
import dev.sobre.page.Statement;
import java.util.ArrayList;
import java.util.List;

/** Who publishes and who hosts the website, as French law asks for. Nothing is made up. */
final class LegalStatement {

  static final String PATH = "legal.html";

  private final CourseInfo info;
  private final Declarations declared;
  private final StatementTexts texts;

  LegalStatement(CourseInfo info, Declarations declared, StatementTexts texts) {
    this.info = info;
    this.declared = declared;
    this.texts = texts;
  }

  String title() {
    return texts.text("legal.title");
  }

  Statement statement() {
    Imprint imprint = declared.imprint();
    Host host = declared.host();
    List<String> publisher = new ArrayList<>();
    publisher.add(line("name", info.publisher().name()));
    publisher.add(line("form", imprint.legalForm().in(texts.language())));
    publisher.add(line("address", imprint.address()));
    publisher.add(line("phone", imprint.phone()));
    publisher.add(texts.text("legal.contact", ContactHtml.of(declared.contact(), texts)));
    publisher.add(line("director", imprint.director()));
    return new Statement.Builder()
        .section(texts.text("legal.publisher"))
        .list(publisher)
        .section(texts.text("legal.host"))
        .list(
            List.of(
                line("name", host.name()),
                line("address", host.address()),
                line("phone", host.phone()),
                texts.text("legal.site", ContactHtml.url(host.url(), texts))))
        .section(texts.text("legal.content"))
        .text(texts.text("legal.licence", link(info.licence().url(), info.licence().name())))
        .build(PATH, title(), texts.text("legal.lead"));
  }

  private String line(String key, String text) {
    return escape(texts.text("legal." + key, texts.orToDeclare(text)));
  }

  /** What the law asks for and the author has not said. */
  List<String> missing() {
    List<String> missing = new ArrayList<>();
    add(missing, "contact", declared.contact().isEmpty());
    add(missing, "publisher.address", declared.imprint().address().isEmpty());
    add(missing, "publisher.director", declared.imprint().director().isEmpty());
    add(missing, "host.name", declared.host().name().isEmpty());
    add(missing, "host.address", declared.host().address().isEmpty());
    add(missing, "host.phone", declared.host().phone().isEmpty());
    return missing;
  }

  private static void add(List<String> missing, String key, boolean isMissing) {
    if (isMissing) {
      missing.add(key);
    }
  }
}
