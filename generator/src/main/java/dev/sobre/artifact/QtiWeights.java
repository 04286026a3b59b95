package dev.sobre.artifact;

import dev.sobre.question.Question;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Weights of items, whole numbers from 1 to 99 as the profile asks: all parts of a question weigh
 * together what it does. Where 99 is too little for that, weights are rounded to it.
 *
 * @param byId weight by id of item
 */
record QtiWeights(SortedMap<String, Integer> byId) {

  private static final int MOST = 99;

  QtiWeights {
    byId = Collections.unmodifiableSortedMap(new TreeMap<>(byId));
  }

  static QtiWeights of(List<Question> questions) {
    List<Question> items =
        questions.stream()
            .filter(QtiAssessment::takes)
            .flatMap(question -> question.parts().stream())
            .toList();
    BigInteger common = BigInteger.ONE;
    for (Question item : items) {
      BigInteger shares = BigInteger.valueOf(item.common().shares());
      BigInteger points = BigInteger.valueOf(item.common().points());
      BigInteger needed = shares.divide(shares.gcd(points));
      common = common.multiply(needed).divide(common.gcd(needed));
    }
    double heaviest = items.stream().mapToDouble(QtiWeights::worth).max().orElse(1);
    double scale = Math.min(common.doubleValue(), MOST / heaviest);
    SortedMap<String, Integer> byId = new TreeMap<>();
    for (Question item : items) {
      byId.put(item.id(), Math.max(1, (int) Math.round(worth(item) * scale)));
    }
    return new QtiWeights(byId);
  }

  private static double worth(Question item) {
    return (double) item.common().points() / item.common().shares();
  }
}
