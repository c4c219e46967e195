package org.mcrledger.ledger.subject;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.mcrledger.core.term.SubjectId;

/**
 * The key that wraps every data key and is itself never in the database: a backup of the database
 * alone reveals nobody. See {@link KeyFile} for where it lies.
 */
public final class KeyEncryptionKey {

  private static final String MAC = "HmacSHA256";

  private final byte[] key;
  private final byte[] naturalKeyKey;

  /**
   * @param key 32 random bytes
   */
  public KeyEncryptionKey(byte[] key) {
    if (key.length != Aes.KEY_BYTES)
      throw new KeyTrouble("a key-encryption key has 32 bytes, not " + key.length);
    this.key = key.clone();
    // Another key for another purpose: what is learned of the one says nothing of the other.
    this.naturalKeyKey = mac(this.key, "mcr-ledger natural keys");
  }

  byte[] wrap(DataKey dataKey, SubjectId subject, Nonces nonces) {
    return Aes.seal(key, nonces.next(), dataKey.bytes(), subject.value().getBytes(UTF_8));
  }

  DataKey unwrap(byte[] wrapped, SubjectId subject, Nonces nonces) {
    try {
      return new DataKey(Aes.open(key, wrapped, subject.value().getBytes(UTF_8)), nonces);
    } catch (AEADBadTagException e) {
      throw new KeyTrouble(
          "the key-encryption key is not the one under which the persons' keys were stored; restore the right key file",
          e);
    }
  }

  /** A natural key made of a name, so that it can be found again and not read. */
  byte[] hashed(String naturalKey) {
    return mac(naturalKeyKey, naturalKey);
  }

  private static byte[] mac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(key, MAC));
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
    }
  }
}
