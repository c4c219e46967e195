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
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.term.MeasureValue;
import org.mcrledger.core.term.Seniority;
import org.mcrledger.core.term.StreamName;

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
    List<Statement> statements) {

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

  /**
   * What one row says of its customer by itself: a sum of money of a period, or a measure.
   *
   * @param key natural key, among statements of the same target
   * @param on the period, or when the measure was found so
   */
  record Statement(
      long line,
      String key,
      CustomerId customer,
      FuzzyDate on,
      Content content,
      Optional<String> author,
      Optional<LocalDate> writtenOn) {
    StreamName stream() {
      return StreamName.of(content instanceof Taken ? "measures" : "revenue", customer);
    }
  }

  /** What a statement says. */
  sealed interface Content {
    /** The mapping's target that it comes from. */
    String target();
  }

  record Bought(
      String currency,
      BigDecimal sales,
      BigDecimal returns,
      Optional<String> country,
      OptionalInt invoices)
      implements Content {
    static final String TARGET = "revenues";

    @Override
    public String target() {
      return TARGET;
    }
  }

  record Ordered(String currency, BigDecimal amount) implements Content {
    static final String TARGET = "orders";

    @Override
    public String target() {
      return TARGET;
    }
  }

  record Paid(String currency, BigDecimal amount) implements Content {
    static final String TARGET = "receipts";

    @Override
    public String target() {
      return TARGET;
    }
  }

  record Taken(
      Measure measure,
      MeasureValue value,
      String because,
      Optional<String> source,
      OptionalInt horizonYears)
      implements Content {
    static final String TARGET = "measures";

    @Override
    public String target() {
      return TARGET;
    }
  }
}
