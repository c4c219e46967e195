package org.mcrledger.rules;

import java.util.List;
import org.mcrledger.rules.Finding.Severity;
import org.mcrledger.rules.ScalarPlaces.Place;
import tools.jackson.databind.JsonNode;

/**
 * Whether the conditions of a file can be used and can hold, with the places of what is wrong in
 * the file.
 */
record ConditionChecks(Findings findings, String file) {
  void check(String path, JsonNode rule, ConditionScope scope, int windowMonths) {
    JsonNode when = rule.path("when");
    if (!when.isString()) {
      return;
    }
    String text = when.stringValue();
    List<ConditionIssue> issues = Conditions.issues(scope, text);
    issues.forEach(issue -> add(Severity.ERROR, path, when, issue));
    if (issues.isEmpty()) {
      Conditions.doubt(scope, text, windowMonths)
          .ifPresent(issue -> add(Severity.WARNING, path, when, issue));
    }
  }

  private void add(Severity severity, String path, JsonNode when, ConditionIssue issue) {
    String text = when.stringValue();
    Place at = ScalarPlaces.of(file, CheckedFile.locationOf(when), text, offset(text, issue));
    findings.add(new Finding(severity, at.line(), at.column(), path + ".when", issue.sentence()));
  }

  private static int offset(String text, ConditionIssue issue) {
    int begin = 0;
    for (int line = 1; line < issue.line(); line++) {
      begin = text.indexOf('\n', begin) + 1;
    }
    return Math.min(begin + issue.column(), Math.max(0, text.length() - 1));
  }
}
