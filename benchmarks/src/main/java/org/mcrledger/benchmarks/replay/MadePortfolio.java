package org.mcrledger.benchmarks.replay;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.mcrledger.core.replay.MonthEnds;
import org.mcrledger.core.replay.Portfolio;
import org.mcrledger.core.replay.PortfolioDraft;
import org.mcrledger.core.scoring.CustomerTraits;
import org.mcrledger.core.scoring.Employment;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.HospitalityRule;
import org.mcrledger.core.term.Seniority;
import org.mcrledger.core.term.Timeline;

/**
 * A made-up company: customers of twenty contacts. Every tenth customer is an operator of telecoms,
 * every eighth forbids hospitality, every fifth changes its rule on the way; every fiftieth contact
 * moves to the next customer, every fortieth leaves.
 */
record MadePortfolio(int customers) {
  static final int CONTACTS_OF_ONE = 20;
  static final MonthEnds MONTHS = MonthEnds.of(YearMonth.of(2014, 1), YearMonth.of(2023, 12));
  private static final LocalDate BEGIN = LocalDate.of(2014, 1, 1);
  private static final LocalDate LATER = LocalDate.of(2019, 5, 17);
  private static final List<String> INDUSTRIES = List.of("manufacturing", "finance", "energy");

  int contacts() {
    return customers * CONTACTS_OF_ONE;
  }

  CustomerId customer(int number) {
    return new CustomerId("customer-%06d".formatted(number));
  }

  ContactId contact(int number) {
    return new ContactId("contact-%07d".formatted(number));
  }

  CustomerTraits traits(int customer) {
    String industry = customer % 10 == 0 ? "telecom" : INDUSTRIES.get(customer % INDUSTRIES.size());
    HospitalityRule first = customer % 8 == 0 ? HospitalityRule.FORBIDDEN : HospitalityRule.OPEN;
    Timeline<HospitalityRule> hospitality = Timeline.<HospitalityRule>empty().with(BEGIN, first);
    return new CustomerTraits(
        Timeline.<Optional<String>>empty().with(BEGIN, Optional.of(industry)),
        customer % 5 == 0 ? hospitality.with(LATER, HospitalityRule.RESTRICTED) : hospitality);
  }

  Timeline<Employment> places(int contact) {
    int home = contact / CONTACTS_OF_ONE;
    Seniority seniority = new Seniority(1 + contact % 5);
    Timeline<Employment> places =
        new Timeline<>(
            new TreeMap<>(Map.of(BEGIN, new Employment(customer(home), seniority, false))));
    if (contact % 50 == 0) {
      return places.with(LATER, new Employment(customer((home + 1) % customers), seniority, false));
    }
    return contact % 40 == 0
        ? places.with(LATER, new Employment(customer(home), seniority, true))
        : places;
  }

  Portfolio made() {
    PortfolioDraft draft = new PortfolioDraft();
    for (int customer = 0; customer < customers; customer++) {
      draft.customer(customer(customer), traits(customer));
    }
    IntFunction<MadeContact> made = MadeContact::of;
    for (int contact = 0; contact < contacts(); contact++) {
      MadeContact facts = made.apply(contact);
      draft.contact(
          contact(contact),
          places(contact),
          facts.touches().size(),
          facts.answers().size(),
          facts.services().size(),
          facts.stances().size());
    }
    Portfolio portfolio = draft.portfolio();
    IntStream.range(0, contacts()).parallel().forEach(contact -> fill(portfolio, contact));
    return portfolio;
  }

  private static void fill(Portfolio portfolio, int contact) {
    MadeContact facts = MadeContact.of(contact);
    int row = portfolio.firstRow(contact);
    for (List<MadeContact.Row> kind :
        List.of(facts.touches(), facts.answers(), facts.services(), facts.stances())) {
      for (MadeContact.Row each : kind) {
        portfolio
            .columns()
            .put(
                row++,
                each.from(),
                each.last(),
                each.group(),
                each.what(),
                each.grade(),
                each.mark());
      }
    }
  }
}
