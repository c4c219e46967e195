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
public final class RevenueFile {
  private static final int MONTHS = 20;
  private static final YearMonth FIRST = YearMonth.of(2022, 1);
  private static final List<String> COUNTRIES = List.of("United Kingdom", "Germany", "France");

  private RevenueFile() {}

  /** In which order the rows stand. */
  public enum Layout {
    /** Twenty months of each customer, one after the other. */
    BY_CUSTOMER,
    /** All customers of each month, as a monthly export writes them. */
    BY_MONTH
  }

  /** Writes so many rows. */
  static void write(Path file, int rows, Layout layout) throws IOException {
    int customers = Math.max(1, rows / MONTHS);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("customer_id,country,month,invoices,sales_gbp,returns_gbp\n");
      for (int row = 0; row < rows; row++) {
        switch (layout) {
          case BY_CUSTOMER -> out.write(line(row, row / MONTHS, row % MONTHS));
          case BY_MONTH -> out.write(line(row, row % customers, row / customers));
        }
      }
    }
  }

  private static String line(int row, int customer, int month) {
    return "%d,%s,%s,%d,%d.%02d,-%d.00%n"
        .formatted(
            100_000 + customer,
            COUNTRIES.get(customer % COUNTRIES.size()),
            FIRST.plusMonths(month),
            row % 9 + 1,
            row % 5_000 + 10,
            row % 100,
            row % 7);
  }
}
