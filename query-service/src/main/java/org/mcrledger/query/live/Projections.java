package org.mcrledger.query.live;

import java.util.List;
import java.util.Optional;
import org.mcrledger.core.report.CustomerCard;
import org.mcrledger.core.report.MeasureSheet;
import org.mcrledger.core.report.NineGrid;
import org.mcrledger.core.report.OpportunityCard;
import org.mcrledger.core.report.Persons;
import org.mcrledger.core.report.ProposalBook;
import org.mcrledger.core.report.SalesBook;
import org.mcrledger.core.report.StaffRoster;
import org.mcrledger.core.report.TierHistory;
import org.mcrledger.core.report.YearSheet;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.OpportunityId;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.core.term.SubjectId;
import org.mcrledger.query.history.History;
import org.mcrledger.query.history.KeyHistory;
import org.mcrledger.query.store.Stores;

/** Every view that is kept: the one line of wiring that a view needs. */
public record Projections(
    Projection<CustomerId, CustomerCard.Row> customerCard,
    Projection<ContactId, NineGrid.Row> nineGrid,
    Projection<CustomerId, YearSheet.Row> yearSheet,
    Projection<SalesBook.Page, SalesBook.Row> salesBook,
    Projection<CustomerId, TierHistory.Row> tierHistory,
    Projection<CustomerId, MeasureSheet.Row> measureSheet,
    Projection<CustomerId, ProposalBook.Row> proposalBook,
    Projection<OpportunityId, OpportunityCard.Row> opportunityCard,
    Projection<StaffId, StaffRoster.Row> staffRoster,
    Projection<SubjectId, Persons.Row> person) {

  /** */
  public static Projections of(History h) {
    KeyHistory<CustomerId> byCustomer = h::ofCustomer; // one, so that views share what is read
    return new Projections(
        new Projection<>("customer-card", new CustomerCard(), Stores.customerCard(), byCustomer),
        new Projection<>("nine-grid", new NineGrid(), Stores.nineGrid(), h::ofContact),
        new Projection<>("year-sheet", new YearSheet(), Stores.yearSheet(), byCustomer),
        new Projection<>(
            "sales-book",
            new SalesBook(),
            Stores.salesBook(),
            (page, upTo) -> h.ofCustomer(page.customer(), upTo)),
        new Projection<>("tier-history", new TierHistory(), Stores.tierHistory(), byCustomer),
        new Projection<>("measure-sheet", new MeasureSheet(), Stores.measureSheet(), byCustomer),
        new Projection<>("proposal-book", new ProposalBook(), Stores.proposalBook(), byCustomer),
        new Projection<>(
            "opportunity-card", new OpportunityCard(), Stores.opportunityCard(), h::ofOpportunity),
        new Projection<>("staff-roster", new StaffRoster(), Stores.staffRoster(), h::ofStaff),
        new Projection<>("person", new Persons(), Stores.person(), h::ofPerson));
  }

  public List<Projection<?, ?>> all() {
    return List.of(
        customerCard,
        nineGrid,
        yearSheet,
        salesBook,
        tierHistory,
        measureSheet,
        proposalBook,
        opportunityCard,
        staffRoster,
        person);
  }

  public Optional<Projection<?, ?>> named(String name) {
    return all().stream().filter(p -> p.name().equals(name)).findFirst();
  }
}
