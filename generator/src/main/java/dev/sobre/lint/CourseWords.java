package dev.sobre.lint;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.util.ast.Node;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.lint.Prose.Kind;
import dev.sobre.lint.YamlWords.Part;
import dev.sobre.markdown.MarkdownDialect;
import dev.sobre.markdown.MarkdownText;
import dev.sobre.reader.FrontMatter;
import dev.sobre.source.CourseSource;
import dev.sobre.source.SourceText;
import dev.sobre.source.YamlDocument;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the words of the files of a course. A file that cannot be read has none: the reader of the
 * course says why.
 */
final class CourseWords {

  private static final Map<String, Part> FENCES =
      Map.of(
          "activity", Part.ACTIVITY,
          "actions", Part.ACTIONS,
          "diagram", Part.DIAGRAM,
          "media", Part.MEDIA);

  private static final Pattern TRANSCRIPT =
      Pattern.compile("media/.*\\.([a-z]{2,3}(?:-[A-Za-z0-9]+)*)\\.md");

  private final List<String> languages;

  /**
   * @param languages of the course; a course of one has all its words in it
   */
  CourseWords(List<String> languages) {
    this.languages = languages;
  }

  /** Whether a file of the course may hold words. */
  static boolean holdsWords(String file) {
    return part(file).isPresent()
        || (file.startsWith("content/") && file.endsWith(".md"))
        || TRANSCRIPT.matcher(file).matches();
  }

  Words of(SourceText source) {
    String file = source.file();
    Optional<Part> part = part(file);
    Matcher transcript = TRANSCRIPT.matcher(file);
    if (part.isPresent()) {
      return YamlDocument.parse(source, new DiagnosticLog())
          .map(yaml -> yaml(yaml, part.get(), language(file)))
          .orElseGet(Words::none);
    }
    if (transcript.matches()) {
      return MarkdownWords.of(
          source,
          transcript.group(1),
          CharMap.identity(source.text(), 0, source.text().length()),
          Kind.APART);
    }
    return lesson(source);
  }

  private static Optional<Part> part(String file) {
    if (file.equals(CourseSource.COURSE_FILE)) {
      return Optional.of(Part.COURSE);
    } else if (file.equals(CourseSource.FACTS_FILE)) {
      return Optional.of(Part.FACTS);
    } else if (file.startsWith("content/") && file.endsWith("/chapter.yml")) {
      return Optional.of(Part.CHAPTER);
    } else if (file.startsWith("content/") && file.endsWith("/bank.yml")) {
      return Optional.of(Part.ACTIVITY);
    } else if (file.startsWith("content/") && file.endsWith("/glossary.yml")) {
      return Optional.of(Part.GLOSSARY);
    }
    return Optional.empty();
  }

  private String language(String file) {
    String own = CourseSource.languageOf(file);
    return own.isEmpty() && languages.size() == 1 ? languages.get(0) : own;
  }

  private Words lesson(SourceText source) {
    Words words = Words.none();
    String language = language(source.file());
    Optional<FrontMatter> front = FrontMatter.of(source.text());
    front
        .flatMap(f -> YamlDocument.parse(source, f.start(), f.end(), new DiagnosticLog()))
        .ifPresent(yaml -> words.addAll(yaml(yaml, Part.FRONT_MATTER, language)));
    int body = front.map(FrontMatter::body).orElse(0);
    CharMap map = CharMap.identity(source.text(), body, source.text().length());
    words.addAll(MarkdownWords.of(source, language, map, Kind.MAIN));
    fences(source, body, language, words);
    return words;
  }

  private void fences(SourceText source, int body, String language, Words words) {
    MarkdownText text = MarkdownDialect.parse(source, body);
    for (Node node : text.document().getDescendants()) {
      if (node instanceof FencedCodeBlock fence) {
        Part part = FENCES.get(fence.getInfo().toString().strip());
        if (part != null) {
          int from = body + fence.getContentChars().getStartOffset();
          int to = body + fence.getContentChars().getEndOffset();
          YamlDocument.parse(source, from, to, new DiagnosticLog())
              .ifPresent(yaml -> words.addAll(yaml(yaml, part, language)));
        }
      }
    }
  }

  private Words yaml(YamlDocument yaml, Part part, String language) {
    return YamlWords.of(yaml.source(), yaml.root(), part, language, languages);
  }
}
