package org.mcrledger.benchmarks.replay;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.rules.RuleSets;

/** The shipped rules with other numbers in them. */
record ChangedRules(String text) {
  static ChangedRules of(String from, String to) {
    try (InputStream file = RuleSets.class.getResourceAsStream("/rule-sets/default-1.yaml")) {
      byte[] shipped = Objects.requireNonNull(file).readAllBytes();
      return new ChangedRules(new String(shipped, StandardCharsets.UTF_8)).and(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ChangedRules and(String from, String to) {
    if (!text.contains(from)) {
      throw new IllegalArgumentException("the rules do not say '" + from + "'");
    }
    return new ChangedRules(text.replace(from, to));
  }

  RuleSet rules() {
    return RuleSets.load("changed.yaml", text);
  }
}
