package dev.sobre.report;

import dev.sobre.audit.SustainableWebDesign;
import dev.sobre.audit.TransferTime;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;

/** What sizes mean, by published models: estimates at build time, each with its inputs. */
final class Indicators {

  private static final SustainableWebDesign MODEL =
      SustainableWebDesign.ofGrid(SustainableWebDesign.WORLD);

  private Indicators() {}

  /** Grams of CO2e for a first visit, six decimals. */
  static BigDecimal grams(long bytes) {
    return BigDecimal.valueOf(MODEL.gramsPerVisit(bytes)).setScale(6, RoundingMode.HALF_UP);
  }

  /** The models and their inputs, for the report. */
  static Map<String, Object> methods() {
    Map<String, Object> methods = new LinkedHashMap<>();
    methods.put("estimate", "at build time, from sizes with gzip; not measured in a browser");
    methods.put("ecoindex", Map.of("elements", 3, "requests", 2, "size", 1));
    Map<String, Object> design = new LinkedHashMap<>();
    design.put("version", SustainableWebDesign.VERSION);
    design.put("gridIntensity", (long) SustainableWebDesign.WORLD);
    design.put("grid", "world average of the model");
    design.put("greenHosting", (long) MODEL.greenHosting());
    design.put("firstVisits", (long) MODEL.visitors().first());
    design.put("returningVisits", (long) MODEL.visitors().returning());
    methods.put("sustainableWebDesign", design);
    methods.put("slowLineBitsPerSecond", TransferTime.BITS_PER_SECOND);
    methods.put("firstFlight", TransferTime.FIRST_FLIGHT);
    return methods;
  }
}
