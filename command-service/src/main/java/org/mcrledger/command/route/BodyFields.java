package org.mcrledger.command.route;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Rules name fields by the domain's words; whoever sent a body has to find them there, also below
 * {@code by} in a correction.
 */
final class BodyFields {
  private static final Pattern PERSON = Pattern.compile("(theirs|ours)\\[\\d+]");

  private static final Map<String, String> OTHERWISE =
      Map.of(
          "valid.from", "from",
          "valid.to", "until",
          "note.text", "note",
          "note.about", "note",
          "chaptersAgreed", "chapters",
          "inForce", "from");

  private BodyFields() {}

  static String of(String field) {
    if (field.startsWith("by.")) {
      return "by." + of(field.substring("by.".length()));
    }
    if (PERSON.matcher(field).matches()) {
      return field + (field.startsWith("theirs") ? ".contact" : ".staff");
    }
    return OTHERWISE.getOrDefault(field, field);
  }
}
