package org.mcrledger.ledger.subject;

import java.security.SecureRandom;

/**
 * Where nonces and new keys come from: random, and in the test that freezes the form of events,
 * predictable.
 */
public interface Nonces {

  /** So many fresh bytes. */
  byte[] next(int length);

  /** A fresh nonce. */
  default byte[] next() {
    return next(Aes.NONCE_BYTES);
  }

  /** Bytes that nobody can foretell. */
  static Nonces random() {
    SecureRandom random = new SecureRandom();
    return length -> {
      byte[] bytes = new byte[length];
      random.nextBytes(bytes);
      return bytes;
    };
  }
}
