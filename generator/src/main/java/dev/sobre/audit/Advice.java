package dev.sobre.audit;

import dev.sobre.audit.FileWeight.Type;
import dev.sobre.course.Metric;

/** What an author can do about a limit that is exceeded. */
final class Advice {

  private Advice() {}

  /** One sentence without a final stop. */
  static String on(BudgetResult result) {
    return result
        .metric()
        .map(metric -> on(metric, result))
        .orElse("lighten the heaviest pages of the site, see reports/budget.json");
  }

  private static String on(Metric metric, BudgetResult result) {
    return switch (metric) {
      case BROTLI, GZIP, RAW -> onWhole(result.heaviest().first().orElse(Type.OTHER));
      case REQUESTS -> "leave out what the text does without";
      case DOM, ECOINDEX -> "split the page, shorten tables, move activities to the next lesson";
      case SCRIPT -> onFile(Type.SCRIPT);
      case STYLE -> onFile(Type.STYLE);
      case IMAGE -> onFile(Type.IMAGE);
      case FONT -> onFile(Type.FONT);
      case THIRD_PARTIES -> "put the file into media/, or link to it";
    };
  }

  /** Style sheets are one for all pages: a page gets lighter by its text. */
  private static String onWhole(Type heaviest) {
    return onFile(heaviest == Type.STYLE ? Type.HTML : heaviest);
  }

  private static String onFile(Type type) {
    return switch (type) {
      case HTML -> "two ideas are two pages: split the text, or shorten it";
      case IMAGE -> "is the image needed? crop it to what matters, or simplify the drawing";
      case SCRIPT -> "fewer types of activity on one page need less script";
      case STYLE -> "shorten your own styles in theme/";
      case FONT -> "the fonts of the reader's device weigh nothing";
      case MEDIA -> "let recordings wait for a click (preload=\"none\")";
      case THIRD_PARTY -> "put the file into media/, or link to it";
      case OTHER -> "leave out what the text does without";
    };
  }
}
