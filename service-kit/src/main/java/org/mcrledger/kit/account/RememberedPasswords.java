package org.mcrledger.kit.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.mcrledger.kit.clock.WallClock;

/**
 * Passwords that were right minutes ago, as hashes under a key that lives in this process only. A
 * client with HTTP Basic sends its password with every request; the strong hash would be the
 * bottleneck of them all.
 */
final class RememberedPasswords {
  static final Duration REMEMBERED = Duration.ofMinutes(5);
  private static final int ENTRIES_MAX = 10_000;

  private record Right(String hash, Instant until) {}

  private final ConcurrentHashMap<String, Right> byLogin = new ConcurrentHashMap<>();
  private final SecretKeySpec key;
  private final WallClock clock;

  RememberedPasswords(WallClock clock) {
    this.clock = clock;
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    this.key = new SecretKeySpec(random, "HmacSHA256");
  }

  boolean isRight(Account account, String password) {
    Right right = byLogin.get(account.login());
    return right != null
        && right.until().isAfter(clock.now())
        && MessageDigest.isEqual(bytes(right.hash()), bytes(hash(account, password)));
  }

  void remember(Account account, String password) {
    if (byLogin.size() >= ENTRIES_MAX) {
      byLogin.clear();
    }
    byLogin.put(account.login(), new Right(hash(account, password), clock.now().plus(REMEMBERED)));
  }

  /** The revision is part of it: after a change of password the old one is no longer remembered. */
  private String hash(Account account, String password) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      String about = account.login() + '\n' + account.revision() + '\n';
      return HexFormat.of().formatHex(mac.doFinal(bytes(about + password)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
