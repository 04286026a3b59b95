package dev.sobre.site;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Drops comments, indentation and blank lines of scripts. It works on whole lines, which is why
 * scripts comment on lines of their own and keep texts on one line.
 */
public final class LineTrimmer implements Optimiser {

  private static final Pattern BLOCK_COMMENT =
      Pattern.compile("(?m)^[ \\t]*/\\*.*?\\*/", Pattern.DOTALL);

  @Override
  public Site apply(Site site) {
    return Site.of(
        site.files().values().stream()
            .map(
                file ->
                    file.extension().equals("js")
                        ? SiteFile.text(file.path(), trim(file.text()))
                        : file)
            .toList());
  }

  static String trim(String text) {
    return BLOCK_COMMENT
        .matcher(text)
        .replaceAll("")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("//"))
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
