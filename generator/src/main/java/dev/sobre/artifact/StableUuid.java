package dev.sobre.artifact;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** UUIDs that follow from names (RFC 9562, 5.5: version 5), so that a build can be repeated. */
public final class StableUuid {

  /** The name space of URLs (RFC 9562, 6.6). */
  private static final UUID URLS = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

  private StableUuid() {}

  /**
   * The UUID of a URL.
   *
   * @param url of any scheme
   */
  public static UUID of(String url) {
    byte[] name = url.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(16 + name.length);
    bytes.putLong(URLS.getMostSignificantBits()).putLong(URLS.getLeastSignificantBits());
    ByteBuffer hash = ByteBuffer.wrap(sha1(bytes.put(name).array()));
    long high = hash.getLong() & ~0xF000L | 0x5000L;
    long low = hash.getLong() & ~(3L << 62) | 1L << 63;
    return new UUID(high, low);
  }

  private static byte[] sha1(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-1").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }
}
