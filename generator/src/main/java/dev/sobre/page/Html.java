package dev.sobre.page;

/** Text inside HTML. */
final class Html {

  private Html() {}

  /** Escapes for element content and double-quoted attributes. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
