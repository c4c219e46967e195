package org.mcrledger.query.page.lab;

import java.util.Optional;

/**
 * A run: under way, or over.
 *
 * @param href where it is found together with what was chosen
 * @param state key of how far it is
 * @param total of how many scores; 0 while that is not known
 * @param failed why it failed, where it did
 * @param repeated where a saved replay is run anew
 * @param result once it is done
 * @param judgement beside people and beside what came, where that was asked for
 */
public record RunView(
    String id,
    String href,
    String state,
    boolean isUnderWay,
    String rules,
    String against,
    String period,
    boolean overrides,
    long done,
    long total,
    Optional<Failed> failed,
    Optional<Repeated> repeated,
    Optional<ResultView> result,
    Optional<JudgementView> judgement) {

  /**
   * Why nothing came of it.
   *
   * @param quotable finds the entry of the log that tells more, where there is one
   */
  public record Failed(String sentence, Optional<String> quotable) {}

  /**
   * What came of running a saved replay anew.
   *
   * @param saved where the saved one is
   * @param verdict in words; empty while the run is under way
   */
  public record Repeated(String saved, boolean same, String verdict) {}
}
