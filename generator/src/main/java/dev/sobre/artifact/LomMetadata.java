package dev.sobre.artifact;

import dev.sobre.course.CourseInfo;
import dev.sobre.course.Localized;
import java.util.List;

/**
 * What catalogues are told (Learning Object Metadata): the elements that LMSs read, in the language
 * of the package.
 *
 * @param language of the package
 * @param title of the course
 * @param description its summary, at most {@value #DESCRIPTION_LENGTH} characters
 * @param keywords in the author's order
 * @param version of the content
 * @param rights name and address of the licence
 */
record LomMetadata(
    String language,
    Text title,
    Text description,
    List<Text> keywords,
    String version,
    String rights) {

  /** IMS Learning Resource Meta-data 1.2.1 allows no more for a description. */
  static final int DESCRIPTION_LENGTH = 1000;

  private static final String CUT = "…";

  LomMetadata {
    keywords = List.copyOf(keywords);
  }

  /**
   * A text with its language.
   *
   * @param language that it is written in
   * @param text the text
   */
  record Text(String language, String text) {}

  static LomMetadata of(CourseInfo info, String language) {
    Text summary = text(info.summary(), language);
    return new LomMetadata(
        language,
        text(info.title(), language),
        new Text(summary.language(), cut(summary.text())),
        info.keywords().stream().map(keyword -> text(keyword, language)).toList(),
        info.version(),
        info.licence().name() + " " + info.licence().url());
  }

  private static Text text(Localized localized, String language) {
    return new Text(localized.languageFor(language), localized.in(language));
  }

  /** Cuts between two words; a text without spaces, between two characters. */
  static String cut(String text) {
    if (text.length() <= DESCRIPTION_LENGTH) {
      return text;
    }
    int most = DESCRIPTION_LENGTH - CUT.length();
    int end = text.lastIndexOf(' ', most);
    if (end <= 0) {
      end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    }
    return text.substring(0, end).stripTrailing() + CUT;
  }
}
