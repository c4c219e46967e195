package org.mcrledger.command.importing.run;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.mcrledger.command.importing.mapping.Mapping;
import org.mcrledger.command.importing.row.Reading;
import org.mcrledger.command.importing.row.Row;
import org.mcrledger.command.importing.run.Said.Bought;
import org.mcrledger.command.importing.run.Said.Content;
import org.mcrledger.command.importing.run.Said.Customer;
import org.mcrledger.command.importing.run.Said.Ordered;
import org.mcrledger.command.importing.run.Said.Paid;
import org.mcrledger.command.importing.run.Said.Statement;
import org.mcrledger.command.importing.run.Said.Taken;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.term.MeasureValue;

/** Reads what a row says of its customer by itself: revenue, orders, receipts, a measure. */
record StatementReader(Mapping mapping) {
  /** Reads what one target makes of a row. */
  @FunctionalInterface
  private interface Reader {
    Content read(Reading reading);
  }

  List<Statement> read(Row row, List<Customer> customers) {
    List<Statement> statements = new ArrayList<>();
    add(statements, row, customers, Bought.TARGET, "period", StatementReader::bought);
    add(statements, row, customers, Ordered.TARGET, "period", StatementReader::ordered);
    add(statements, row, customers, Paid.TARGET, "period", StatementReader::paid);
    add(statements, row, customers, Taken.TARGET, "on", StatementReader::taken);
    return statements;
  }

  private void add(
      List<Statement> statements,
      Row row,
      List<Customer> customers,
      String target,
      String when,
      Reader reader) {
    if (mapping.target(target).isEmpty()) {
      return;
    }
    Reading reading = new Reading(mapping, mapping.target(target).get(), row);
    statements.add(
        new Statement(
            row.line(),
            reading.text("key"),
            reading.maybeId("customer", CustomerId::new).orElseGet(() -> customers.getFirst().id()),
            reading.date(when),
            reader.read(reading),
            reading.maybe("source-author"),
            reading.maybeDay("source-date")));
  }

  private static Content bought(Reading reading) {
    return new Bought(
        reading.text("currency"),
        reading.number("sales"),
        reading.maybe("returns").isEmpty() ? BigDecimal.ZERO : reading.number("returns"),
        reading.maybe("country"),
        count(reading, "invoices"));
  }

  private static Content ordered(Reading reading) {
    return new Ordered(reading.text("currency"), reading.number("amount"));
  }

  private static Content paid(Reading reading) {
    return new Paid(reading.text("currency"), reading.number("amount"));
  }

  private static Content taken(Reading reading) {
    Measure measure = reading.choice("measure", Measure.class);
    return new Taken(
        measure,
        value(reading, measure),
        reading.text("because"),
        reading.maybe("source"),
        count(reading, "horizonYears"));
  }

  /** Whether the value is one of the measure's scale, its own rule says. */
  private static MeasureValue value(Reading reading, Measure measure) {
    return switch (measure.scale().form()) {
      case CHOICE -> new MeasureValue.Choice(reading.text("value"));
      case AMOUNT, PERCENT, COUNT -> new MeasureValue.Amount(reading.number("value"));
      case PLACES -> {
        if (reading.texts("value").isEmpty()) {
          throw reading.bad("value", "", "cell-is-empty", Map.of());
        }
        yield new MeasureValue.Places(new TreeSet<>(reading.texts("value")));
      }
    };
  }

  private static OptionalInt count(Reading reading, String field) {
    Optional<Integer> count = reading.maybeCount(field);
    return count.isEmpty() ? OptionalInt.empty() : OptionalInt.of(count.get());
  }
}
