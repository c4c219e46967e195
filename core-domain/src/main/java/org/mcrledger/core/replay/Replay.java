package org.mcrledger.core.replay;

import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
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
    boolean sameIntimacy =
        known.filter(run -> run.rules().intimacy().equals(rules.intimacy())).isPresent();
    boolean sameSupport =
        known.filter(run -> run.rules().support().equals(rules.support())).isPresent();
    byte[] intimacy = scores(known, sameIntimacy, Dimension.INTIMACY);
    byte[] support = scores(known, sameSupport, Dimension.SUPPORT);
    RuleSteps steps = RuleSteps.of(rules, months);
    ReadyRules ready = new ReadyRules(rules, months, situations);
    int parts = (portfolio.contacts() + CONTACTS_AT_ONCE - 1) / CONTACTS_AT_ONCE;
    IntStream.range(0, parts)
        .parallel()
        .forEach(
            part -> {
              int from = part * CONTACTS_AT_ONCE;
              int to = Math.min(from + CONTACTS_AT_ONCE, portfolio.contacts());
              ContactReplay replay =
                  new ContactReplay(portfolio, months.count(), situations, steps, ready);
              for (int contact = from; contact < to; contact++) {
                replay.moveTo(contact);
                if (!sameIntimacy) {
                  replay.intimacy(intimacy);
                }
                if (!sameSupport) {
                  replay.support(support);
                }
              }
              progress.accept(to - from);
            });
    return new Replayed(portfolio, months, situations, rules, intimacy, support);
  }

  private byte[] scores(Optional<Replayed> known, boolean same, Dimension dimension) {
    return same
        ? known.orElseThrow().of(dimension)
        : new byte[Math.multiplyExact(portfolio.contacts(), months.count())];
  }
}
