package org.mcrledger.benchmarks.importing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;

/**
 * A generated file in the form of the revenue file that a mapping ships for; no key occurs twice.
 */
final class RevenueFile {
  private static final int MONTHS = 20;
  private static final YearMonth FIRST = YearMonth.of(2022, 1);
  private static final List<String> COUNTRIES = List.of("United Kingdom", "Germany", "France");

  private RevenueFile() {}

  /** Writes so many rows: twenty months of each customer, one after the other. */
  static void write(Path file, int rows) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("customer_id,country,month,invoices,sales_gbp,returns_gbp\n");
      for (int row = 0; row < rows; row++) {
        int customer = row / MONTHS;
        out.write(
            "%d,%s,%s,%d,%d.%02d,-%d.00%n"
                .formatted(
                    100_000 + customer,
                    COUNTRIES.get(customer % COUNTRIES.size()),
                    FIRST.plusMonths(row % MONTHS),
                    row % 9 + 1,
                    row % 5_000 + 10,
                    row % 100,
                    row % 7));
      }
    }
  }
}
