package dev.sobre.page;

import tools.jackson.databind.ObjectMapper;

/**
 * Writes JSON. The mapper is loaded with the first text: it takes a quarter of a second, which a
 * preview would have to wait for before it shows a page.
 */
public final class JsonText {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private JsonText() {}

  /** The JSON of a value of records, maps, lists, texts and numbers. */
  public static String of(Object value) {
    return MAPPER.writeValueAsString(value);
  }
}
