package org.mcrledger.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mcrledger.core.term.Bilingual;
import org.mcrledger.rules.Finding.Severity;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;

/** What is found while a file is checked, with the places of the nodes it is about. */
final class Findings {
  private static final int KEPT_MAX = 100;

  private final List<Finding> all = new ArrayList<>();

  Findings() {}

  /** Beginning with those. */
  Findings(List<Finding> found) {
    all.addAll(found);
  }

  void error(JsonNode node, String path, String english, String chinese, Object... words) {
    add(Severity.ERROR, node, path, english, chinese, words);
  }

  void warning(JsonNode node, String path, String english, String chinese, Object... words) {
    add(Severity.WARNING, node, path, english, chinese, words);
  }

  @SuppressWarnings("AnnotateFormatMethod") // two formats share their words
  private void add(
      Severity severity,
      JsonNode node,
      String path,
      String english,
      String chinese,
      Object... words) {
    TokenStreamLocation at = CheckedFile.locationOf(node);
    Bilingual sentence = new Bilingual(chinese.formatted(words), english.formatted(words));
    add(new Finding(severity, at.getLineNr(), at.getColumnNr(), path, sentence));
  }

  void add(Finding finding) {
    if (all.size() < KEPT_MAX) {
      all.add(finding);
    }
  }

  boolean hasErrors() {
    return all.stream().anyMatch(Finding::isError);
  }

  /** Something was found at a path that begins so. */
  boolean hasAnyBelow(String path) {
    return all.stream().anyMatch(found -> found.path().startsWith(path));
  }

  /** In the order of their places; of one place the errors first. */
  List<Finding> inOrder() {
    return all.stream()
        .distinct()
        .sorted(
            Comparator.comparingInt(Finding::line)
                .thenComparing(Finding::severity)
                .thenComparingInt(Finding::column))
        .toList();
  }
}
