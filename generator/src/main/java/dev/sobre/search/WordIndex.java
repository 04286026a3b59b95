package dev.sobre.search;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Which pages hold which words, as one line of text. Each word, in order, is one digit: how many
 * letters it shares with the word before (9 at most); its other letters; then its pages. Signs of
 * {@link #SIGNS} write numbers, so that neither digits nor letters of words can be taken for one:
 *
 * <ul>
 *   <li>few pages: a number each, of fixed width, the page that has the word most often first;
 *   <li>many pages: a set of bits, five a sign, the lowest bit for the first page;
 *   <li>more than half of the pages: {@code ~}, since such a word tells no page from another.
 * </ul>
 *
 * A run of signs as long as the set of bits is one.
 */
public final class WordIndex {

  /** Signs for the numbers from 0. */
  static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%&'()*+,-./:;<=>?@[]^_`{|}";

  private static final int BITS = 5;
  private static final int MOST_SHARED = 9;

  private WordIndex() {}

  /**
   * Encodes.
   *
   * @param pages the text of each page
   */
  public static String of(List<String> pages) {
    StringBuilder index = new StringBuilder();
    String before = "";
    for (Map.Entry<String, Map<Integer, Integer>> word : occurrences(pages).entrySet()) {
      int shared = shared(before, word.getKey());
      index.append(shared).append(word.getKey().substring(shared));
      index.append(places(word.getValue(), pages.size()));
      before = word.getKey();
    }
    return index.toString();
  }

  /** How often each page has each word. */
  private static SortedMap<String, Map<Integer, Integer>> occurrences(List<String> pages) {
    SortedMap<String, Map<Integer, Integer>> words = new TreeMap<>();
    for (int page = 0; page < pages.size(); page++) {
      for (String word : Words.of(pages.get(page))) {
        if (!Words.isIgnored(word)) {
          words
              .computeIfAbsent(Words.stem(word), w -> new HashMap<>())
              .merge(page, 1, Integer::sum);
        }
      }
    }
    return words;
  }

  private static int shared(String before, String word) {
    int most = Math.min(MOST_SHARED, Math.min(before.length(), word.length()));
    return (int)
        IntStream.range(0, most).takeWhile(i -> before.charAt(i) == word.charAt(i)).count();
  }

  private static String places(Map<Integer, Integer> times, int pages) {
    if (2 * times.size() > pages) {
      return "~";
    }
    int width = pages > SIGNS.length() ? 2 : 1;
    int setLength = (pages + BITS - 1) / BITS;
    if (times.size() * width >= setLength) {
      return bits(times, setLength);
    }
    StringBuilder list = new StringBuilder();
    times.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(
            entry -> {
              if (width == 2) {
                list.append(SIGNS.charAt(entry.getKey() / SIGNS.length()));
              }
              list.append(SIGNS.charAt(entry.getKey() % SIGNS.length()));
            });
    return list.toString();
  }

  private static String bits(Map<Integer, Integer> times, int length) {
    BitSet set = new BitSet();
    times.keySet().forEach(set::set);
    StringBuilder signs = new StringBuilder();
    for (int i = 0; i < length; i++) {
      long[] five = set.get(BITS * i, BITS * (i + 1)).toLongArray();
      signs.append(SIGNS.charAt(five.length == 0 ? 0 : (int) five[0]));
    }
    return signs.toString();
  }
}
