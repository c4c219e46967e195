package org.mcrledger.core.term;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Ids that follow from what they name (RFC 9562, version 5): the same name gives the same id on
 * every machine, so that a thing done twice is known to be one.
 */
public final class NamedUuid {
  private static final int BYTES = 16;

  private NamedUuid() {}

  public static UUID of(UUID namespace, byte[] name) {
    ByteBuffer whole = ByteBuffer.allocate(BYTES + name.length);
    whole.putLong(namespace.getMostSignificantBits());
    whole.putLong(namespace.getLeastSignificantBits());
    whole.put(name);
    ByteBuffer hash = ByteBuffer.wrap(sha1(whole.array()));
    long high = (hash.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x5000L;
    long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  /**
   * A name of several parts, each preceded by its length: 'ab', 'c' is another name than 'a', 'bc'.
   */
  public static UUID of(UUID namespace, String... parts) {
    int length = 0;
    byte[][] encoded = new byte[parts.length][];
    for (int i = 0; i < parts.length; i++) {
      encoded[i] = parts[i].getBytes(StandardCharsets.UTF_8);
      length += Integer.BYTES + encoded[i].length;
    }
    ByteBuffer name = ByteBuffer.allocate(length);
    for (byte[] part : encoded) {
      name.putInt(part.length).put(part);
    }
    return of(namespace, name.array());
  }

  private static byte[] sha1(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-1").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }
}
