package dev.sobre.reader;

import dev.sobre.course.Asset;
import dev.sobre.course.ImageChoice;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.diagnostic.NearestName;
import dev.sobre.source.SourceText;
import dev.sobre.source.YamlDocument;
import dev.sobre.source.YamlNode;
import dev.sobre.source.YamlNode.Scalar;
import dev.sobre.source.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/** Reads {@code images} of {@code course.yml}. */
final class ImagesReader {

  static final List<String> KEYS = List.of("dither");

  private static final Set<String> PIXELS = Set.of("png", "jpg", "jpeg", "webp");

  private final SourceText source;
  private final DiagnosticLog log;

  ImagesReader(SourceText source, DiagnosticLog log) {
    this.source = source;
    this.log = log;
  }

  ImageChoice read(YamlNode node) {
    Fields fields = Fields.of(node, source, log, KEYS);
    List<String> files = new ArrayList<>();
    YamlNode dither = fields.node("dither").orElse(null);
    if (dither instanceof Sequence list) {
      list.items().forEach(item -> fields.asText(item).ifPresent(files::add));
      return new ImageChoice(false, files);
    }
    if (dither instanceof Scalar scalar && scalar.type() == Scalar.Type.BOOLEAN) {
      return new ImageChoice(fields.bool("dither").orElse(false), files);
    }
    if (dither != null) {
      Fields.wrongKind(dither, "true, false or a list of files", source, log);
    }
    return ImageChoice.USUAL;
  }

  /** Each file of the list must be an image of pixels. */
  static void check(YamlDocument document, SortedMap<String, Asset> assets, DiagnosticLog log) {
    Fields course = Fields.open(document.root(), document.source(), log);
    YamlNode dither =
        course
            .node("images")
            .filter(YamlNode.Mapping.class::isInstance)
            .map(YamlNode.Mapping.class::cast)
            .flatMap(images -> images.get("dither"))
            .orElse(null);
    if (!(dither instanceof Sequence list)) {
      return;
    }
    List<String> known =
        assets.values().stream()
            .filter(asset -> PIXELS.contains(asset.extension()))
            .map(Asset::file)
            .toList();
    for (YamlNode item : list.items()) {
      if (item instanceof Scalar scalar && !known.contains(scalar.text())) {
        boolean there = assets.containsKey(scalar.text());
        document
            .source()
            .error(
                log,
                there ? "not-an-image" : "file-not-found",
                item.location(),
                there
                    ? "\"" + scalar.text() + "\" is no image of pixels"
                    : "no image \"" + scalar.text() + "\" in the course",
                NearestName.hint(scalar.text(), known));
      }
    }
  }
}
