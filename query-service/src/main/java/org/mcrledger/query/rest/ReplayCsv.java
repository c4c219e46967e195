package org.mcrledger.query.rest;

import java.util.List;
import org.mcrledger.core.scoring.GridCell;
import org.mcrledger.query.answer.Csv;
import org.mcrledger.query.lab.ReplayResult;
import org.mcrledger.query.lab.ReplayResult.Moved;

/** All who move, as a table for spreadsheets. */
final class ReplayCsv {
  static final String MEDIA_TYPE = "text/csv;charset=UTF-8";
  private static final List<String> HEADER =
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
          "criterion",
          "region",
          "industry",
          "owner");

  private ReplayCsv() {}

  static String of(ReplayResult result) {
    Csv csv = new Csv(HEADER);
    result.moved().forEach(moved -> csv.line(cells(moved)));
    return csv.toString();
  }

  private static List<?> cells(Moved moved) {
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
        moved.cause().criterion(),
        moved.region(),
        moved.industry(),
        moved.owner());
  }

  private static String intimacy(GridCell cell) {
    return cell.intimacy().key();
  }

  private static String support(GridCell cell) {
    return cell.support().key();
  }
}
