package dev.sobre.font;

/** A font cannot be used; the message says why, for its author. */
final class FontException extends Exception {

  private static final long serialVersionUID = 1L;

  FontException(String message) {
    super(message);
  }
}
