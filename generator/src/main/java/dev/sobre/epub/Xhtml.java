package dev.sobre.epub;

import dev.sobre.page.Urls;

/** The frame of a content document. */
final class Xhtml {

  static final String STYLE = "book.css";

  private Xhtml() {}

  /**
   * A whole document.
   *
   * @param path from the folder of the package document
   * @param direction {@code ltr} or {@code rtl}
   * @param body content of the body, well-formed
   */
  static String document(
      String path, String language, String direction, String title, String body) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE html>
        <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="%s" xml:lang="%s"%s>
        <head>
        <title>%s</title>
        <link rel="stylesheet" type="text/css" href="%s"/>
        </head>
        <body>
        %s
        </body>
        </html>
        """
        .formatted(
            language,
            language,
            direction.equals("rtl") ? " dir=\"rtl\"" : "",
            escape(title),
            Urls.relative(path, STYLE),
            body);
  }

  /** Escapes a text for content and attributes between double quotes. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** The attributes that name a language, or nothing when it is that around. */
  static String language(String code, String around) {
    return code.equals(around) ? "" : " lang=\"" + code + "\" xml:lang=\"" + code + '"';
  }
}
