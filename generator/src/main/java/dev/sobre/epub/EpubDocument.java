package dev.sobre.epub;

import java.util.SortedSet;

/**
 * A content document (EPUB 3.3, 6).
 *
 * @param path from the folder of the package document
 * @param title the title
 * @param language of the title
 * @param part what it is
 * @param properties of its item in the manifest, such as {@code svg}
 * @param xhtml the whole document
 */
record EpubDocument(
    String path,
    String title,
    String language,
    Part part,
    SortedSet<String> properties,
    String xhtml) {

  /** Parts of a book, in the words of EPUB (Structural Semantics Vocabulary) and DPUB-ARIA. */
  enum Part {
    TITLE_PAGE("titlepage", ""),
    CONTENTS("", ""),
    MODULE("part", "doc-part"),
    LESSON("chapter", "doc-chapter"),
    QUESTIONS("qna", "doc-qna"),
    ANSWERS("qna", "doc-qna"),
    PLAN("appendix", "doc-appendix"),
    GLOSSARY("glossary", "doc-glossary"),
    SOURCES("bibliography", "doc-bibliography");

    private final String type;
    private final String role;

    Part(String type, String role) {
      this.type = type;
      this.role = role;
    }

    /** Value of {@code epub:type}, or empty. */
    String type() {
      return type;
    }

    /** Value of {@code role}, or empty. */
    String role() {
      return role;
    }

    /** Whether it belongs to a module. */
    boolean insideModule() {
      return this == LESSON || this == QUESTIONS || this == ANSWERS;
    }
  }
}
