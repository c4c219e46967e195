package org.mcrledger.query.page.view;

import java.util.List;
import java.util.Optional;

/**
 * What stands beside a draft while it is written.
 *
 * @param saved by whom and when it was saved last; empty of one that is not saved yet
 * @param findings what is wrong with the text as it stands in the form
 * @param warnings what is allowed, but hardly meant
 * @param ready whether what is saved may be published
 * @param against what it is compared with, in words
 */
public record DraftView(
    String kind,
    String key,
    String address,
    Optional<String> saved,
    List<Finding> findings,
    List<Finding> warnings,
    boolean ready,
    Optional<String> lab,
    String against,
    TextDiff changes) {
  public DraftView {
    findings = List.copyOf(findings);
    warnings = List.copyOf(warnings);
  }

  /** Something that is wrong, and where. */
  public record Finding(String where, String field, String sentence) {}
}
