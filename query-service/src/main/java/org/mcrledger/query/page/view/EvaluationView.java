package org.mcrledger.query.page.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a scheme makes of one customer on the day looked at.
 *
 * @param scheme key of the scheme that is looked through
 * @param rules where the scheme's version is shown
 * @param notInForce says so where the scheme is not in force on the day, and then nothing is found
 */
public record EvaluationView(
    Query query,
    String customer,
    Names names,
    String scheme,
    Names schemeName,
    String rules,
    List<Choice> schemes,
    LocalDate on,
    Optional<String> notInForce,
    Optional<Found> found) {
  public EvaluationView {
    schemes = List.copyOf(schemes);
  }

  /**
   * @param result what was found, in a word, where the scheme gives no tier
   * @param proposal the page of the scheme's proposal that waits for an answer
   */
  public record Found(
      TierMark held,
      StandingView standing,
      TierMark given,
      String result,
      Optional<String> proposal,
      TierWhy why) {}
}
