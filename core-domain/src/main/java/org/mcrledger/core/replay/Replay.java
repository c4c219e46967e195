package org.mcrledger.core.replay;

import java.util.Optional;
import java.util.function.IntConsumer;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.term.Dimension;

/**
 * Scores all contacts of a portfolio at all month-ends of a period, by whatever rule set, on all
 * cores. Each score is {@link org.mcrledger.core.scoring.Scoring}'s; what is saved is asking for it
 * where nothing has entered or left a window since the month-end before.
 */
public final class Replay {
  private static final int CONTACTS_AT_ONCE = 1_000;

  private final Portfolio portfolio;
  private final MonthEnds months;
  private final Situations situations;

  public Replay(Portfolio portfolio, MonthEnds months) {
    this.portfolio = portfolio;
    this.months = months;
    this.situations = new Situations(portfolio, months);
  }

  public Portfolio portfolio() {
    return portfolio;
  }

  public MonthEnds months() {
    return months;
  }

  /** All scores under the rules. */
  public Replayed run(RuleSet rules) {
    return run(rules, Optional.empty(), _ -> {});
  }

  /**
   * All scores under the rules.
   *
   * @param known a run of this replay; what follows from rules that are the same there is taken
   *     over
   * @param progress is told of so many more contacts done, from any thread; throws to give up
   */
  public Replayed run(RuleSet rules, Optional<Replayed> known, IntConsumer progress) {
    ReadyRules ready = new ReadyRules(rules, situations);
    Optional<Intimacies> sameIntimacy =
        known.flatMap(Replayed::intimacies).filter(of -> of.rule().equals(rules.intimacy()));
    Optional<byte[]> sameSupport =
        known
            .filter(run -> run.rules().support().equals(rules.support()))
            .map(run -> run.of(Dimension.SUPPORT));
    Intimacies intimacy = sameIntimacy.orElseGet(() -> new Intimacies(rules.intimacy(), scores()));
    byte[] support = sameSupport.orElseGet(() -> new byte[scores()]);
    IntimacyTurn turn = IntimacyTurn.of(rules, known, ready, situations);
    Ageing ageing = Ageing.of(rules.support().ages(), rules.support().asksAge(), months);
    new Pieces(portfolio.contacts(), CONTACTS_AT_ONCE)
        .each(
            (from, to) -> {
              if (sameIntimacy.isEmpty()) {
                new ContactIntimacy(portfolio, situations, turn, intimacy).replay(from, to);
              }
              if (sameSupport.isEmpty()) {
                new ContactSupport(portfolio, situations, ageing, ready, support).replay(from, to);
              }
              progress.accept(to - from);
            });
    return new Replayed(portfolio, situations, rules, intimacy, support);
  }

  private int scores() {
    return Math.multiplyExact(portfolio.contacts(), months.count());
  }
}
