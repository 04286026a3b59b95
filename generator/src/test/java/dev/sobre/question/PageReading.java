package dev.sobre.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** The activities of built pages, as their attributes tell the script what is right. */
public record PageReading(Map<String, Element> forms) implements QuestionFormat {

  public static PageReading of(List<String> pages) {
    Map<String, Element> forms = new LinkedHashMap<>();
    for (String page : pages) {
      Jsoup.parse(page)
          .select("form.activity[data-attempts]")
          .forEach(form -> forms.put(form.id(), form));
    }
    return new PageReading(forms);
  }

  @Override
  public Set<String> ids() {
    return forms.keySet();
  }

  /** 1 for the right answer, else 0: what parts of it are worth is for the script to say. */
  @Override
  public double score(String id, Answer answer) {
    Element form = forms.get(id);
    Elements options = form.select("input[type=radio], input[type=checkbox]");
    Elements ordered = form.select("[data-at]");
    if (!options.isEmpty()) {
      Set<String> right = new TreeSet<>(options.select("[data-correct]").eachAttr("value"));
      Set<String> chosen = new TreeSet<>();
      answer.chosen().forEach(index -> chosen.add(options.get(index).attr("value")));
      return right.equals(chosen) ? 1 : 0;
    }
    if (!ordered.isEmpty()) {
      List<String> arranged = new ArrayList<>();
      answer.chosen().forEach(place -> arranged.add(String.valueOf((char) ('a' + place))));
      List<String> right = ordered.eachAttr("data-at").stream().sorted().toList();
      return right.equals(arranged) ? 1 : 0;
    }
    return isRight(form.select("input[type=text], select"), answer.words()) ? 1 : 0;
  }

  private static boolean isRight(Elements fields, List<String> words) {
    boolean right = fields.size() == words.size();
    for (int i = 0; right && i < fields.size(); i++) {
      right = isRight(fields.get(i), words.get(i));
    }
    return right;
  }

  private static boolean isRight(Element field, String word) {
    if (field.hasAttr("data-answer")) {
      double room = Double.parseDouble(field.attr("data-tolerance"));
      double answer = Double.parseDouble(field.attr("data-answer"));
      return Math.abs(QuestionFormat.number(word) - answer) <= room;
    }
    if (field.hasAttr("data-accept")) {
      return field.attr("data-accept").contains("\"" + word + "\"");
    }
    return field.select("option").stream()
        .filter(option -> value(option).equals(field.attr("data-correct")))
        .anyMatch(option -> option.text().equals(word));
  }

  private static String value(Element option) {
    return option.hasAttr("value") ? option.attr("value") : option.text();
  }

  /** What is right, in the words of the page. */
  public List<String> rightTexts(String id) {
    Element form = forms.get(id);
    List<String> texts = new ArrayList<>();
    form.select("input[data-correct]").forEach(input -> texts.add(label(input)));
    form.select("[data-at]").stream()
        .sorted((one, other) -> one.attr("data-at").compareTo(other.attr("data-at")))
        .forEach(item -> texts.add(item.text()));
    for (Element field : form.select("input[type=text], select")) {
      if (field.hasAttr("data-answer")) {
        texts.add(field.attr("data-answer"));
      } else if (field.hasAttr("data-accept")) {
        texts.add(field.attr("data-accept").replaceAll("^\\[\"|\"[,\\]].*$", ""));
      } else {
        field.select("option").stream()
            .filter(option -> value(option).equals(field.attr("data-correct")))
            .forEach(option -> texts.add(option.text()));
      }
    }
    return texts;
  }

  private static String label(Element input) {
    return input.closest("label") == null
        ? input.parent().select("label").text()
        : input.closest("label").ownText();
  }
}
