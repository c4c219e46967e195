package org.mcrledger.ledger.subject;

import static java.nio.charset.StandardCharsets.UTF_8;

import javax.crypto.AEADBadTagException;

/** One person's key, or one note's: what seals and opens text. */
public final class DataKey {

  private final byte[] key;
  private final Nonces nonces;

  /**
   * @param key 32 random bytes
   * @param nonces one for each text
   */
  public DataKey(byte[] key, Nonces nonces) {
    this.key = key;
    this.nonces = nonces;
  }

  /**
   * Encrypts the text.
   *
   * @param place says where the text stands; it opens nowhere else
   */
  public byte[] seal(String text, String place) {
    return Aes.seal(key, nonces.next(), text.getBytes(UTF_8), place.getBytes(UTF_8));
  }

  /**
   * Decrypts what was sealed for this place.
   *
   * @throws KeyTrouble if it was sealed with another key, for another place, or was changed
   */
  public String open(byte[] sealed, String place) {
    try {
      return new String(Aes.open(key, sealed, place.getBytes(UTF_8)), UTF_8);
    } catch (AEADBadTagException e) {
      throw new KeyTrouble(
          "the personal data at " + place.replace('\n', ' ') + " was changed or belongs elsewhere",
          e);
    }
  }

  byte[] bytes() {
    return key;
  }
}
