package org.mcrledger.query.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mcrledger.query.testing.ReadSide;

/**
 * What is asked of one customer, contact or person is found by an index, however many there are.
 */
class PlansIT {
  private static final ReadSide SIDE = new ReadSide();

  @BeforeAll
  static void fill() {
    String customers = "from generate_series(1, 20000) as i";
    SIDE.database()
        .execute(
            "insert into view.customer_card select 'c' || i, 'Name ' || i, null, 'name ' || i,"
                + " 'telecom', 'north', null, null, '{2024-01-01}', array['s' || i % 50], '{}', '{}',"
                + " null, '{}', 1, '{}' "
                + customers);
    SIDE.database()
        .execute("insert into view.year_sheet select 'c' || i, 2020, 2024, '{}', 1 " + customers);
    SIDE.database()
        .execute(
            "insert into view.sales_book select 'c' || i || '/2024', 'c' || i, 2024, '{}', '{}', '{}', '{}', 1 "
                + customers);
    SIDE.database()
        .execute(
            "insert into view.tier_history select 'c' || i, '{}', '{}', '{}', '{}', '{}', '{}', 1 "
                + customers);
    SIDE.database()
        .execute(
            "insert into view.nine_grid select 'p' || i, array['c' || i], '{2024-01-01}',"
                + " array['c' || i], '{}', 1 "
                + customers);
    SIDE.database()
        .execute(
            "insert into view.person select 'contact:p' || i, 'Name', null, 'name ' || i, '{}', 1,"
                + " false, 'name ' || i, '名 ' || i "
                + customers);
    SIDE.database()
        .execute("insert into ledger.event_customer select 'c' || i % 2000, i " + customers);
    SIDE.database().execute("analyze");
  }

  @AfterAll
  static void close() {
    SIDE.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select customer_id, content from view.customer_card where customer_id = any (array['c7'])",
        "select name from view.person where name_lead = any (array['name 7', 'so it'])"
            + " or name_zh_lead = any (array['name 7', 'so it']) or person_id = any ('{}')",
        "select customer_id, content from view.year_sheet where customer_id = any (array['c7'])",
        "select page, content from view.sales_book where page = any (array['c7/2024'])",
        "select content from view.sales_book where page >= 'c7/' and page < 'c70' and customer_id = 'c7'",
        "select customer_id, content from view.tier_history where customer_id = any (array['c7'])",
        "select content from view.nine_grid where customers && array['c7'] order by contact_id",
        "select contact_id, content from view.nine_grid where contact_id = any (array['p7'])",
        "select person_id, content from view.person where person_id = any (array['contact:p7'])",
        "select e.position from ledger.event_customer c join ledger.event e using (position)"
            + " where c.customer_id = 'c7' and c.position > 0 and c.position <= 20000"
            + " order by c.position",
        "select customer_id, content from view.customer_card c"
            + " order by c.name_folded, c.customer_id limit 51"
      })
  void one_of_many_is_found_without_reading_them_all(String sql) {
    List<String> plan = SIDE.jdbc().sql("explain " + sql).query(String.class).list();
    assertThat(plan).noneSatisfy(line -> assertThat(line).contains("Seq Scan on customer_card"));
    assertThat(String.join("\n", plan))
        .doesNotContain("Seq Scan on year_sheet")
        .doesNotContain("Seq Scan on sales_book")
        .doesNotContain("Seq Scan on tier_history")
        .doesNotContain("Seq Scan on nine_grid")
        .doesNotContain("Seq Scan on person")
        .doesNotContain("Seq Scan on event_customer");
  }
}
