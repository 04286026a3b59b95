package dev.sobre.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How long bytes take over a slow line, without the delays of the network: the floor that no
 * browser gets under.
 */
public final class TransferTime {

  /** Bits a second of the slow line that the French reference of ecodesign names (RGESN 2.3). */
  public static final long BITS_PER_SECOND = 512_000;

  /**
   * What a server sends before it waits for an answer: ten segments of 1,460 bytes (RFC 6928), less
   * the headers of the answers. A page whose critical part fits shows after one round trip.
   */
  public static final long FIRST_FLIGHT = 14_000;

  private TransferTime() {}

  /** Seconds with two decimals, rounded up. */
  public static BigDecimal seconds(long bytes) {
    return BigDecimal.valueOf(bytes * 8)
        .divide(BigDecimal.valueOf(BITS_PER_SECOND), 2, RoundingMode.CEILING);
  }

  public static boolean fitsFirstFlight(long bytes) {
    return bytes <= FIRST_FLIGHT;
  }
}
