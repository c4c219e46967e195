package org.mcrledger.query.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mcrledger.core.event.Effects;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.report.Behind;
import org.mcrledger.core.report.Figure;
import org.mcrledger.core.report.KeyPersons;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.EventId;
import org.mcrledger.kit.clock.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which events stand behind a figure of a customer, as the customer's years show it. */
public final class FigureEvents {
  private final ReadTables tables;
  private final ContactRows contacts;
  private final ReportRules rules;
  private final BusinessClock clock;

  public FigureEvents(ReadTables tables, ReportRules rules, JdbcClient jdbc, BusinessClock clock) {
    this.tables = tables;
    this.contacts = new ContactRows(tables, jdbc);
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * @param recorded all that was recorded on the customer, corrections included
   * @param year empty: of all years, or as of the day asked about
   */
  Set<EventId> of(
      Asking asking,
      CustomerId customer,
      List<Recorded<LedgerEvent>> recorded,
      Figure figure,
      Optional<Integer> year) {
    Optional<LocalDate> until = asking.countsUpTo(clock.today());
    List<Recorded<LedgerEvent>> counted =
        Effects.effective(recorded).stream()
            .filter(each -> until.filter(each.event().occurred().to()::isAfter).isEmpty())
            .toList();
    return new Behind(
            customer, counted, year, asking.asOf().validAt(), day -> scores(asking, customer, day))
        .of(figure);
  }

  private Set<EventId> scores(Asking asking, CustomerId customer, LocalDate day) {
    return tables
        .row(tables.projections().customerCard(), customer, asking.asOf())
        .map(
            card ->
                KeyPersons.behind(
                    card,
                    contacts.of(asking, customer),
                    rules.known(asking.asOf()).on(day).keyLayer(),
                    day))
        .orElse(Set.of());
  }
}
