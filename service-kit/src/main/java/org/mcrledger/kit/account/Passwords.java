package org.mcrledger.kit.account;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.mcrledger.kit.problem.Problem;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Hashes and checks passwords with Argon2id: hard on memory, so that a stolen table is dear to try
 * out, and without bcrypt's limit of 72 bytes, which is 24 Chinese characters. The only rule is the
 * length; the upper limit merely bounds the work of one request.
 */
public final class Passwords {
  /** In characters. */
  public static final int LENGTH_MIN = 12;

  /** In characters. */
  public static final int LENGTH_MAX = 1_000;

  private static final int MEMORY_KIB = 19 * 1024; // with 2 passes OWASP's recommended minimum
  private static final int PASSES = 2;

  /** Without 0, O, 1, l and I, since a generated password is read off a screen. */
  private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private static final int GENERATED_LENGTH = 20;

  private final Argon2PasswordEncoder encoder =
      new Argon2PasswordEncoder(16, 32, 1, MEMORY_KIB, PASSES);

  /** A flood of logins waits in line here and takes neither all cores nor all memory. */
  private final Semaphore hashing =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()));

  private final String hashOfNobody = hash("nobody has this password");

  /** Refuses what is too short or too long, naming the field. */
  public void check(String password, String field) {
    int length = password.codePointCount(0, password.length());
    if (length < LENGTH_MIN || length > LENGTH_MAX) {
      String rule = length < LENGTH_MIN ? "password-too-short" : "password-too-long";
      int limit = length < LENGTH_MIN ? LENGTH_MIN : LENGTH_MAX;
      throw Problem.of(rule, 422).at(field).with("limit", limit).asException();
    }
  }

  public String hash(String password) {
    return limited(() -> encoder.encode(normal(password)));
  }

  public boolean matches(String password, String hash) {
    return password.length() <= 2 * LENGTH_MAX
        && limited(() -> encoder.matches(normal(password), hash));
  }

  /** Takes as long as a real check, so that the answer does not tell which logins exist. */
  public void matchNobody(String password) {
    boolean _ = matches(password, hashOfNobody);
  }

  public static String generate() {
    SecureRandom random = new SecureRandom();
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < GENERATED_LENGTH; i++) {
      password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return password.toString();
  }

  /** The same characters may arrive composed or not, depending on the keyboard. */
  private static String normal(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFC);
  }

  private <T> T limited(Supplier<T> work) {
    hashing.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      hashing.release();
    }
  }
}
