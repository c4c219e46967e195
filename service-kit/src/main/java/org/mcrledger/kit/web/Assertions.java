package org.mcrledger.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.mcrledger.kit.clock.WallClock;

/**
 * The word of one service to the other on who is logged in: a login, for one request, good for
 * seconds and once, signed with a secret that both hold. It names nobody's rights: the service that
 * is told looks those up itself.
 */
public final class Assertions {
  public static final String HEADER = "X-MCR-Assertion";

  /** In characters; shorter secrets can be tried out. */
  public static final int SECRET_MIN = 32;

  private static final String TAKEN = Assertions.class.getName();

  static final Duration GOOD_FOR = Duration.ofSeconds(30);
  private static final Base64.Encoder TO_TEXT = Base64.getUrlEncoder().withoutPadding();
  private static final int REMEMBERED_MAX = 100_000;

  private final ConcurrentHashMap<String, Instant> used = new ConcurrentHashMap<>();
  private final SecureRandom random = new SecureRandom();
  private final SecretKeySpec secret;
  private final WallClock clock;

  public Assertions(String secret, WallClock clock) {
    if (secret.length() < SECRET_MIN) {
      throw new IllegalArgumentException(
          "mcr.assertion-secret must have at least " + SECRET_MIN + " characters");
    }
    this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    this.clock = clock;
  }

  /** Whether the request was let in on such a word: it comes from a page of the other service. */
  public static boolean isBehind(HttpServletRequest request) {
    return request.getAttribute(TAKEN) != null;
  }

  static void note(HttpServletRequest request) {
    request.setAttribute(TAKEN, true);
  }

  /** The header's value for one request of this user. */
  public String sign(String login, String method, String path) {
    byte[] nonce = new byte[12];
    random.nextBytes(nonce);
    String claim =
        TO_TEXT.encodeToString(login.getBytes(StandardCharsets.UTF_8))
            + '.'
            + clock.now().toEpochMilli()
            + '.'
            + TO_TEXT.encodeToString(nonce);
    return claim + '.' + signature(claim, method, path);
  }

  /**
   * The login, if the signature is ours, for this very request, fresh, and seen for the first time.
   */
  public Optional<String> verify(String header, String method, String path) {
    String[] parts = header.split("\\.", -1);
    if (parts.length != 4) {
      return Optional.empty();
    }
    String claim = header.substring(0, header.lastIndexOf('.'));
    if (!MessageDigest.isEqual(bytes(parts[3]), bytes(signature(claim, method, path)))) {
      return Optional.empty();
    }
    Instant signed = Instant.ofEpochMilli(Long.parseLong(parts[1]));
    Instant now = clock.now();
    boolean fresh = !signed.isBefore(now.minus(GOOD_FOR)) && !signed.isAfter(now.plus(GOOD_FOR));
    return fresh && isFirst(parts[2], now)
        ? Optional.of(new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8))
        : Optional.empty();
  }

  private boolean isFirst(String nonce, Instant now) {
    if (used.size() >= REMEMBERED_MAX / 2) {
      used.values().removeIf(seen -> seen.plus(GOOD_FOR.multipliedBy(2)).isBefore(now));
    }
    return used.size() < REMEMBERED_MAX && used.putIfAbsent(nonce, now) == null;
  }

  private String signature(String claim, String method, String path) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(secret);
      return TO_TEXT.encodeToString(
          mac.doFinal(bytes("mcr-assertion-1\n" + claim + '\n' + method + '\n' + path)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
