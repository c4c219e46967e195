package org.mcrledger.core.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mcrledger.core.scoring.Band;
import org.mcrledger.core.scoring.GridCell;

class CourseTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          low middle      | middle middle   | RISES
          low middle      | middle high     | RISES
          high high       | high middle     | FALLS
          middle middle   | low low         | FALLS
          low high        | middle middle   | OTHERWISE
          low middle      | low middle      | OTHERWISE
          unknown middle  | low middle      | OTHERWISE
          low unknown     | middle unknown  | RISES
          low middle      | middle unknown  | OTHERWISE
          """)
  void who_rises_comes_nearer_and_nowhere_farther(String before, String after, Course course) {
    assertThat(Course.of(cell(before), cell(after))).isEqualTo(course);
  }

  private static GridCell cell(String words) {
    String[] bands = words.strip().toUpperCase(Locale.ROOT).split(" ");
    return new GridCell(Band.valueOf(bands[0]), Band.valueOf(bands[1]));
  }
}
