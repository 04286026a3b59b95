package dev.sobre.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The manual tells every goal of the plugin and every property, and none that it has not. */
class GoalsTest {

  private static final Pattern GOAL = Pattern.compile("(?<![.\\w])sobre:([a-z]+)");
  private static final Pattern PROPERTY = Pattern.compile("-D([a-zA-Z.]+)");

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void goalsAndPropertiesAreThoseOfThePlugin(String language) throws Exception {
    String reference = ManualLesson.chapter(language, "reference");
    assertEquals(descriptor("goal"), found(GOAL, reference), "goals in the reference");
    SortedSet<String> properties = found(PROPERTY, reference);
    assertEquals(descriptor("configuration"), properties, "properties in the reference");
    for (ManualLesson lesson : ManualLesson.in(language)) {
      SortedSet<String> unknown = found(GOAL, lesson.text());
      unknown.addAll(found(PROPERTY, lesson.text()));
      unknown.removeAll(descriptor("goal"));
      unknown.removeAll(properties);
      assertEquals(Collections.emptySortedSet(), unknown, lesson.path());
    }
  }

  private static SortedSet<String> found(Pattern pattern, String text) {
    SortedSet<String> found = new TreeSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  /** Names of goals; or of properties, as the default values of parameters name them. */
  private static SortedSet<String> descriptor(String element) throws Exception {
    SortedSet<String> names = new TreeSet<>();
    for (URL url :
        Collections.list(
            GoalsTest.class.getClassLoader().getResources("META-INF/maven/plugin.xml"))) {
      Document plugin = parse(url);
      if (plugin.getElementsByTagName("goalPrefix").item(0).getTextContent().equals("sobre")) {
        NodeList found = plugin.getElementsByTagName(element);
        for (int i = 0; i < found.getLength(); i++) {
          if (element.equals("configuration")) {
            properties((Element) found.item(i), names);
          } else if (found.item(i).getParentNode().getNodeName().equals("mojo")) {
            names.add(found.item(i).getTextContent());
          }
        }
      }
    }
    return names;
  }

  private static void properties(Element configuration, SortedSet<String> names) {
    NodeList values = configuration.getElementsByTagName("*");
    for (int i = 0; i < values.getLength(); i++) {
      Matcher matcher =
          Pattern.compile("\\$\\{([a-zA-Z.]+)}").matcher(values.item(i).getTextContent());
      if (matcher.matches()) {
        names.add(matcher.group(1));
      }
    }
  }

  private static Document parse(URL url) throws Exception {
    try (InputStream in = url.openStream()) {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
    } catch (IOException e) {
      throw new IllegalStateException(url.toString(), e);
    }
  }
}
