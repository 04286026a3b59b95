package dev.sobre.report;

import dev.sobre.audit.SustainableWebDesign;
import dev.sobre.audit.TransferTime;
import dev.sobre.course.Estimates;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What sizes mean, by published models: estimates at build time, each with its inputs.
 *
 * @param estimates what they take for granted
 */
record Indicators(Estimates estimates) {

  /** Grams of CO2e for a visit, six decimals. */
  BigDecimal grams(long bytes) {
    return BigDecimal.valueOf(SustainableWebDesign.of(estimates).gramsPerVisit(bytes))
        .setScale(6, RoundingMode.HALF_UP);
  }

  /** The models and their inputs, for the report; shares from 0 to 1. */
  Map<String, Object> methods() {
    Map<String, Object> methods = new LinkedHashMap<>();
    methods.put("estimate", "at build time, from sizes with gzip; not measured in a browser");
    Map<String, Object> ecoIndex = new LinkedHashMap<>();
    ecoIndex.put("elements", 3);
    ecoIndex.put("requests", 2);
    ecoIndex.put("size", 1);
    methods.put("ecoindex", ecoIndex);
    Map<String, Object> design = new LinkedHashMap<>();
    design.put("version", SustainableWebDesign.VERSION);
    design.put("gridIntensity", estimates.gridIntensity());
    design.put("grid", estimates.grid());
    design.put("greenHosting", share(estimates.greenHosting()));
    design.put("returningVisits", share(estimates.returning()));
    design.put("reload", share(estimates.reload()));
    methods.put("sustainableWebDesign", design);
    methods.put("slowLineBitsPerSecond", TransferTime.BITS_PER_SECOND);
    methods.put("firstFlight", TransferTime.FIRST_FLIGHT);
    return methods;
  }

  private static BigDecimal share(int percent) {
    return BigDecimal.valueOf(percent, 2);
  }
}
