package org.mcrledger.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The one way to write a document down, rules as well as results: JSON without blanks, keys sorted,
 * numbers as plain decimals without trailing zeros. Its hash names the version, however the file
 * was laid out.
 */
public final class Canonical {
  private Canonical() {}

  public static String json(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> object(node);
      case ARRAY ->
          node.valueStream().map(Canonical::json).collect(Collectors.joining(",", "[", "]"));
      case NUMBER -> number(node);
      case STRING -> quoted(node.stringValue());
      case BOOLEAN, NULL -> node.toString();
      case BINARY, MISSING, POJO ->
          throw new IllegalArgumentException("a document holds no " + node.getNodeType());
    };
  }

  /** SHA-256 of the canonical form, in hexadecimal digits. */
  static String hash(JsonNode node) {
    return hash(json(node).getBytes(StandardCharsets.UTF_8));
  }

  /** SHA-256 of what was written down, in hexadecimal digits. */
  public static String hash(byte[] form) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(form));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String object(JsonNode node) {
    Set<String> keys = new TreeSet<>(node.propertyNames());
    List<String> members =
        keys.stream().map(key -> quoted(key) + ":" + json(node.get(key))).toList();
    return "{" + String.join(",", members) + "}";
  }

  private static String number(JsonNode node) {
    return node.decimalValue().signum() == 0
        ? "0"
        : node.decimalValue().stripTrailingZeros().toPlainString();
  }

  private static String quoted(String text) {
    return JsonNodeFactory.instance.stringNode(text).toString();
  }
}
