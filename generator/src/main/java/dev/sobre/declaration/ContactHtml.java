package dev.sobre.declaration;

import static dev.sobre.page.Statement.escape;
import static dev.sobre.page.Statement.link;

import dev.sobre.course.Declarations.Contact;
import java.util.ArrayList;
import java.util.List;

/** How to write to the publisher, as links. */
final class ContactHtml {

  private ContactHtml() {}

  /** Mail address and page, or that they are to be declared. */
  static String of(Contact contact, StatementTexts texts) {
    List<String> links = new ArrayList<>();
    if (!contact.email().isEmpty()) {
      links.add(link("mailto:" + contact.email(), contact.email()));
    }
    if (!contact.url().isEmpty()) {
      links.add(link(contact.url(), contact.url()));
    }
    return links.isEmpty() ? escape(texts.text("to-declare")) : String.join(", ", links);
  }

  /** An address as a link, or that it is to be declared. */
  static String url(String url, StatementTexts texts) {
    return url.isEmpty() ? escape(texts.text("to-declare")) : link(url, url);
  }
}
