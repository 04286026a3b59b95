package dev.sobre.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ext.attributes.AttributeNode;
import com.vladsch.flexmark.util.ast.Node;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The anchors of a text: explicit ones, and one made from the words of each heading. */
public final class Anchors {

  private Anchors() {}

  /** The anchor of each heading, in order; no two are equal. */
  public static Map<Heading, String> ofHeadings(Node document) {
    Map<Heading, String> anchors = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>(explicit(document));
    for (Node node : document.getDescendants()) {
      if (node instanceof Heading heading) {
        Collection<String> own = explicit(heading);
        if (!own.isEmpty()) {
          anchors.put(heading, own.iterator().next());
          continue;
        }
        String base = slug(words(heading));
        String anchor = base;
        for (int i = 2; !taken.add(anchor); i++) {
          anchor = base + "-" + i;
        }
        anchors.put(heading, anchor);
      }
    }
    return anchors;
  }

  /** Every anchor that a link may point to. */
  public static Set<String> all(Node document) {
    Set<String> anchors = new HashSet<>(explicit(document));
    anchors.addAll(ofHeadings(document).values());
    return anchors;
  }

  private static Collection<String> explicit(Node parent) {
    Set<String> ids = new HashSet<>();
    for (Node node : parent.getDescendants()) {
      if (node instanceof AttributeNode attribute && attribute.isId()) {
        ids.add(attribute.getValue().toString());
      }
    }
    return ids;
  }

  private static String words(Heading heading) {
    StringBuilder text = new StringBuilder();
    for (Node node : heading.getDescendants()) {
      if (node instanceof TermReference term) {
        text.append(term.label());
      } else if (node instanceof ForeignPhrase phrase) {
        text.append(phrase.words());
      } else if (node.getFirstChild() == null && !(node instanceof AttributeNode)) {
        text.append(node.getChars());
      }
    }
    return text.toString();
  }

  /** Lower-case ASCII letters, digits and hyphens; {@code x} when nothing is left. */
  public static String slug(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replace("œ", "oe")
            .replace("æ", "ae")
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    return plain.isEmpty() ? "x" : plain;
  }
}
