package org.mcrledger.command.importing.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mcrledger.command.importing.mapping.Mapping;
import org.mcrledger.command.importing.mapping.Mappings;
import org.mcrledger.command.importing.row.BadRow.Trouble;
import org.mcrledger.command.importing.row.CsvFile;

class LeftOutTest {
  private static final Mapping MAPPING =
      Mappings.load(
          "sample",
          """
          mapping: sample
          title: {en: Sample, zh: 样本}
          skip:
            - {column: state, is: closed, because: it is closed}
            - {column: state, is: old, because: it is old}
          targets: {customers: {name: {column: name}}}
          """);

  private final List<List<Trouble>> written = new ArrayList<>();
  private final LeftOut leftOut = new LeftOut(MAPPING, written::add);
  private final Tally tally = new Tally();

  private long kept(String rows) {
    String csv = "name,state\n" + rows;
    try (CsvFile file =
        new CsvFile(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), MAPPING)) {
      Kept kept = new Kept(file, leftOut::keeps);
      long count = 0;
      for (; kept.hasNext(); kept.next()) {
        count++;
      }
      return count;
    }
  }

  @Test
  void of_a_file_of_little_else_only_some_wait_in_memory() {
    int rows = 2 * Batch.ROWS + 5;
    assertThat(
            kept(
                IntStream.range(0, rows).mapToObj(_ -> "a,closed\n").collect(Collectors.joining())))
        .isZero();
    assertThat(written).hasSize(2).allSatisfy(some -> assertThat(some).hasSize(Batch.ROWS));
    leftOut.settle(Long.MAX_VALUE, tally);
    assertThat(written.getLast()).hasSize(5);
    assertThat(tally.get(Tally.Count.SKIPPED)).isEqualTo(rows);
  }

  @Test
  void they_are_counted_with_the_batch_that_reaches_beyond_them() {
    assertThat(kept("a,closed\nb,open\nc,old\nd\ne,closed\nf,open\ng,closed\n")).isEqualTo(3);
    leftOut.settle(3, tally);
    assertThat(tally.get(Tally.Count.SKIPPED)).isEqualTo(1);
    leftOut.settle(5, tally);
    assertThat(tally.get(Tally.Count.SKIPPED)).isEqualTo(2);
    leftOut.settle(7, tally);
    assertThat(tally.get(Tally.Count.SKIPPED)).isEqualTo(3);
    leftOut.settle(Long.MAX_VALUE, tally);
    assertThat(tally.get(Tally.Count.SKIPPED)).isEqualTo(4);
    assertThat(tally.json().get("skipped-because").get("it is old").asLong()).isEqualTo(1);
    assertThat(written).hasSize(1);
  }
}
