package dev.sobre.course;

import java.math.BigDecimal;

/**
 * What the estimates of greenhouse gases take for granted, by the terms of Sustainable Web Design.
 *
 * @param gridIntensity grams of CO2e for a kilowatt-hour that runs servers, networks and devices
 * @param grid where that figure is from
 * @param greenHosting share of the data centre's electricity that is renewable, in percent
 * @param returning share of visits that are not the first, in percent
 * @param reload share of the bytes that those transfer again, in percent
 */
public record Estimates(
    BigDecimal gridIntensity, String grid, int greenHosting, int returning, int reload) {

  /** The world average of the model, first visits alone: what flatters least. */
  public static final Estimates USUAL =
      new Estimates(BigDecimal.valueOf(494), "world average of the model", 0, 0, 0);
}
