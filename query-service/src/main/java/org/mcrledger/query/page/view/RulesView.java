package org.mcrledger.query.page.view;

import java.util.List;
import java.util.Optional;

/**
 * The list of rule sets and tier schemes.
 *
 * @param official which scheme is the official one since when, the latest first
 */
public record RulesView(List<Line> ruleSets, List<Line> schemes, List<OfficialLine> official) {
  public RulesView {
    ruleSets = List.copyOf(ruleSets);
    schemes = List.copyOf(schemes);
    official = List.copyOf(official);
  }

  /**
   * Rules of one key.
   *
   * @param state key of how the version stands that the line speaks of
   * @param since its first day, in words
   * @param by who published it, and why; empty of what ships
   * @param versions how many there are
   */
  public record Line(
      String href,
      String key,
      Names names,
      String state,
      String since,
      Optional<String> by,
      Optional<String> because,
      int versions,
      boolean draft) {}

  /** Whether it is the scheme that is official on the day. */
  public boolean isOfficial(Line line) {
    return official.stream().anyMatch(each -> each.isInForce() && each.href().equals(line.href()));
  }
}
