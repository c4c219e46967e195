package org.mcrledger.query.page.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class QueryTest {
  private static final Query LIST =
      new Query(
          "/customers",
          new TreeMap<>(
              Map.of(
                  "q", List.of("北 & co"),
                  "tier", List.of("S"),
                  "cursor", List.of("abc"),
                  "from-line", List.of("51"),
                  "region", List.of(""))));

  @Test
  void a_filter_is_taken_away_and_the_list_begins_anew() {
    assertThat(LIST.withoutFilter("tier")).isEqualTo("/customers?q=%E5%8C%97%20%26%20co");
  }

  @Test
  void another_order_keeps_the_filters() {
    assertThat(LIST.sortedBy("name"))
        .isEqualTo("/customers?q=%E5%8C%97%20%26%20co&tier=S&sort=name");
  }

  @Test
  void the_file_has_all_of_the_list_and_only_it() {
    assertThat(LIST.csv()).isEqualTo("/customers.csv?q=%E5%8C%97%20%26%20co&tier=S");
  }

  @Test
  void paging_says_which_lines_are_seen() {
    Paging paging = Paging.of(LIST, 9, 59, Optional.empty());
    assertThat(paging.from()).isEqualTo(51);
    assertThat(paging.to()).isEqualTo(59);
    assertThat(paging.first()).isPresent();
    assertThat(paging.next()).isEmpty();
  }

  @Test
  void an_empty_list_has_no_first_line() {
    assertThat(Paging.of(new Query("/x", Map.of()), 0, 0, Optional.empty()).from()).isZero();
  }
}
