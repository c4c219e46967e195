package org.mcrledger.rules;

import org.mcrledger.rules.Finding.Severity;
import org.mcrledger.rules.ScalarPlaces.Place;
import tools.jackson.databind.JsonNode;

/** Whether the conditions of a file can be used, with the places of what is wrong in the file. */
record ConditionChecks(Findings findings, String file) {
  void check(String path, JsonNode rule, ConditionScope scope) {
    JsonNode when = rule.path("when");
    if (!when.isString()) {
      return;
    }
    String text = when.stringValue();
    for (ConditionIssue issue : Conditions.issues(scope, text)) {
      Place at = ScalarPlaces.of(file, CheckedFile.locationOf(when), text, offset(text, issue));
      findings.add(
          new Finding(Severity.ERROR, at.line(), at.column(), path + ".when", issue.sentence()));
    }
  }

  private static int offset(String text, ConditionIssue issue) {
    int begin = 0;
    for (int line = 1; line < issue.line(); line++) {
      begin = text.indexOf('\n', begin) + 1;
    }
    return Math.min(begin + issue.column(), Math.max(0, text.length() - 1));
  }
}
