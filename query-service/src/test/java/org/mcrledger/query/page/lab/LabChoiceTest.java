package org.mcrledger.query.page.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mcrledger.query.page.view.Query;

class LabChoiceTest {
  private static final String RUNG = "intimacy.criteria[1].rungs.private-activity";
  private static final LabChoice CHOICE =
      new LabChoice(
          "draft/rule-set/ours",
          "rule-set/default-1@02c0396d5676",
          "2023-01",
          "2024-12",
          "",
          true,
          new TreeMap<>(Map.of(RUNG, "1")));

  @Test
  void the_address_says_all_that_was_chosen() {
    String address = CHOICE.href(Optional.of("r1"));
    Query read = read(address);
    assertThat(LabChoice.of(read)).isEqualTo(CHOICE);
    assertThat(read.value("run")).isEqualTo("r1");
  }

  @Test
  void a_number_turned_back_to_where_it_stood_is_not_turned() {
    assertThat(CHOICE.turning(Map.of(RUNG, new BigDecimal("1.0"))).numbers()).isEmpty();
    assertThat(CHOICE.turning(Map.of(RUNG, BigDecimal.TWO)).numbers()).containsKey(RUNG);
  }

  @Test
  void other_rules_begin_with_nothing_turned() {
    assertThat(CHOICE.trying("rule-set/ours@123456789012").numbers()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "one", "1e9", "--1", "1.23456", "12345678901234567", "1,5"})
  void what_is_no_number_is_none(String text) {
    assertThat(LabChoice.number(text)).isEmpty();
  }

  private static Query read(String address) {
    Map<String, List<String>> parameters =
        Arrays.stream(address.substring(address.indexOf('?') + 1).split("&"))
            .map(pair -> pair.split("=", 2))
            .collect(Collectors.toMap(pair -> decoded(pair[0]), pair -> List.of(decoded(pair[1]))));
    return new Query(LabChoice.PATH, parameters);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
