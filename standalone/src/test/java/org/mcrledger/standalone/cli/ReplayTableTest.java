package org.mcrledger.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a terminal shows of a replay. */
class ReplayTableTest {
  private static String table(String of, String result) {
    return ReplayTable.of(
        ServerClient.JSON.readTree(
            """
            {"of": "%s", "rules": {"key": "ours", "hash": "0123456789abcdef"},
             "against": {"key": "theirs", "hash": "fedcba9876543210"}, "from": "2024-01", "to": "2025-12",
             "result": {"position": 7, %s}}
            """
                .formatted(of, result)));
  }

  @Test
  void every_column_is_as_wide_as_its_widest_cell_and_matrix_and_totals_follow() {
    String table =
        table(
            "rule-set",
            """
            "persons": 145, "moved": 1,
            "movers": [{"contactId": "08b2266d-ce62-5e31-8b37-1c19b7d66760", "customerId": "metro",
              "first": "2024-01-31", "before": {"intimacy": "high", "support": "middle"},
              "after": {"intimacy": "middle", "support": "middle"}, "months": 11,
              "because": {"part": "criterion", "criterion": "ladder"}}],
            "matrix": {"at": "2025-12-31", "fields": [
              {"before": {"intimacy": "high", "support": "middle"},
               "after": {"intimacy": "middle", "support": "middle"}, "persons": 3}]},
            "totals": {"region": [{"key": "east", "moved": 12}, {"key": null, "moved": 1}],
              "industry": [], "owner": [{"key": "zhou-ting", "moved": 1}]}
            """);
    assertThat(table)
        .isEqualToNormalizingNewlines(
            """
            ours (0123456789ab) against theirs (fedcba987654), 2024-01 to 2025-12, as known at position 7
            1 of 145 persons move
            person                                customer  first       before       after          months  because
            08b2266d-ce62-5e31-8b37-1c19b7d66760  metro     2024-01-31  high/middle  middle/middle  11      ladder

            who stands where at 2025-12-31
              before       after          persons
              high/middle  middle/middle  3

            movers by region
              east  12
              -     1

            movers by owner
              zhou-ting  1
            """);
  }

  @Test
  void of_schemes_customers_stand_in_tiers_or_in_none() {
    String table =
        table(
            "tier-scheme",
            """
            "customers": 2, "moved": 0, "movers": [], "wanting": {"after": {"volume": 1}},
            "matrix": {"at": "2025-12-31", "fields": [
              {"before": {"result": "assessed", "tier": "B"},
               "after": {"result": "not-assessable", "tier": null}, "customers": 1}]},
            "totals": {"region": [], "industry": [], "owner": []}
            """);
    assertThat(table.lines().skip(1))
        .containsExactly(
            "0 of 2 customers move",
            "at the end 1 not assessable for want of volume",
            "",
            "who stands where at 2025-12-31",
            "  before  after           customers",
            "  B       not-assessable  1");
  }
}
