package org.mcrledger.query.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.mcrledger.core.scoring.GridCell;
import org.mcrledger.core.term.Measure;
import org.mcrledger.query.answer.Csv;
import org.mcrledger.query.lab.ReplayResult;
import org.mcrledger.query.lab.ReplayResult.CustomerLabel;
import org.mcrledger.query.lab.ReplayResult.MovedCustomer;
import org.mcrledger.query.lab.ReplayResult.MovedPerson;

/** All who move, as a table for spreadsheets. */
final class ReplayCsv {
  private static final List<String> LABELS = List.of("region", "industry", "owner");

  private static final List<String> PERSONS =
      List.of(
          "contactId",
          "customerId",
          "seniority",
          "first",
          "intimacyBefore",
          "supportBefore",
          "intimacyAfter",
          "supportAfter",
          "months",
          "part",
          "criterion");

  private static final List<String> CUSTOMERS =
      List.of(
          "customerId",
          "first",
          "before",
          "after",
          "months",
          "part",
          "measure",
          "ruleBefore",
          "ruleAfter");

  private ReplayCsv() {}

  static String of(ReplayResult result) {
    return switch (result) {
      case ReplayResult.OfRuleSets found -> {
        Csv csv = new Csv(with(PERSONS, LABELS));
        found.moved().forEach(moved -> csv.line(with(cells(moved), cells(moved.label()))));
        yield csv.toString();
      }
      case ReplayResult.OfSchemes found -> {
        Csv csv = new Csv(with(CUSTOMERS, LABELS));
        found.moved().forEach(moved -> csv.line(with(cells(moved), cells(moved.label()))));
        yield csv.toString();
      }
    };
  }

  private static List<?> cells(MovedPerson moved) {
    return List.of(
        moved.contact().value(),
        moved.customer().value(),
        moved.seniority(),
        moved.first().toString(),
        intimacy(moved.before()),
        support(moved.before()),
        intimacy(moved.after()),
        support(moved.after()),
        moved.months(),
        moved.cause().part().key(),
        moved.cause().criterion());
  }

  private static String intimacy(GridCell cell) {
    return cell.intimacy().key();
  }

  private static String support(GridCell cell) {
    return cell.support().key();
  }

  /** A tier by its key, or the word for having none. */
  private static List<?> cells(MovedCustomer moved) {
    return List.of(
        moved.customer().value(),
        moved.first().toString(),
        moved.before().key(),
        moved.after().key(),
        moved.months(),
        moved.cause().part().key(),
        moved.cause().measure().map(Measure::key),
        rule(moved.cause().ruleBefore()),
        rule(moved.cause().ruleAfter()));
  }

  private static String rule(OptionalInt number) {
    return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
  }

  private static List<?> cells(CustomerLabel label) {
    return List.of(label.region(), label.industry(), label.owner());
  }

  private static <T> List<T> with(List<? extends T> some, List<? extends T> more) {
    List<T> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }
}
