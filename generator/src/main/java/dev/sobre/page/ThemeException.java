package dev.sobre.page;

/** A template that cannot be filled: the mistake of a theme's author. */
public final class ThemeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String template;
  private final int line;

  ThemeException(String template, Integer line, String message) {
    super(message);
    this.template = template == null ? "theme" : template;
    this.line = line == null ? 0 : line;
  }

  /** Name of the template, without its extension. */
  public String template() {
    return template;
  }

  /** 1-based line, or 0. */
  public int line() {
    return line;
  }
}
