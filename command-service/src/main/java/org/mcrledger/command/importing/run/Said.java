package org.mcrledger.command.importing.run;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.CustomerProfile;
import org.mcrledger.core.term.Direction;
import org.mcrledger.core.term.EngagementKind;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.Seniority;

/**
 * What a group of rows says, read but not yet held against the ledger.
 *
 * @param key what its rows have in common; empty where each row stands alone
 * @param lines where its rows begin
 */
record Said(
    Optional<String> key,
    List<Long> lines,
    List<Customer> customers,
    List<Person> staff,
    List<Contact> contacts,
    Optional<Meeting> meeting,
    List<Money> money) {

  /** The first of its lines, which its events name as their source. */
  long line() {
    return lines.getFirst();
  }

  int rows() {
    return lines.size();
  }

  record Customer(CustomerId id, CustomerProfile profile) {}

  /**
   * One of ours.
   *
   * @param key natural key, made of the name unless the mapping names an id or key
   */
  record Person(
      String key,
      String name,
      Optional<String> nameZh,
      Optional<Seniority> seniority,
      Optional<String> region) {}

  /** One of theirs, with the customer of the same row. */
  record Contact(
      String key,
      CustomerId customer,
      String name,
      Optional<String> nameZh,
      String department,
      Optional<String> title,
      Seniority seniority,
      FuzzyDate since) {}

  record Meeting(
      String key,
      EngagementKind kind,
      Optional<Direction> direction,
      FuzzyDate on,
      Optional<String> topic,
      Optional<String> author,
      Optional<LocalDate> writtenOn) {}

  record Money(
      long line,
      String key,
      CustomerId customer,
      FuzzyDate period,
      String currency,
      BigDecimal sales,
      BigDecimal returns,
      Optional<String> country,
      OptionalInt invoices,
      Optional<String> author,
      Optional<LocalDate> writtenOn) {}
}
