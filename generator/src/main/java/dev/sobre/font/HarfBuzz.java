package dev.sobre.font;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Set;
import run.endive.runtime.ImportValues;
import run.endive.runtime.Instance;
import run.endive.wasm.Parser;
import run.endive.wasm.WasmEngineException;
import run.endive.wasm.WasmModule;

/**
 * The subsetter of HarfBuzz (hb-subset.h), as WebAssembly without imports: it reaches nothing of
 * this machine but its own memory.
 */
final class HarfBuzz {

  private static final String MODULE = "/font/harfbuzz-subset.wasm";

  /** {@code HB_MEMORY_MODE_WRITABLE}: the font is ours to be changed. */
  private static final int WRITABLE = 2;

  /**
   * {@code HB_SUBSET_FLAGS_NO_HINTING}: without the programs that fit outlines to coarse pixels.
   * They are a third to two thirds of a file, and phones and new screens leave them aside.
   */
  private static final int WITHOUT_HINTS = 1;

  /** Of {@code hb_subset_sets_t}. */
  private static final int NAMES = 4;

  private static final int FEATURES = 6;

  /** What a licence asks to be kept: its text and its address (OpenType, name ids). */
  private static final int[] LICENCE_NAMES = {13, 14};

  private final WasmModule module;

  HarfBuzz() throws IOException {
    try (InputStream in = HarfBuzz.class.getResourceAsStream(MODULE)) {
      if (in == null) {
        throw new IllegalStateException(MODULE + " is not in the jar");
      }
      module = Parser.parse(in);
    }
  }

  /**
   * A font with the signs for some characters, and those that these may become: ligatures,
   * fractions, letters that join. What the font does not have is left out.
   *
   * @param font of TrueType or OpenType
   * @param features of layout to keep besides the usual ones, tags of four letters
   * @throws FontException when it cannot be read
   */
  byte[] subset(byte[] font, BitSet characters, Set<String> features) throws FontException {
    try {
      return new Call(module).subset(font, characters, features);
    } catch (WasmEngineException damaged) {
      throw new FontException("it is damaged");
    }
  }

  /** One run with memory of its own, so that no font can spoil the next. */
  private static final class Call {

    private final Instance instance;

    Call(WasmModule module) {
      instance =
          Instance.builder(module)
              .withImportValues(ImportValues.builder().build())
              .withStart(false)
              .build();
      call("_initialize");
    }

    byte[] subset(byte[] font, BitSet characters, Set<String> features) throws FontException {
      int at = call("malloc", font.length);
      instance.memory().write(at, font);
      int face = call("hb_face_create", call("hb_blob_create", at, font.length, WRITABLE, 0, 0), 0);
      int input = call("hb_subset_input_create_or_fail");
      call("hb_subset_input_set_flags", input, WITHOUT_HINTS);
      int unicodes = call("hb_subset_input_unicode_set", input);
      characters.stream().forEach(character -> call("hb_set_add", unicodes, character));
      int names = call("hb_subset_input_set", input, NAMES);
      for (int name : LICENCE_NAMES) {
        call("hb_set_add", names, name);
      }
      int tags = call("hb_subset_input_set", input, FEATURES);
      features.forEach(feature -> call("hb_set_add", tags, tag(feature)));
      int subset = call("hb_subset_or_fail", face, input);
      int blob = call("hb_face_reference_blob", subset);
      int length = call("hb_blob_get_length", blob);
      if (at == 0 || subset == 0 || length == 0) {
        throw new FontException("it is damaged");
      }
      return instance.memory().readBytes(call("hb_blob_get_data", blob, 0), length);
    }

    private int call(String function, long... arguments) {
      long[] result = instance.export(function).apply(arguments);
      return result == null || result.length == 0 ? 0 : (int) result[0];
    }

    private static long tag(String letters) {
      long tag = 0;
      for (byte letter : letters.getBytes(StandardCharsets.US_ASCII)) {
        tag = tag << 8 | letter;
      }
      return tag;
    }
  }
}
