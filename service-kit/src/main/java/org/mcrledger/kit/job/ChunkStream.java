package org.mcrledger.kit.job;

import java.io.InputStream;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Pieces, fetched one after the other, read as one stream; the first that is missing ends it. */
final class ChunkStream extends InputStream {
  private final IntFunction<byte @Nullable []> chunks;
  private byte @Nullable [] chunk = new byte[0];
  private int next;
  private int at;

  ChunkStream(IntFunction<byte @Nullable []> chunks) {
    this.chunks = chunks;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, into.length);
    if (length == 0) {
      return 0;
    }
    byte[] present = chunk;
    while (present != null && at == present.length) {
      present = chunks.apply(next++);
      chunk = present;
      at = 0;
    }
    if (present == null) {
      return -1;
    }
    int count = Math.min(length, present.length - at);
    System.arraycopy(present, at, into, offset, count);
    at += count;
    return count;
  }
}
