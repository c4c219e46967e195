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
   * @param workers threads that read and fold facts
   */
  public static ReplayDesk desk(
      DataSource database, History history, BusinessClock clock, Official official, int workers) {
    StoredEvents stored = new StoredEvents(database, new EventCodec(Persons.hidden()));
    PortfolioFold fold = new PortfolioFold(history, stored, workers);
    FactRefresh refresh =
        new FactRefresh(database, history, new FactTables(database, fold, workers));
    KeptPortfolios portfolios = new KeptPortfolios(refresh, new FactLoad(database, workers), fold);
    HoldingEvents.Source source = new HoldingEvents.Source(history, stored, workers);
    CustomerLabels labels = new CustomerLabels(source);
    Judging judging =
        new Judging(
            new KeptLabels(source),
            new Judge(official),
            position -> knownUntil(position, history, clock));
    Lab lab =
        new Lab(
            new RuleSetLab(portfolios, judging, labels),
            new SchemeLab(new TierBases(source), judging, labels));
    return new ReplayDesk(lab::carryOut, clock);
  }

  /** The day on which the next event was recorded, or today. */
  private static LocalDate knownUntil(long position, History history, BusinessClock clock) {
    return history.after(position, 1).stream()
        .findFirst()
        .map(next -> clock.dayOf(next.recordedAt()))
        .orElseGet(clock::today);
  }
}
