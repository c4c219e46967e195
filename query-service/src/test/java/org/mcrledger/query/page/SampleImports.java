package org.mcrledger.query.page;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.mcrledger.query.page.view.ImportCounts;
import org.mcrledger.query.page.view.ImportCounts.Count;
import org.mcrledger.query.page.view.ImportCounts.Skipped;
import org.mcrledger.query.page.view.ImportLine;
import org.mcrledger.query.page.view.ImportProgress;
import org.mcrledger.query.page.view.ImportView;
import org.mcrledger.query.page.view.ImportView.Left;
import org.mcrledger.query.page.view.ImportsView;
import org.mcrledger.query.page.view.ImportsView.Shipped;
import org.mcrledger.query.page.view.Paging;
import org.mcrledger.query.page.view.Query;

/** Imports in several states, made up. */
final class SampleImports {
  private static final Instant AT = Instant.parse("2026-01-20T04:00:00Z");

  private SampleImports() {}

  static ImportsView list() {
    return new ImportsView(
        List.of(new Shipped("online-retail-ii", "Monthly revenue", List.of("month", "sales"))),
        "own",
        List.of("The mapping cannot be used.", "mapping, line 10: <b>is no field here</b>"),
        List.of(running(), done()),
        Paging.of(new Query("/imports", Map.of()), 2, Optional.of("c")),
        500L << 20);
  }

  static ImportLine done() {
    return line("done", Optional.of(counts()));
  }

  private static ImportLine running() {
    return line("running", Optional.empty());
  }

  private static ImportLine line(String state, Optional<ImportCounts> counts) {
    ImportProgress progress =
        new ImportProgress(
            12_000,
            OptionalLong.of(27_002),
            OptionalLong.of(20_000),
            Optional.of(Duration.ofSeconds(90)));
    return new ImportLine(
        "5f0c",
        false,
        false,
        "sales.csv",
        "Monthly revenue",
        "sun-yan",
        AT,
        state,
        progress,
        counts,
        Optional.empty());
  }

  private static ImportCounts counts() {
    return new ImportCounts(
        27_002,
        27_000,
        0,
        1,
        1,
        32_942,
        3,
        List.of(new Count("customers", 5_942), new Count("revenues", 27_000)),
        List.of(new Skipped("it repeats a row", 1)),
        0,
        0);
  }

  static ImportView one() {
    Left left = new Left(17, "month", "2012-13", "refused", "This is no date.");
    return new ImportView(
        line("tried", Optional.of(counts())),
        Optional.of("The file is not in UTF-8."),
        Optional.of("5f0c"),
        Optional.of("the wrong file"),
        Optional.empty(),
        0,
        Collections.nCopies(ImportView.SHOWN, left));
  }
}
