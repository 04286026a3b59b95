package dev.sobre.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of the suites of the reference implementations. */
class EcoIndexTest {

  @ParameterizedTest
  @CsvSource({
    "100, 100, 100, 72.015842, 72, B",
    "100, 100, 1000, 67.267329, 67, C",
    "100, 100, 10000, 57.581685, 58, C",
    "200, 200, 10000, 45.512027, 46, D",
    "2355, 267, 2493, 9.873484, 10, G",
    "240, 20, 331, 83.004337, 83, A",
    "2240, 100, 310182.902, 15.881268, 16, F",
    "600000, 4000, 300000, 0, 0, G",
    "0, 0, 0, 100, 100, A"
  })
  void scoreOfAPage(
      long elements, long requests, double kilobytes, double score, long rounded, char grade) {
    EcoIndex index = EcoIndex.of(elements, requests, kilobytes * 1000);
    assertEquals(score, index.score(), 0.000001);
    assertEquals(rounded, Math.round(index.score()));
    assertEquals(grade, EcoIndex.grade(index.score()));
    assertEquals(grade, index.grade());
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0",
    "47, 2, 1.37",
    "75, 15, 144.7",
    "159, 25, 319.53",
    "233, 34, 479.46",
    "298, 42, 631.97",
    "358, 49, 783.38",
    "417, 56, 937.91",
    "476, 63, 1098.62",
    "537, 70, 1265.47",
    "603, 78, 1448.32",
    "674, 86, 1648.27",
    "753, 95, 1876.08",
    "843, 105, 2142.06",
    "949, 117, 2465.37",
    "1076, 130, 2866.31",
    "1237, 147, 3401.59",
    "1459, 170, 4155.73",
    "1801, 205, 5400.08",
    "2479, 281, 8037.54",
    "594601, 3920, 223212.26"
  })
  void aPageOnTheSameBoundOfEachTableLosesFivePointsABound(
      long elements, long requests, double kilobytes) {
    double bound = EcoIndex.elementsQuantile(elements);
    assertEquals(Math.rint(bound), bound, 0.0);
    assertEquals(bound, EcoIndex.requestsQuantile(requests), 0.0);
    assertEquals(bound, EcoIndex.sizeQuantile(kilobytes), 0.0);
    assertEquals(100 - 5 * bound, EcoIndex.of(elements, requests, kilobytes * 1000).score(), 1e-9);
  }

  @Test
  void valuesBetweenBoundsAreInterpolated() {
    assertEquals(14.086372025739513, EcoIndex.sizeQuantile(2500), 1e-12);
    assertEquals(2.892857142857143, EcoIndex.elementsQuantile(150), 1e-12);
    assertEquals(2.8, EcoIndex.requestsQuantile(23), 1e-12);
    assertEquals(20, EcoIndex.sizeQuantile(310182.902), 0.0);
  }

  @ParameterizedTest
  @CsvSource({
    "2, G", "10, G", "11, F", "15, F", "25, F", "26, E", "30, E", "40, E", "41, D", "45, D",
    "50.2, D", "55, D", "55.2, C", "56, C", "70, C", "71, B", "80, B", "81, A", "100, A"
  })
  void gradeOfAScore(double score, char grade) {
    assertEquals(grade, EcoIndex.grade(score));
  }

  @Test
  void printedPointsAreRoundedDownAndKeepTheirLetter() {
    EcoIndex index = new EcoIndex(80.9);
    assertEquals(80, index.points());
    assertEquals('B', index.grade());
  }
}
