package org.mcrledger.command.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mcrledger.command.RunningService;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Two registers of the real world, whose counts and sums are known. Runs where they lie at hand.
 */
class RealFilesIT {
  private static RunningService service;
  private static SentFile files;
  private static JdbcTemplate ledger;

  @BeforeAll
  static void start() {
    service = RunningService.withoutPolicy();
    files = new SentFile(service);
    ledger = new JdbcTemplate(service.database().owner());
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  /** In the folder that MCR_SHARED_DATA names, else beside the checkout. */
  private static String file(String path) throws IOException {
    Path file =
        Stream.of(
                System.getenv().getOrDefault("MCR_SHARED_DATA", "../../shared/data"),
                "../../shared/data",
                "../shared/data")
            .map(folder -> Path.of(folder, path))
            .filter(Files::exists)
            .findFirst()
            .orElse(Path.of(path));
    assumeThat(file).as("a real register, in a folder named by MCR_SHARED_DATA").exists();
    return Files.readString(file);
  }

  private static Map<String, Long> counts(JsonNode job, String... names) {
    assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("done");
    return Stream.of(names)
        .collect(
            java.util.stream.Collectors.toMap(
                name -> name, name -> job.get("result").get(name).asLong()));
  }

  @Test
  void meetings_of_uk_ministers() throws IOException {
    String csv = file("uk-ministers-meetings/meetings.csv");
    JsonNode job = files.whole("uk-ministers-meetings", csv);
    assertThat(counts(job, "rows", "imported", "refused", "engagements", "customers"))
        .containsEntry("rows", 15_781L)
        .containsEntry("imported", 14_717L)
        .containsEntry("refused", 0L)
        .containsEntry("engagements", 7_448L)
        .containsEntry("customers", 8_904L);
    assertThat(counts(job, "skipped", "names-with-one-id"))
        .containsEntry("skipped", 1_064L)
        .containsEntry("names-with-one-id", 8_918L - 8_904L);
    assertThat(years("bbc")).containsExactly(3L, 10L, 4L, 13L, 10L, 8L, 5L);
    assertThat(years("network-rail")).containsExactly(0L, 1L, 6L, 21L, 9L, 15L, 4L);
    assertThat(years("cbi")).containsExactly(1L, 11L, 8L, 17L, 7L, 4L, 3L);
    assertThat(years("shell")).containsExactly(1L, 6L, 13L, 7L, 7L, 3L, 2L);
    assertThat(meetingsPerYear()).containsExactly(881L, 1252L, 774L, 1604L, 690L, 1053L, 1194L);
    JsonNode again = files.whole("uk-ministers-meetings", csv);
    assertThat(counts(again, "events", "already-there"))
        .containsEntry("events", 0L)
        .containsEntry("already-there", 14_717L);
  }

  private static List<Long> years(String customer) {
    return ledger.queryForList(
        """
        select count(e.position) from generate_series(2010, 2016) as y (year)
        left join (ledger.event e join ledger.event_customer c using (position))
          on c.customer_id = ? and e.type = 'engagement.held'
             and extract(year from e.occurred_from) = y.year
        group by y.year order by y.year""",
        Long.class,
        customer);
  }

  private static List<Long> meetingsPerYear() {
    return ledger.queryForList(
        """
        select count(*) from ledger.event where type = 'engagement.held'
        group by extract(year from occurred_from) order by extract(year from occurred_from)""",
        Long.class);
  }

  @Test
  void monthly_revenue_of_a_wholesaler() throws IOException {
    JsonNode job = files.whole("online-retail-ii", file("online-retail-ii/monthly-revenue.csv"));
    assertThat(counts(job, "rows", "imported", "customers", "revenues"))
        .containsEntry("rows", 27_002L)
        .containsEntry("imported", 27_002L)
        .containsEntry("customers", 5_942L)
        .containsEntry("revenues", 27_002L);
    assertThat(sums())
        .containsExactly(
            List.of(new BigDecimal("686654.16"), new BigDecimal("-23382.11"), 1045L),
            List.of(new BigDecimal("8406184.99"), new BigDecimal("-471267.81"), 4289L),
            List.of(new BigDecimal("8338694.01"), new BigDecimal("-593232.22"), 4244L));
  }

  /** Per year: sales, returns, customers. */
  private static List<List<Object>> sums() {
    return ledger.query(
        """
        select sum((p ->> 'sales')::numeric), sum((p ->> 'returns')::numeric), count(distinct stream)
        from (select convert_from(payload, 'UTF8')::jsonb as p, stream, occurred_from
              from ledger.event where type = 'revenue.recorded') facts
        group by extract(year from occurred_from) order by extract(year from occurred_from)""",
        (row, _) -> List.of(row.getBigDecimal(1), row.getBigDecimal(2), row.getLong(3)));
  }
}
