package dev.sobre.reader;

import dev.sobre.course.CourseInfo;
import dev.sobre.course.LmsPreset;
import dev.sobre.diagnostic.NearestName;
import dev.sobre.source.YamlNode;
import dev.sobre.source.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code outputs} and {@code lms} of {@code course.yml}. */
final class OutputsReader {

  private final Fields course;

  OutputsReader(Fields course) {
    this.course = course;
  }

  /** What the author lists, then what the named LMSs read; without either, the website. */
  List<String> read() {
    List<String> outputs = new ArrayList<>();
    if (course.node("outputs").isEmpty()) {
      outputs.add("site");
    }
    for (YamlNode node : course.list("outputs")) {
      String output = course.asText(node).orElse("site");
      if (CourseInfo.OUTPUTS.contains(output)) {
        outputs.add(output);
      } else {
        unknown(node, "\"" + output + "\" is no output format", output, CourseInfo.OUTPUTS);
      }
    }
    course.node("lms").ifPresent(node -> lms(node, outputs));
    return outputs.stream().distinct().toList();
  }

  /** One name, or a list of names. */
  private void lms(YamlNode written, List<String> outputs) {
    List<YamlNode> names = written instanceof Sequence list ? list.items() : List.of(written);
    for (YamlNode node : names) {
      String name = course.asText(node).orElse("");
      LmsPreset.ofKey(name)
          .ifPresentOrElse(
              preset -> outputs.addAll(preset.formats()),
              () ->
                  unknown(
                      node,
                      "\"" + name + "\" is no LMS that we know the formats of",
                      name,
                      LmsPreset.keys()));
    }
  }

  private void unknown(YamlNode node, String message, String written, List<String> known) {
    if (!written.isEmpty()) {
      course
          .source()
          .error(
              course.log(),
              "unknown-value",
              node.location(),
              message,
              NearestName.hint(written, known));
    }
  }
}
