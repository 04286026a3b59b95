package dev.sobre.font;

import dev.sobre.source.CourseSource;
import java.io.IOException;
import java.lang.Character.UnicodeBlock;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.parser.Parser;

/**
 * The characters that pages of a course can show, learners' own words among them. They are taken
 * from the sources, never from pages, so that a page by itself and the whole site load one font.
 *
 * @param written those that an author sees in texts and in the interface
 * @param kept these, and all that may come of them or from a keyboard
 */
public record ShownCharacters(BitSet written, BitSet kept) {

  private static final Set<String> TEXTS = Set.of("md", "yml", "vtt");
  private static final Set<String> CODE = Set.of("css", "peb");

  /** A backslash and the number of a character, as in YAML, scripts and style sheets. */
  private static final Pattern ESCAPE = Pattern.compile("\\\\[uUx]?([0-9A-Fa-f]{1,8})");

  /**
   * What French and English are written with beyond Latin-1, and signs that this program writes.
   */
  private static final String SIGNS =
      "ŒœŸ\u2009\u200A\u2010\u2011–—―‘’‚“”„†‡•…\u202F‰′″‹›⁄€№™←↑→↓↔−∕∙√∞≈≠≤≥◌\uFFFD";

  /** A block that is longer, such as that of Chinese, is not that of an alphabet. */
  private static final int ALPHABET = 256;

  public ShownCharacters {
    written = (BitSet) written.clone();
    kept = (BitSet) kept.clone();
  }

  /**
   * @param source of the course
   * @param interfaceTexts in its languages
   * @param code of the theme: templates and style sheets
   * @throws IOException when a file of the course cannot be read
   */
  public static ShownCharacters of(
      CourseSource source, Collection<String> interfaceTexts, Collection<String> code)
      throws IOException {
    BitSet written = new BitSet();
    BitSet kept = new BitSet();
    kept.set(' ', '~' + 1);
    kept.set('\u00A0', '\u00FF' + 1);
    add(SIGNS, kept);
    interfaceTexts.forEach(text -> add(text, written));
    interfaceTexts.forEach(text -> addAlphabets(text, kept));
    code.forEach(text -> addCode(text, kept));
    for (String file : source.files().keySet()) {
      String extension = file.substring(file.lastIndexOf('.') + 1);
      boolean text = TEXTS.contains(extension);
      if (text || CODE.contains(extension)) {
        String content = new String(source.bytes(file), StandardCharsets.UTF_8);
        addCode(content, kept);
        if (text) {
          add(content, written);
        }
      }
    }
    kept.or(written);
    addForms(kept);
    return new ShownCharacters(written, kept);
  }

  /** The same as text, for the name of what is made of them. */
  String key() {
    return kept.toString();
  }

  /** Those that a font should have signs for: no spaces, and no pictures, which have own fonts. */
  BitSet lackingIn(BitSet font) {
    BitSet lacking = (BitSet) written.clone();
    lacking.andNot(font);
    lacking.stream().filter(c -> !isSign(c)).forEach(lacking::clear);
    return lacking;
  }

  private static boolean isSign(int character) {
    if (character < 0x80 && !Character.isLetterOrDigit(character)) {
      // Marks of Markdown and YAML, which readers need not see.
      return false;
    }
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR,
          Character.OTHER_SYMBOL,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.NON_SPACING_MARK ->
          false;
      default -> true;
    };
  }

  /** A letter and a mark that make one letter count as that. */
  private static void add(String text, BitSet characters) {
    Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(characters::set);
  }

  /** A text, and the characters that it names rather than holds. */
  private static void addCode(String text, BitSet characters) {
    text.codePoints().forEach(characters::set);
    add(text, characters);
    add(Parser.unescapeEntities(text, false), characters);
    Matcher escape = ESCAPE.matcher(text);
    while (escape.find()) {
      long character = Long.parseLong(escape.group(1), 16);
      if (character <= Character.MAX_CODE_POINT) {
        characters.set((int) character);
      }
    }
  }

  /**
   * The whole of each alphabet that the interface is written in: a learner's name has letters that
   * no text of the course has.
   */
  private static void addAlphabets(String text, BitSet kept) {
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(
            letter -> {
              if (!kept.get(letter)) {
                UnicodeBlock block = UnicodeBlock.of(letter);
                int first = letter;
                int last = letter;
                while (first > 0 && UnicodeBlock.of(first - 1) == block) {
                  first--;
                }
                while (UnicodeBlock.of(last + 1) == block) {
                  last++;
                }
                boolean alphabet = last - first < ALPHABET;
                kept.set(alphabet ? first : letter, alphabet ? last + 1 : letter + 1);
              }
            });
  }

  /** Capitals and small letters. */
  private static void addForms(BitSet kept) {
    BitSet forms = new BitSet();
    String all = kept.stream().mapToObj(Character::toString).collect(Collectors.joining("\n"));
    add(all.toUpperCase(Locale.ROOT), forms);
    add(all.toLowerCase(Locale.ROOT), forms);
    kept.or(forms);
  }
}
