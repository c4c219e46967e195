package org.mcrledger.rules;

import com.networknt.schema.Schema;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * A text that can be read, with what its schema finds wrong: the parts in which it finds nothing
 * can be looked at further, so that all that is wrong is said at once.
 */
record CheckedForm(JsonNode root, List<Finding> wrong) {
  private static final String NO_NAME = "";

  CheckedForm {
    wrong = List.copyOf(wrong);
  }

  /** The form; without one where the text cannot be read at all. */
  static Parsed<CheckedForm> read(String text, Schema schema, int charactersMax) {
    Parsed<CheckedFile.Form> english =
        Parsed.inBothLanguages(
            locale -> CheckedFile.form(NO_NAME, text, schema, locale, charactersMax));
    return new Parsed<>(
        english.value().map(form -> of(form, text, schema, charactersMax)), english.findings());
  }

  private static CheckedForm of(
      CheckedFile.Form english, String text, Schema schema, int charactersMax) {
    if (english.problems().isEmpty()) {
      return new CheckedForm(english.root(), List.of());
    }
    var chinese = CheckedFile.form(NO_NAME, text, schema, Locale.CHINESE, charactersMax);
    return new CheckedForm(english.root(), Parsed.inOrder(english.problems(), chinese.problems()));
  }

  /** The value is there, and the schema finds nothing wrong in it or below it. */
  boolean isRight(String path, JsonNode node) {
    return !node.isMissingNode() && wrong.stream().noneMatch(found -> lies(found.path(), path));
  }

  private static boolean lies(String place, String within) {
    return place.equals(within) || place.startsWith(within + ".") || place.startsWith(within + "[");
  }
}
