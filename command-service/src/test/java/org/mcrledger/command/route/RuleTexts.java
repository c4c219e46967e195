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

  static String text(String file) {
    try (InputStream in = RuleSets.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
