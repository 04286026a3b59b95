package dev.sobre.question;

import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * A piece of HTML that stands on its own: no address in it depends on where it is shown.
 *
 * @param html well-formed as XML, on one line; images have the path of their file from the course
 *     folder, percent-encoded, as {@code src}; formulas are MathML
 * @param formulas the LaTeX of each formula, in order
 */
public record Fragment(String html, List<String> formulas) {

  private static final Pattern IMAGE = Pattern.compile("(<img [^>]*?src=\")(media/[^\"]+)(\")");
  private static final Pattern IMAGE_WITH_TEXT =
      Pattern.compile("<img [^>]*?alt=\"([^\"]*)\"[^>]*>");
  private static final Pattern FORMULA = Pattern.compile("<math[ >].*?</math>");

  public Fragment {
    formulas = List.copyOf(formulas);
  }

  /** HTML without formulas. */
  public static Fragment of(String html) {
    return new Fragment(html, List.of());
  }

  /** A plain text. */
  public static Fragment ofText(String text) {
    return of(escape(text));
  }

  /** Escapes for element content and double-quoted attributes. */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** This one, and another behind it. */
  public Fragment then(Fragment next) {
    return new Fragment(
        html + next.html, Stream.concat(formulas.stream(), next.formulas.stream()).toList());
  }

  /** In an element such as {@code p}. */
  public Fragment in(String element) {
    return new Fragment("<" + element + ">" + html + "</" + element + ">", formulas);
  }

  /** As blocks: in a paragraph unless it already is one. */
  public Fragment block() {
    return html.startsWith("<p>") ? this : in("p");
  }

  /** The addresses of its images, percent-encoded, {@code media/…}. */
  public List<String> images() {
    return IMAGE.matcher(html).results().map(image -> image.group(2)).toList();
  }

  /**
   * The same with other addresses of images.
   *
   * @param address gives the address for a path {@code media/…}
   */
  public Fragment withImages(UnaryOperator<String> address) {
    String changed =
        IMAGE
            .matcher(html)
            .replaceAll(
                image ->
                    Matcher.quoteReplacement(
                        image.group(1) + escape(address.apply(image.group(2))) + image.group(3)));
    return new Fragment(changed, formulas);
  }

  /** The same with images replaced by what they show. */
  public Fragment withoutImages() {
    return new Fragment(IMAGE_WITH_TEXT.matcher(html).replaceAll("$1"), formulas);
  }

  /** The same with formulas as MathJax reads them, {@code \( … \)}. */
  public Fragment withLatex() {
    Iterator<String> latex = formulas.iterator();
    String changed =
        FORMULA
            .matcher(html)
            .replaceAll(formula -> Matcher.quoteReplacement("\\(" + escape(latex.next()) + "\\)"));
    return new Fragment(changed, List.of());
  }

  /** Its words, for what takes no HTML; formulas on one line, images by what they show. */
  public String plain() {
    Element body = Jsoup.parseBodyFragment(html).body();
    body.select("math").forEach(math -> math.replaceWith(new TextNode(math.attr("aria-label"))));
    body.select("img").forEach(image -> image.replaceWith(new TextNode(image.attr("alt"))));
    return body.text().strip();
  }
}
