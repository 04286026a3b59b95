package dev.sobre.links;

import java.util.Optional;

/**
 * What came of asking for an address.
 *
 * @param state what it means for who follows the link
 * @param detail the status that was answered, or why none was
 * @param movedTo where it leads for good now, when every step there was said to be permanent
 */
public record LinkAnswer(State state, String detail, Optional<String> movedTo) {

  /** What an answer means. */
  public enum State {
    /** There is something. */
    FOUND,
    /** Its host says that there is nothing (404, 410), or it is no address. */
    GONE,
    /** There is no host of this name, as far as this machine knows. */
    NO_HOST,
    /** The host answers, but not whether there is something. */
    REFUSED,
    /** No answer. */
    SILENT
  }

  static LinkAnswer of(State state, String detail) {
    return new LinkAnswer(state, detail, Optional.empty());
  }
}
