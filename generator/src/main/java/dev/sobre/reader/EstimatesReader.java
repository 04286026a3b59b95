package dev.sobre.reader;

import dev.sobre.course.Estimates;
import dev.sobre.diagnostic.DiagnosticLog;
import dev.sobre.source.SourceText;
import dev.sobre.source.YamlNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Reads the {@code estimates} of a budget; a grid says its figure and where that is from. */
final class EstimatesReader {

  static final List<String> KEYS = List.of("grid", "greenHosting", "returning", "reload");
  private static final BigDecimal MOST = BigDecimal.valueOf(2_000);

  private final SourceText source;
  private final DiagnosticLog log;

  EstimatesReader(SourceText source, DiagnosticLog log) {
    this.source = source;
    this.log = log;
  }

  Estimates read(YamlNode node) {
    Fields fields = Fields.of(node, source, log, KEYS);
    Optional<Fields> grid =
        fields.node("grid").map(of -> Fields.of(of, source, log, List.of("intensity", "source")));
    return new Estimates(
        grid.map(this::intensity).orElse(Estimates.USUAL.gridIntensity()),
        grid.map(of -> of.requiredText("source")).orElse(Estimates.USUAL.grid()),
        fields.percent("greenHosting").orElse(0),
        fields.percent("returning").orElse(0),
        fields.percent("reload").orElse(0));
  }

  private BigDecimal intensity(Fields grid) {
    Optional<BigDecimal> written =
        grid.required("intensity").flatMap(node -> grid.number("intensity"));
    if (written.isPresent() && (written.get().signum() < 0 || written.get().compareTo(MOST) > 0)) {
      grid.refused("intensity", "grams of CO2e for a kilowatt-hour, from 0 to " + MOST);
    }
    return written.orElse(Estimates.USUAL.gridIntensity());
  }
}
