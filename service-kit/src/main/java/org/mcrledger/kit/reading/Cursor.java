package org.mcrledger.kit.reading;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.mcrledger.kit.json.Json;
import org.mcrledger.kit.problem.Problem;
import tools.jackson.core.JacksonException;

/**
 * Where a reader of a list stands: the order keys of the last item seen. To clients it is opaque; a
 * check sum over list and keys refuses what was altered, cut off or taken from another list. The
 * keys go into the query as values only, so there is nothing to gain by forging one.
 */
final class Cursor {
  private static final int CHECK_BYTES = 6;
  private static final int LENGTH_MAX = 4_000;

  private Cursor() {}

  static String write(String list, List<String> keys) {
    byte[] json = Json.mapper().writeValueAsBytes(keys);
    byte[] both = Arrays.copyOf(check(list, json), CHECK_BYTES + json.length);
    System.arraycopy(json, 0, both, CHECK_BYTES, json.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
  }

  static List<String> read(String list, String cursor) {
    if (cursor.length() > LENGTH_MAX) {
      throw unfit();
    }
    try {
      byte[] both = Base64.getUrlDecoder().decode(cursor.strip());
      byte[] json = Arrays.copyOfRange(both, Math.min(CHECK_BYTES, both.length), both.length);
      if (!Arrays.equals(check(list, json), Arrays.copyOf(both, CHECK_BYTES))) {
        throw unfit();
      }
      return List.of(Json.mapper().readValue(json, String[].class));
    } catch (IllegalArgumentException | JacksonException _) {
      throw unfit();
    }
  }

  private static RuntimeException unfit() {
    return Problem.of("cursor-unfit", 400).at("cursor").asException();
  }

  private static byte[] check(String list, byte[] json) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(list.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      return Arrays.copyOf(digest.digest(json), CHECK_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
