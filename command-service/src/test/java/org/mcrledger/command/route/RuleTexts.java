package org.mcrledger.command.route;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.mcrledger.kit.json.Json;
import org.mcrledger.rules.RuleSets;

/** Rules that ship, under another key. */
final class RuleTexts {
  private RuleTexts() {}

  /** The body that drafts them. */
  static String draft(String file, String shipped, String key) {
    return body(text(file).replace("key: " + shipped, "key: " + key));
  }

  static String body(String text) {
    return Json.mapper().writeValueAsString(Map.of("text", text));
  }

  /** The body that saves a replay of the rules that ship against themselves. */
  static String savedReplay(long position) {
    String text = text("/rule-sets/default-1.yaml");
    Map<String, Object> rules =
        Map.of(
            "kind",
            "rule-set",
            "key",
            RuleSets.DEFAULT,
            "hash",
            RuleSets.shipped(RuleSets.DEFAULT).ref().hash(),
            "text",
            text);
    Map<String, Object> basis =
        Map.of(
            "form",
            1,
            "before",
            rules,
            "after",
            rules,
            "from",
            "2024-01",
            "to",
            "2024-12",
            "position",
            position);
    return Json.mapper()
        .writeValueAsString(
            Map.of(
                "basis",
                basis,
                "scored",
                3,
                "moved",
                0,
                "document",
                "0".repeat(64),
                "because",
                "x"));
  }

  static String text(String file) {
    try (InputStream in = RuleSets.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
