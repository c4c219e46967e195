package org.mcrledger.query.lab;

import java.time.LocalDate;
import javax.sql.DataSource;
import org.mcrledger.kit.clock.BusinessClock;
import org.mcrledger.ledger.codec.EventCodec;
import org.mcrledger.ledger.codec.Persons;
import org.mcrledger.ledger.read.StoredEvents;
import org.mcrledger.query.history.History;
import org.mcrledger.query.lab.judge.Judge;
import org.mcrledger.query.lab.judge.Judge.Official;

/** How a lab is put together. */
public final class Labs {
  private Labs() {}

  /**
   * @param official whose tiers are an outcome
   * @param room the memory that replays may take
   * @param workers threads that read and fold facts
   */
  public static ReplayDesk desk(
      DataSource database,
      History history,
      BusinessClock clock,
      Official official,
      ReplayRoom room,
      int workers) {
    StoredEvents stored = new StoredEvents(database, new EventCodec(Persons.hidden()));
    PortfolioFold fold = new PortfolioFold(history, stored, workers);
    FactRefresh refresh =
        new FactRefresh(database, history, new FactTables(database, fold, workers));
    KeptPortfolios portfolios = new KeptPortfolios(refresh, new FactLoad(database, workers), fold);
    HoldingEvents.Source source = new HoldingEvents.Source(history, stored, workers);
    CustomerLabels labels = new CustomerLabels(source);
    KeptLabels kept = new KeptLabels(source);
    Judging judging =
        new Judging(kept, new Judge(official), position -> knownUntil(position, history, clock));
    TierBases bases = new TierBases(source);
    Lab lab =
        new Lab(
            new RuleSetLab(portfolios, judging, labels, room, bases),
            new SchemeLab(bases, judging, labels, room, portfolios),
            () -> {
              portfolios.forget();
              bases.forget();
              kept.forget();
            });
    return new ReplayDesk(lab::carryOut, room, clock);
  }

  /** The day on which the next event was recorded, or today. */
  private static LocalDate knownUntil(long position, History history, BusinessClock clock) {
    return history.after(position, 1).stream()
        .findFirst()
        .map(next -> clock.dayOf(next.recordedAt()))
        .orElseGet(clock::today);
  }
}
