package org.mcrledger.query.lab;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import org.mcrledger.core.scoring.CustomerTraits;
import org.mcrledger.core.scoring.Employment;
import org.mcrledger.core.scoring.FactColumns;
import org.mcrledger.core.scoring.FactSlice;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.HospitalityRule;
import org.mcrledger.core.term.Timeline;

/** Rows on their way into the tables of facts, on one connection. */
public final class FactRows {
  private final CopyInRows customers;
  private final CopyInRows industries;
  private final CopyInRows hospitality;
  private final CopyInRows contacts;
  private final CopyInRows places;
  private final CopyInRows facts;

  /**
   * @param suffix what the names of the tables end with; empty for those that are read
   */
  public FactRows(Connection connection, String suffix) {
    customers = new CopyInRows(connection, "view.fact_customer" + suffix);
    industries = new CopyInRows(connection, "view.fact_industry" + suffix);
    hospitality = new CopyInRows(connection, "view.fact_hospitality" + suffix);
    contacts = new CopyInRows(connection, "view.fact_contact" + suffix);
    places = new CopyInRows(connection, "view.fact_place" + suffix);
    facts = new CopyInRows(connection, "view.fact" + suffix);
  }

  public void customer(int number, CustomerId customer, CustomerTraits traits) throws SQLException {
    customers.row(2).number(number).text(customer.value());
    for (Map.Entry<LocalDate, Optional<String>> each : traits.industry().since().entrySet()) {
      industries
          .row(3)
          .number(number)
          .day(epochDay(each.getKey()))
          .text(each.getValue().orElse(null));
    }
    for (Map.Entry<LocalDate, HospitalityRule> each : traits.hospitality().since().entrySet()) {
      hospitality.row(3).number(number).day(epochDay(each.getKey())).text(each.getValue().key());
    }
  }

  /**
   * A contact with all its facts.
   *
   * @param numbers the number of each customer
   * @param positions the event that says a row
   */
  public void contact(
      int number,
      ContactId contact,
      Timeline<Employment> held,
      Map<CustomerId, Integer> numbers,
      FactSlice slice,
      IntToLongFunction positions)
      throws SQLException {
    contacts
        .row(6)
        .number(number)
        .text(contact.value())
        .number(slice.answers() - slice.touches())
        .number(slice.services() - slice.answers())
        .number(slice.stances() - slice.services())
        .number(slice.end() - slice.stances());
    for (Map.Entry<LocalDate, Employment> each : held.since().entrySet()) {
      places
          .row(5)
          .number(number)
          .day(epochDay(each.getKey()))
          .number(numbers.getOrDefault(each.getValue().customer(), -1))
          .small(each.getValue().seniority().level())
          .flag(each.getValue().ended());
    }
    facts(number, slice, positions);
  }

  private void facts(int number, FactSlice slice, IntToLongFunction positions) throws SQLException {
    FactColumns columns = slice.columns();
    for (int row = slice.touches(); row < slice.end(); row++) {
      int kind =
          row < slice.answers() ? 0 : row < slice.services() ? 1 : row < slice.stances() ? 2 : 3;
      facts
          .row(10)
          .number(number)
          .number(row - slice.touches())
          .day(columns.countsFrom(row))
          .day(columns.lastDay(row))
          .number(columns.group(row))
          .small(kind)
          .small(columns.what(row))
          .small(columns.grade(row))
          .small(columns.mark(row))
          .large(positions.applyAsLong(row));
    }
  }

  /** Sends what is still kept. */
  public void send() throws SQLException {
    customers.send();
    industries.send();
    hospitality.send();
    contacts.send();
    places.send();
    facts.send();
  }

  private static int epochDay(LocalDate day) {
    return Math.toIntExact(day.toEpochDay());
  }
}
