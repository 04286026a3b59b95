package dev.sobre.imports;

import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.SourceLocation;
import dev.sobre.imports.GiftText.Span;
import dev.sobre.source.SourceText;
import dev.sobre.source.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/**
 * Reads GIFT as Moodle does, into the elements of Moodle XML: questions stand between blank lines,
 * each with a title in {@code ::} and its answers in braces, or none.
 */
final class GiftFile {

  private static final String CATEGORY = "$CATEGORY:";
  private static final Pattern MARK = Pattern.compile("\\[(id|tag):([^\\]]+)]");
  private static final Pattern BLOCK =
      Pattern.compile("(?:^[ \\t]*\\S.*(?:\\n|\\z))++", Pattern.MULTILINE | Pattern.UNIX_LINES);
  private static final Pattern BRACE = Pattern.compile("[{}]");
  private static final String MISSING_WORD = " _____ ";
  private static final int LONGEST_NAME = 60;

  private final GiftText text;
  private final DiagnosticLog log;
  private final List<XmlElement> questions = new ArrayList<>();

  GiftFile(SourceText source, DiagnosticLog log) {
    this.text = GiftText.of(source);
    this.log = log;
  }

  /** The root of the same in Moodle XML; empty when the file is broken, which is said. */
  Optional<XmlElement> quiz() {
    int before = log.sorted().size();
    Matcher block = BLOCK.matcher(text.source().text());
    while (block.find()) {
      question(text.span(block.start(), block.end()), marks(block.group()));
    }
    return log.sorted().size() > before
        ? Optional.empty()
        : Optional.of(QuizXml.element("quiz", text.span(0, 0).location(), questions));
  }

  /** What comments tell to Moodle: {@code // [id:a] [tag:b]}. */
  private List<XmlElement> marks(String block) {
    List<XmlElement> marks = new ArrayList<>();
    List<XmlElement> tags = new ArrayList<>();
    block
        .lines()
        .filter(GiftText::isComment)
        .forEach(
            line -> {
              Matcher mark = MARK.matcher(line);
              while (mark.find()) {
                if (mark.group(1).equals("id")) {
                  marks.add(QuizXml.text("idnumber", start(), mark.group(2).strip()));
                } else {
                  tags.add(QuizXml.named("tag", start(), mark.group(2).strip()));
                }
              }
            });
    marks.add(QuizXml.element("tags", start(), tags));
    return marks;
  }

  private SourceLocation start() {
    return text.span(0, 0).location();
  }

  private void question(Span block, List<XmlElement> marks) {
    if (block.masked().startsWith(CATEGORY)) {
      int end = block.masked().indexOf('\n');
      Span path = block.to(end < 0 ? block.masked().length() : end).from(CATEGORY.length());
      XmlElement named = QuizXml.named("category", path.location(), path.plain());
      questions.add(question("category", block, List.of(named)));
      if (end >= 0) {
        question(block.from(end), marks);
      }
      return;
    }
    Span rest = block;
    Optional<Span> title = Optional.empty();
    if (block.masked().startsWith("::")) {
      int end = block.masked().indexOf("::", 2);
      if (end < 0) {
        refuse(block, "the title has no end", "write :: before and behind it");
        return;
      }
      title = Optional.of(block.to(end).from(2));
      rest = block.from(end + 2);
    }
    if (!rest.isEmpty()) {
      question(rest, title, marks);
    }
  }

  private void question(Span asked, Optional<Span> title, List<XmlElement> marks) {
    int open = asked.indexOf("{");
    int close = asked.indexOf("}");
    if (open < 0 && close < 0) {
      add("description", asked, asked, "", title, marks, List.of());
      return;
    } else if (open < 0 || close >= 0 && close < open) {
      refuse(asked.from(close), "no brace is open here", "write \\} for a brace of the text");
      return;
    } else if (close < 0) {
      refuse(
          asked.from(open),
          "these answers have no end",
          "write } behind them; a blank line ends a question, and a brace of the text is \\{");
      return;
    }
    Span behind = asked.from(close + 1);
    Matcher again = BRACE.matcher(behind.masked());
    if (again.find()) {
      refuse(
          behind.from(again.start()),
          "a question has its answers once",
          "put a blank line between questions; write \\{ and \\} for braces of the text");
      return;
    }
    Span prompt = asked.to(open);
    String format = QuizXml.format(prompt, GiftAnswers.FORMAT);
    Span answers = asked.to(close).from(open + 1);
    Optional<GiftAnswers> read = GiftAnswers.of(answers, format, this::refuse);
    if (read.isPresent()) {
      String missing = behind.isEmpty() ? "" : MISSING_WORD + behind.plain();
      add(read.get().type(), asked, prompt, missing, title, marks, read.get().elements());
    }
  }

  private void add(
      String type,
      Span asked,
      Span prompt,
      String behind,
      Optional<Span> title,
      List<XmlElement> marks,
      List<XmlElement> answers) {
    String body = QuizXml.body(prompt) + behind;
    String format = QuizXml.format(prompt, GiftAnswers.FORMAT);
    String name = title.map(Span::plain).filter(n -> !n.isEmpty()).orElseGet(() -> name(body));
    List<XmlElement> children = new ArrayList<>();
    children.add(QuizXml.named("name", title.orElse(asked).location(), name));
    children.add(QuizXml.formatted("questiontext", prompt.location(), format, body));
    children.addAll(marks);
    children.addAll(answers);
    questions.add(question(type, title.orElse(asked), children));
  }

  /** As Moodle names a question without a title: by its first words. */
  private static String name(String body) {
    String words = Jsoup.parseBodyFragment(body).text();
    int end = words.lastIndexOf(' ', LONGEST_NAME);
    return words.length() <= LONGEST_NAME || end < 0 ? words : words.substring(0, end);
  }

  private static XmlElement question(String type, Span at, List<XmlElement> children) {
    return QuizXml.element("question", at.location(), "type", type, children);
  }

  private void refuse(Span at, String message, String hint) {
    text.source().error(log, "gift-syntax", at.start(), message, hint);
  }
}
