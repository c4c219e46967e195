package org.mcrledger.benchmarks.replay;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.mcrledger.core.term.RulesId;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.query.lab.ReplayOrder.Side;
import org.mcrledger.rules.Schemes;

/** A shipped scheme, as it is or with other numbers in it. */
record ChangedScheme(String key, String text) {
  static ChangedScheme shipped(String key) {
    String path = "/tier-schemes/%s.yaml".formatted(key);
    try (InputStream file = Schemes.class.getResourceAsStream(path)) {
      byte[] shipped = Objects.requireNonNull(file).readAllBytes();
      return new ChangedScheme(key, new String(shipped, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ChangedScheme with(String from, String to) {
    if (!text.contains(from)) {
      throw new IllegalArgumentException("the scheme does not say '" + from + "'");
    }
    return new ChangedScheme(key, text.replace(from, to));
  }

  Side<TierScheme> side() {
    TierScheme scheme = Schemes.load(key, text);
    return new Side<>(scheme, RulesId.scheme(key), scheme.version(), text);
  }
}
