package org.mcrledger.query.rest;

import java.util.List;
import java.util.stream.Collectors;
import org.mcrledger.core.scoring.GridCell;
import org.mcrledger.query.lab.ReplayResult;
import org.mcrledger.query.lab.ReplayResult.Moved;

/** All who move as a table for spreadsheets (RFC 4180, UTF-8 with the mark they look for). */
final class ReplayCsv {
  static final String MEDIA_TYPE = "text/csv;charset=UTF-8";
  private static final String MARK = "\uFEFF";
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
    StringBuilder csv = new StringBuilder(MARK);
    line(csv, HEADER);
    result.moved().forEach(moved -> line(csv, cells(moved)));
    return csv.toString();
  }

  private static List<String> cells(Moved moved) {
    return List.of(
        moved.contact().value(),
        moved.customer().value(),
        Integer.toString(moved.seniority()),
        moved.first().toString(),
        intimacy(moved.before()),
        support(moved.before()),
        intimacy(moved.after()),
        support(moved.after()),
        Integer.toString(moved.months()),
        moved.cause().part().key(),
        moved.cause().criterion(),
        moved.region().orElse(""),
        moved.industry().orElse(""),
        moved.owner().orElse(""));
  }

  private static String intimacy(GridCell cell) {
    return cell.intimacy().key();
  }

  private static String support(GridCell cell) {
    return cell.support().key();
  }

  private static void line(StringBuilder csv, List<String> cells) {
    csv.append(
            cells.stream()
                .map(ReplayCsv::harmless)
                .map(ReplayCsv::quoted)
                .collect(Collectors.joining(",")))
        .append("\r\n");
  }

  /** A text that a spreadsheet would take for a formula gets an apostrophe before it. */
  private static String harmless(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
  }
}
