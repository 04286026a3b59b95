package dev.sobre.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordIndexTest {

  @Test
  void aWordIsWrittenWithoutWhatTheOneBeforeHas() {
    assertEquals("0ecolA4ogA0usagB", WordIndex.of(pages(11, "école écologe", "usages")));
  }

  @Test
  void thePageThatHasTheWordMostOftenComesFirst() {
    assertEquals("0mailBA", WordIndex.of(pages(11, "mail", "mail mails Mail")));
  }

  @Test
  void aWordOfManyPagesIsASetOfBits() {
    String[] texts = new String[11];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = i == 0 || i == 6 || i == 10 ? "fact" : "";
    }
    assertEquals("0factBCB", WordIndex.of(List.of(texts)));
  }

  @Test
  void aWordOfMostPagesTellsNoneApart() {
    assertEquals("0the~", WordIndex.of(List.of("the", "the", "")));
  }

  @Test
  void beyondAsManyPagesAsSignsANumberTakesTwo() {
    List<String> texts = pages(60, "first", "");
    texts.set(57, "last");
    assertEquals("0firstAA0lastBC", WordIndex.of(texts));
  }

  @Test
  void noSignIsALetterOrDigitOfAWord() {
    assertEquals(WordIndex.SIGNS.length(), WordIndex.SIGNS.chars().distinct().count());
    assertTrue(WordIndex.SIGNS.chars().noneMatch(c -> Character.isLowerCase(c) || c > 126));
    assertTrue(WordIndex.SIGNS.chars().noneMatch(c -> Character.isDigit(c) || c == '~'));
    assertFalse(WordIndex.SIGNS.contains("\"") || WordIndex.SIGNS.contains("\\"));
  }

  /** So many pages, of which the first have these texts. */
  private static List<String> pages(int count, String... texts) {
    List<String> pages = new ArrayList<>(Collections.nCopies(count, ""));
    IntStream.range(0, texts.length).forEach(i -> pages.set(i, texts[i]));
    return pages;
  }
}
