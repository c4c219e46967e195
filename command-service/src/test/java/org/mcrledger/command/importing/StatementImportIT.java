package org.mcrledger.command.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mcrledger.command.importing.SentFile.count;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mcrledger.command.RunningService;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.MeasureEvent.MeasureTaken;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.event.RevenueEvent.OrdersRecorded;
import org.mcrledger.core.event.RevenueEvent.ReceiptsRecorded;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.MeasureValue;
import org.mcrledger.ledger.read.StoredEvents;
import tools.jackson.databind.JsonNode;

/** What a row says of its customer by itself: orders, receipts and measures of files. */
class StatementImportIT {
  private static RunningService service;
  private static SentFile files;

  @BeforeAll
  static void start() {
    service = RunningService.withoutPolicy();
    files = new SentFile(service);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static final String SUMS =
      """
      mapping: books
      title: {en: Books, zh: 账簿}
      targets:
        customers: {id: {column: customer}, name: {column: customer}}
        orders:
          key: {columns: [customer, month]}
          period: {column: month}
          currency: {constant: CNY}
          amount: {column: ordered}
        receipts:
          key: {columns: [customer, month]}
          period: {column: month}
          currency: {constant: CNY}
          amount: {column: paid}
          source-author: {column: clerk}
      """;

  private static final String SUMS_HEAD = "customer,month,ordered,paid,clerk\n";

  private static final String MEASURES =
      """
      mapping: assessments
      title: {en: Assessments, zh: 评估}
      columns:
        value: {separator: ";", aliases: {top: head}}
      targets:
        customers: {id: {column: customer}, name: {column: customer}}
        measures:
          key: {columns: [customer, measure, day]}
          measure: {column: measure}
          value: {column: value}
          on: {column: day}
          because: {column: why}
          source: {column: report}
          horizonYears: {column: years}
      """;

  private static final String MEASURES_HEAD = "customer,measure,value,day,why,report,years\n";

  private static List<LedgerEvent> of(String customer) {
    return service
        .bean(StoredEvents.class)
        .customer(new CustomerId(customer), Long.MAX_VALUE)
        .stream()
        .<LedgerEvent>map(Recorded::event)
        .toList();
  }

  private static String id(JsonNode job) {
    return job.get("id").asString();
  }

  @Test
  void a_row_brings_what_was_ordered_and_paid_and_one_bad_sum_refuses_both() {
    String rows =
        SUMS_HEAD
            + "book1,2025-01,100.50,80,Mei\n"
            + "book1,2025-02,0,20,Mei\n"
            + "book2,2025-01,5,-1,Mei\n"
            + "book2,2025-02,five,1,Mei\n";
    long before = service.head();
    JsonNode dry = files.dry(SUMS, rows);
    assertThat(service.head()).isEqualTo(before);
    JsonNode job = files.whole(SUMS, rows);
    for (JsonNode each : List.of(dry, job)) {
      assertThat(count(each, "imported")).isEqualTo(2);
      assertThat(count(each, "orders")).isEqualTo(2);
      assertThat(count(each, "receipts")).isEqualTo(2);
      assertThat(count(each, "refused")).isEqualTo(2);
      assertThat(files.errors(id(each)))
          .contains("4,paid,,an-amount-is-not-negative")
          .contains("5,ordered,five,cell-is-no-number");
    }
    assertThat(of("book1").get(1)).isInstanceOf(OrdersRecorded.class);
    ReceiptsRecorded paid = (ReceiptsRecorded) of("book1").get(2);
    assertThat(paid.amount()).isEqualByComparingTo("80");
    assertThat(paid.currency()).isEqualTo("CNY");
    assertThat(of("book2")).isEmpty();
  }

  @Test
  void sums_imported_again_are_there_already_and_are_taken_back_as_a_whole() {
    String rows = SUMS_HEAD + "back1,2025-01,100,80,Mei\n";
    JsonNode job = files.whole(SUMS, rows);
    assertThat(count(files.whole(SUMS, rows), "already-there")).isEqualTo(1);
    JsonNode reversal = files.reversed(id(job), "the wrong book");
    assertThat(count(reversal, "voided")).isEqualTo(3);
    JsonNode again = files.whole(SUMS, rows);
    assertThat(count(again, "events")).isEqualTo(3);
    assertThat(count(files.whole(SUMS, rows), "events")).isZero();
    String twice = files.errors(id(files.whole(SUMS, rows + "back1,2025-01,1,1,Mei\n")));
    assertThat(twice).isNotEmpty();
  }

  @Test
  void measures_come_in_by_the_scale_of_each() {
    String rows =
        MEASURES_HEAD
            + "fit1,standing,top,2025-03,by rank,annual report,\n"
            + "fit1,category-share,62.5,2025,they told us,,\n"
            + "fit1,provinces,hubei;hunan,2025-06-01,their site,,\n"
            + "fit1,strategic-fit,matching,2025-06-01,same plan,,5\n";
    JsonNode job = files.whole(MEASURES, rows);
    assertThat(count(job, "measures")).isEqualTo(4);
    List<MeasureTaken> taken =
        of("fit1").stream()
            .filter(MeasureTaken.class::isInstance)
            .map(MeasureTaken.class::cast)
            .toList();
    assertThat(taken.getFirst().value()).isEqualTo(new MeasureValue.Choice("head"));
    assertThat(taken.getFirst().source()).hasValue("annual report");
    assertThat(taken.get(1).value().toString()).contains("62.5");
    assertThat(taken.get(2).value().toString()).contains("hubei, hunan");
    assertThat(taken.getLast().horizonYears()).hasValue(5);
    assertThat(count(files.whole(MEASURES, rows), "already-there")).isEqualTo(4);
    assertThat(count(files.reversed(id(job), "not agreed on"), "voided")).isEqualTo(5);
  }

  @Test
  void a_measure_off_its_scale_or_derived_stands_in_the_error_file_by_column() {
    JsonNode job =
        files.dry(
            MEASURES,
            MEASURES_HEAD
                + "off1,standing,best,2025,why,,\n"
                + "off1,height,1,2025,why,,\n"
                + "off1,category-share,101,2025,why,,\n"
                + "off1,influence,big,2025,why,,\n"
                + "off1,potential,high,2025,,,\n"
                + "off1,potential,high,2025,why,,3\n");
    assertThat(count(job, "refused")).isEqualTo(6);
    assertThat(files.errors(id(job)))
        .contains("2,value,,a-measure-is-one-of-its-choices")
        .contains("3,measure,height,cell-is-no-choice")
        .contains("4,value,,a-measure-is-a-percentage")
        .contains("5,measure,,a-measure-is-derived")
        .contains("6,why,,cell-is-empty")
        .contains("7,years,,only-a-fit-has-a-horizon");
  }
}
