package org.mcrledger.core.replay;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mcrledger.core.scoring.GridCell;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.scoring.Scoring;
import org.mcrledger.core.scoring.ShownScore;
import org.mcrledger.core.scoring.ShownScore.Overridden;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.Dimension;
import org.mcrledger.core.term.Score;

/**
 * The scores of all contacts at all month-ends under one rule set: one byte each, by contact, then
 * month.
 */
public final class Replayed {
  /** No score: nothing is known to score from. */
  static final byte UNKNOWN = 4;

  /** No score: the contact was with nobody then. */
  static final byte GONE = 5;

  private final Portfolio portfolio;
  private final MonthEnds months;
  private final Situations situations;
  private final RuleSet rules;
  private final Optional<Intimacies> intimacies;
  private final byte[] intimacy;
  private final byte[] support;

  Replayed(
      Portfolio portfolio,
      Situations situations,
      RuleSet rules,
      Intimacies intimacies,
      byte[] support) {
    this(portfolio, situations, rules, Optional.of(intimacies), intimacies.scores(), support);
  }

  private Replayed(
      Portfolio portfolio,
      Situations situations,
      RuleSet rules,
      Optional<Intimacies> intimacies,
      byte[] intimacy,
      byte[] support) {
    this.portfolio = portfolio;
    this.months = situations.months();
    this.situations = situations;
    this.rules = rules;
    this.intimacies = intimacies;
    this.intimacy = intimacy;
    this.support = support;
  }

  public Portfolio portfolio() {
    return portfolio;
  }

  public MonthEnds months() {
    return months;
  }

  Situations situations() {
    return situations;
  }

  public RuleSet rules() {
    return rules;
  }

  /** What intimacy of other rules can be turned from; not of scores that were set by hand. */
  Optional<Intimacies> intimacies() {
    return intimacies;
  }

  byte[] of(Dimension dimension) {
    return switch (dimension) {
      case INTIMACY -> intimacy;
      case SUPPORT -> support;
    };
  }

  int index(int contact, int month) {
    return contact * months.count() + month;
  }

  /** The contact was with nobody at that month-end. */
  public boolean gone(int contact, int month) {
    return intimacy[index(contact, month)] == GONE;
  }

  /** With whom the contact was at that month-end. */
  Optional<CustomerId> customer(int contact, int month) {
    return gone(contact, month)
        ? Optional.empty()
        : Optional.of(portfolio.customer(situations.customer(contact, month)));
  }

  /** The score; unknown also where the contact was with nobody. */
  public Score score(int contact, int month, Dimension dimension) {
    byte code = of(dimension)[index(contact, month)];
    return code >= UNKNOWN ? Score.unknown() : Score.of(code);
  }

  public GridCell cell(int contact, int month) {
    return rules
        .grid()
        .cell(score(contact, month, Dimension.INTIMACY), score(contact, month, Dimension.SUPPORT));
  }

  /** Of a score as {@link Scoring} gives it. */
  static byte code(int score) {
    return score == Scoring.UNKNOWN ? UNKNOWN : (byte) score;
  }

  private static byte code(Score score) {
    return switch (score) {
      case Score.Unknown _ -> UNKNOWN;
      case Score.Known(int value) -> (byte) value;
    };
  }

  /** The same with scores set by hand in place of computed ones, where they were in force. */
  public Replayed overridden(Map<ContactId, List<Overridden>> overrides) {
    Replayed shown =
        new Replayed(
            portfolio, situations, rules, Optional.empty(), intimacy.clone(), support.clone());
    for (int contact = 0; contact < portfolio.contacts(); contact++) {
      List<Overridden> set = overrides.getOrDefault(portfolio.contact(contact), List.of());
      for (int month = 0; month < months.count() && !set.isEmpty(); month++) {
        shown.override(contact, month, set);
      }
    }
    return shown;
  }

  private void override(int contact, int month, List<Overridden> set) {
    if (gone(contact, month)) {
      return;
    }
    for (Dimension dimension : Dimension.values()) {
      Score computed = score(contact, month, dimension);
      Score shown = ShownScore.at(months.date(month), dimension, computed, set).score();
      of(dimension)[index(contact, month)] = code(shown);
    }
  }

  /** Takes some of the bytes. */
  @FunctionalInterface
  public interface Sink {
    void accept(byte[] bytes, int from, int length);
  }

  /** All scores, contacts in the order of their ids, for a hash of the result. */
  public void hash(Sink sink) {
    int[] contacts = portfolio.byId();
    for (byte[] scores : List.of(intimacy, support)) {
      for (int contact : contacts) {
        sink.accept(scores, index(contact, 0), months.count());
      }
    }
  }

  /** Whether every score is the same, whatever the rules. */
  public boolean sameScores(Replayed other) {
    return Arrays.equals(intimacy, other.intimacy) && Arrays.equals(support, other.support);
  }
}
