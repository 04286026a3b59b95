package dev.sobre.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sobre.audit.SustainableWebDesign.Visitors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures of the suite of CO2.js for version 4 of the model, for a gigabyte. */
class SustainableWebDesignTest {

  private static final long GIGABYTE = 1_000_000_000;
  private static final Visitors MIXED = new Visitors(0.75, 0.25, 0.2);

  @ParameterizedTest
  @CsvSource({"0, 148.2, 118.56", "1, 121.03, 96.824", "0.5, 134.615, 107.692"})
  void renewableHostingSparesWhatRunsDataCentres(double green, double once, double visit) {
    SustainableWebDesign model = new SustainableWebDesign(494, 494, 494, green, MIXED);
    assertEquals(once, model.grams(GIGABYTE), 1e-9);
    assertEquals(visit, model.gramsPerVisit(GIGABYTE), 1e-9);
  }

  @Test
  void onlyWhatRunsDependsOnTheGrid() {
    SustainableWebDesign model = new SustainableWebDesign(100, 200, 300, 0, Visitors.NEW);
    assertEquals(5.5 + 11.8 + 24, model.operational(GIGABYTE), 1e-9);
    assertEquals(52.364, SustainableWebDesign.embodied(GIGABYTE), 1e-9);
    assertEquals(95.836, SustainableWebDesign.ofGrid(494).operational(GIGABYTE), 1e-9);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 494, 0",
    "14000, 494, 0.0020748",
    "250000, 494, 0.03705",
    "1000000, 494, 0.1482",
    "14000, 44.18, 0.00085308888",
    "1000000, 44.18, 0.06093492"
  })
  void gramsOfAPage(long bytes, double grid, double grams) {
    assertEquals(grams, SustainableWebDesign.ofGrid(grid).gramsPerVisit(bytes), 1e-9);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, true", "14000, 0.22, true", "14001, 0.22, false", "64000, 1, false"})
  void timeOverASlowLine(long bytes, double seconds, boolean oneRoundTrip) {
    assertEquals(seconds, TransferTime.seconds(bytes).doubleValue(), 0.0);
    assertEquals(oneRoundTrip, TransferTime.fitsFirstFlight(bytes));
  }
}
