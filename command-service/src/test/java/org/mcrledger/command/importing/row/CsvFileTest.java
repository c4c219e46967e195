package org.mcrledger.command.importing.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mcrledger.command.importing.mapping.Mapping;
import org.mcrledger.command.importing.mapping.Mappings;

class CsvFileTest {
  private static final Mapping MAPPING =
      Mappings.load(
          "sample",
          """
          mapping: sample
          title: {en: Sample, zh: 样本}
          targets:
            customers: {name: {column: name}, nameZh: {column: name zh}}
          """);

  private static List<Row> rows(String csv) {
    List<Row> rows = new ArrayList<>();
    try (CsvFile file =
        new CsvFile(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), MAPPING)) {
      file.forEachRemaining(rows::add);
    }
    return rows;
  }

  @Test
  void rows_know_the_line_on_which_they_begin_also_after_fields_with_line_breaks() {
    List<Row> rows = rows("name,name zh\r\n\"A\r\nB\",甲\r\nC,乙\r\n");
    assertThat(rows).extracting(Row::line).containsExactly(2L, 4L);
    assertThat(rows.getFirst().cell("name")).isEqualTo("A B");
    assertThat(rows.getFirst().rawCell("name")).isEqualTo("A\r\nB");
    assertThat(rows.getLast().cell("name zh")).isEqualTo("乙");
  }

  @Test
  void columns_may_stand_in_any_order_and_among_others() {
    List<Row> rows = rows("\uFEFFother, name zh ,name\nx,甲,\"said \"\"A\"\"\"\n");
    assertThat(rows.getFirst().cell("name")).isEqualTo("said \"A\"");
    assertThat(rows.getFirst().cell("name zh")).isEqualTo("甲");
  }

  @ParameterizedTest
  @CsvSource({
    "'a b', a b",
    "'  a  b ', a b",
    "'a\u00A0b', a b",
    "'a\nb', a b",
    "'Local \nGovernment', Local Government",
    "'\u3000中\u3000文\u3000', 中 文",
    "'a\tb\u2003\u2003c', a b c",
    "'\u00A0', ''",
    "'', ''",
    "'a-b', a-b",
  })
  void every_run_of_white_space_is_one_blank(String text, String folded) {
    assertThat(CsvFile.folded(text)).isEqualTo(folded);
  }
}
