package dev.sobre.page;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ext.attributes.AttributesNode;
import com.vladsch.flexmark.ext.definition.DefinitionList;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Node;
import dev.sobre.code.CodeLanguage;
import dev.sobre.course.Course;
import dev.sobre.course.Edition;
import dev.sobre.course.Lesson;
import dev.sobre.markdown.Alert;
import dev.sobre.markdown.FormulaBlock;
import dev.sobre.markdown.InlineFormula;
import dev.sobre.markdown.MarkdownText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names of elements, classes and attributes that pages of a course may have. They are more than the
 * pages have, never less, and told by what the course is made of rather than by its pages, so that
 * a page can be made without the others.
 */
public final class MarkupNames {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_-]+");

  /** A tag in which a template names another, and the names in it. */
  private static final Pattern REFERENCE =
      Pattern.compile("(?s)\\{%-?\\s*(?:embed|extends|from|import|include)\\b.*?%}");

  private static final Pattern NAMED = Pattern.compile("[\"']([^\"']+)[\"']");

  /** What Markdown is made of, but for what {@link #add} knows the nodes of. */
  private static final List<String> ALWAYS =
      words(
          "html head body main nav div section p span a b i em strong code br hr ul ol li h1 h2 h3 h4 h5 h6"
              + " sup sub abbr del small term steps footnotes footnote-ref footnote-backref"
              + " task-list-item");

  private static final List<String> TABLE =
      words("div table caption thead tbody tr th td end center");
  private static final List<String> CODE = words("pre code span s n t");
  private static final List<String> DIAGRAM = words("svg g path rect text");
  private static final List<String> TERMS = words("dl dt dd");
  private static final List<String> ALERT = words("div p alert alert-kind");
  private static final List<String> FOLDED = words("details summary more");

  private static final String IMAGE = "img";

  /** Templates that only some courses need. */
  private static final Map<String, Predicate<Course>> WHEN =
      Map.ofEntries(
          Map.entry("activity", MarkupNames::hasActivities),
          Map.entry("test", Course::hasTests),
          Map.entry("questions", Course::hasTests),
          Map.entry("diploma", Course::hasTests),
          Map.entry("verify", Course::hasTests),
          Map.entry("actions", course -> course.any(Edition::hasActions)),
          Map.entry("plan", course -> course.any(Edition::hasActions)),
          Map.entry("team", course -> course.any(Edition::hasActions)),
          Map.entry("path", course -> !course.info().paths().isEmpty()),
          Map.entry("diagram", MarkupNames::hasDiagrams),
          Map.entry(
              "recording", course -> lessons(course).anyMatch(l -> !l.recordings().isEmpty())),
          Map.entry("glossary", course -> course.any(edition -> !edition.terms().isEmpty())),
          Map.entry("sources", course -> course.any(UsedFacts::any)),
          Map.entry("print", course -> course.info().outputs().contains("print")),
          Map.entry("offline", course -> course.info().offline()));

  private final Course course;
  private final Set<String> inTexts = new TreeSet<>();

  /** Reads the texts of the course. */
  public MarkupNames(Course course) {
    this.course = course;
    lessons(course).forEach(lesson -> add(inTexts, lesson));
    course.editions().stream()
        .flatMap(Edition::textsBesideBodies)
        .forEach(text -> add(inTexts, text));
  }

  /**
   * The names in pages that are made with a theme.
   *
   * @return in lower case
   */
  public Set<String> with(Theme theme) {
    Set<String> names = new TreeSet<>(ALWAYS);
    names.addAll(inTexts);
    theme
        .choice()
        .footer()
        .ifPresent(footer -> footer.texts().values().forEach(text -> add(names, text)));
    templates(theme, names).forEach(name -> addWords(names, theme.templates().get(name).text()));
    if (hasDiagrams(course)) {
      names.addAll(DIAGRAM);
    }
    return names;
  }

  /** Adds every word of a text: each may be a name. */
  public static void addWords(Set<String> names, String text) {
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      names.add(word.group().toLowerCase(Locale.ROOT));
    }
  }

  private static List<String> words(String words) {
    return List.of(words.split(" "));
  }

  /** Templates that are filled, or named by one that is. */
  private Set<String> templates(Theme theme, Set<String> ofTexts) {
    Set<String> used = new HashSet<>();
    List<String> open = new ArrayList<>();
    theme.templates().keySet().stream()
        .filter(name -> !WHEN.containsKey(name) || WHEN.get(name).test(course))
        .filter(name -> !name.equals("image") || ofTexts.contains(IMAGE))
        .forEach(open::add);
    while (!open.isEmpty()) {
      String name = open.remove(open.size() - 1);
      if (theme.templates().containsKey(name) && used.add(name)) {
        named(theme.templates().get(name).text()).forEach(open::add);
      }
    }
    return used;
  }

  private static Set<String> named(String template) {
    Set<String> names = new TreeSet<>();
    REFERENCE
        .matcher(template)
        .results()
        .flatMap(tag -> NAMED.matcher(tag.group()).results())
        .forEach(name -> names.add(name.group(1)));
    return names;
  }

  private static void add(Set<String> names, Lesson lesson) {
    for (Node node : lesson.body().document().getDescendants()) {
      int offset = node.getStartOffset();
      boolean filled =
          lesson.activities().containsKey(offset)
              || lesson.actions().containsKey(offset)
              || lesson.diagrams().containsKey(offset)
              || lesson.recordings().containsKey(offset);
      if (!filled || !(node instanceof FencedCodeBlock)) {
        add(names, node);
      }
    }
  }

  private static void add(Set<String> names, MarkdownText text) {
    text.document().getDescendants().forEach(node -> add(names, node));
  }

  private static void add(Set<String> names, Node node) {
    if (node instanceof TableBlock) {
      names.addAll(TABLE);
    } else if (node instanceof FencedCodeBlock fence) {
      names.addAll(CODE);
      CodeLanguage.named(fence.getInfo().unescape().strip())
          .ifPresent(language -> names.add("language-" + language.name()));
    } else if (node instanceof IndentedCodeBlock) {
      names.addAll(CODE);
    } else if (node instanceof BlockQuote) {
      names.add("blockquote");
    } else if (node instanceof DefinitionList) {
      names.addAll(TERMS);
    } else if (node instanceof Alert alert) {
      names.addAll(alert.isFolded() ? FOLDED : ALERT);
      names.add(alert.kind());
    } else if (node instanceof InlineFormula formula) {
      addWords(names, formula.formula().mathml(false));
    } else if (node instanceof FormulaBlock formula) {
      addWords(names, formula.formula().mathml(true));
      names.addAll(TABLE);
    } else if (node instanceof Image || node instanceof ImageRef) {
      names.add(IMAGE);
    } else if (node instanceof AttributesNode) {
      addWords(names, node.getChars().toString());
    }
  }

  private static Stream<Lesson> lessons(Course course) {
    return course.editions().stream().flatMap(Edition::lessons);
  }

  private static boolean hasDiagrams(Course course) {
    return lessons(course).anyMatch(lesson -> !lesson.diagrams().isEmpty());
  }

  private static boolean hasActivities(Course course) {
    return course.hasTests() || course.any(Edition::hasActivities);
  }
}
