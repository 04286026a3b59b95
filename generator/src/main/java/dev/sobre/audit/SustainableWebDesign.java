package dev.sobre.audit;

import dev.sobre.course.Estimates;

/**
 * Greenhouse gases of data on their way to a reader, by the Sustainable Web Design model, version 4
 * (sustainablewebdesign.org): energy for each gigabyte in data centres, networks and devices, to
 * run them and to make them, times what a kilowatt-hour emits. An estimate from sizes, not a
 * measure.
 *
 * @param dataCentreIntensity grams of CO2e for a kilowatt-hour that runs data centres
 * @param networkIntensity the same for networks
 * @param deviceIntensity the same for devices
 * @param greenHosting share of the data centre's electricity that is renewable, 0 to 1
 * @param visitors shares of first and returning visits
 */
public record SustainableWebDesign(
    double dataCentreIntensity,
    double networkIntensity,
    double deviceIntensity,
    double greenHosting,
    Visitors visitors) {

  public static final String VERSION = "4";

  /**
   * World average of the model in grams for a kilowatt-hour. What is embodied in equipment always
   * counts with it, whatever the grid that runs it.
   */
  public static final double WORLD = 494;

  private static final double GIGABYTE = 1e9;
  private static final double DATA_CENTRE_RUN = 0.055;
  private static final double NETWORK_RUN = 0.059;
  private static final double DEVICE_RUN = 0.080;
  private static final double DATA_CENTRE_MADE = 0.012;
  private static final double NETWORK_MADE = 0.013;
  private static final double DEVICE_MADE = 0.081;

  /**
   * Who comes.
   *
   * @param first share of first visits, 0 to 1
   * @param returning share of returning visits, 0 to 1
   * @param reload share of the bytes that a returning visit transfers again, 0 to 1
   */
  public record Visitors(double first, double returning, double reload) {

    /** First visits alone. */
    public static final Visitors NEW = new Visitors(1, 0, 0);
  }

  /** The model with what a course takes for granted. */
  public static SustainableWebDesign of(Estimates estimates) {
    double grid = estimates.gridIntensity().doubleValue();
    return new SustainableWebDesign(
        grid,
        grid,
        grid,
        estimates.greenHosting() / 100.0,
        new Visitors(
            1 - estimates.returning() / 100.0,
            estimates.returning() / 100.0,
            estimates.reload() / 100.0));
  }

  /** One grid for all, no renewable hosting, first visits. */
  public static SustainableWebDesign ofGrid(double intensity) {
    return new SustainableWebDesign(intensity, intensity, intensity, 0, Visitors.NEW);
  }

  /** Grams of CO2e for bytes that are transferred once. */
  public double grams(long bytes) {
    return operational(bytes) + embodied(bytes);
  }

  /** Grams of CO2e for a visit, first and returning ones weighed by their shares. */
  public double gramsPerVisit(long bytes) {
    double once = grams(bytes);
    return once * visitors.first() + once * visitors.reload() * visitors.returning();
  }

  double operational(long bytes) {
    return gigabytes(bytes)
        * (DATA_CENTRE_RUN * dataCentreIntensity * (1 - greenHosting)
            + NETWORK_RUN * networkIntensity
            + DEVICE_RUN * deviceIntensity);
  }

  static double embodied(long bytes) {
    return gigabytes(bytes) * WORLD * (DATA_CENTRE_MADE + NETWORK_MADE + DEVICE_MADE);
  }

  private static double gigabytes(long bytes) {
    return Math.max(0, bytes) / GIGABYTE;
  }
}
