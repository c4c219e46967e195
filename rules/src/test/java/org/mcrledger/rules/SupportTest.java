package org.mcrledger.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mcrledger.core.term.Importance.LANDSCAPE;
import static org.mcrledger.core.term.Importance.ORDINARY;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mcrledger.core.scoring.Explanation.Voice;
import org.mcrledger.core.term.Importance;
import org.mcrledger.core.term.Keyed;
import org.mcrledger.core.term.Score;

/** The borders of support under default-1. */
class SupportTest {
  private static final String AT = "2024-12-31";
  private static final String DAY = "2024-06-15";

  /** Each stance is one on an opportunity of its own: importance, stance, and x for a rival. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # stances                          | mean          | support
          ordinary -1                        | -3            | -3
          ordinary 0                         | 0             | 0
          ordinary 1                         | 1             | 1
          ordinary 2                         | 2             | 2
          ordinary 3                         | 3             | 3
          ordinary 1, ordinary 0             | 0.5           | 0
          ordinary -1, ordinary 2            | -0.5          | 0
          ordinary 2, ordinary 1             | 1.5           | 1
          ordinary -1, ordinary 0            | -1.5          | -1
          ordinary 3, ordinary 2             | 2.5           | 2
          ordinary 3, ordinary 2, ordinary 3 | 2.67          | 3
          landscape 3, ordinary -1           | (9-3)/4 = 1.5 | 1
          landscape 1, ordinary -1           | (3-3)/4 = 0   | 0
          major 1, ordinary 3                | 5/3           | 2
          major -1, landscape 1              | (-6+3)/5      | -1
          landscape -1, major 3, ordinary 3  | (-9+6+3)/6    | 0
          ordinary 3 x                       | capped        | -1
          ordinary 1 x                       | capped        | -1
          ordinary 0 x                       | capped        | -1
          ordinary -1 x                      | below the cap | -3
          landscape 3 x, ordinary 3          | (-3+3)/4      | 0
          """)
  void the_mean_is_weighted_capped_and_rounded_half_towards_zero(
      String stances, String mean, int support) {
    Told told = Told.ofAnyone();
    int opportunity = 0;
    for (String stance : stances.split(",")) {
      String[] parts = stance.strip().split(" ");
      Importance importance = Keyed.find(Importance.class, parts[0]).orElseThrow();
      told.stance("o" + opportunity++, importance, parts[1], parts.length > 2, DAY);
    }
    assertThat(told.at(AT).support()).as(mean).isEqualTo(Score.of(support));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # stance on | scored at  | counts
          2022-12-31  | 2024-12-31 | false
          2023-01-01  | 2024-12-31 | true
          2024-12-31  | 2024-12-31 | true
          2025-01-01  | 2024-12-31 | false
          2022-02-28  | 2024-02-29 | false
          2022-03-01  | 2024-02-29 | true
          2024-02-29  | 2026-02-28 | true
          2024-02-28  | 2026-02-28 | false
          """)
  void a_stance_counts_for_twenty_four_months(String on, String at, boolean counts) {
    Told told = Told.ofAnyone().stance("north", ORDINARY, "2", on);
    assertThat(told.at(at).support()).isEqualTo(counts ? Score.of(2) : Score.unknown());
  }

  @Test
  void not_yet_contacted_is_no_stance_and_hides_none_before_it() {
    Told told = Told.ofAnyone().stance("north", ORDINARY, "?", "2024-01-01");
    assertThat(told.at(AT).support()).isEqualTo(Score.unknown());
    told.stance("north", ORDINARY, "1", "2024-02-01").stance("north", ORDINARY, "?", "2024-03-01");
    assertThat(told.at(AT).support()).isEqualTo(Score.of(1));
  }

  @Test
  void of_each_opportunity_the_last_stance_counts_whenever_it_was_recorded() {
    Told told =
        Told.ofAnyone()
            .stance("north", ORDINARY, "3", "2024-06-01")
            .stance("north", ORDINARY, "-1", "2024-01-01");
    assertThat(told.at(AT).support()).isEqualTo(Score.of(3));
    assertThat(told.at("2024-05-31").support()).isEqualTo(Score.of(-3));
  }

  @Test
  void of_two_on_one_day_the_later_recorded_counts() {
    Told told =
        Told.ofAnyone()
            .stance("north", ORDINARY, "3", DAY)
            .stance("north", ORDINARY, "0", DAY)
            .stance("north", ORDINARY, "?", DAY);
    assertThat(told.at(AT).support()).isEqualTo(Score.of(0));
  }

  @Test
  void the_last_stance_brings_its_importance() {
    Told told =
        Told.ofAnyone()
            .stance("north", ORDINARY, "2", "2024-01-01")
            .stance("north", LANDSCAPE, "2", "2024-02-01")
            .stance("south", ORDINARY, "-1", "2024-02-01");
    assertThat(told.at(AT).support()).isEqualTo(Score.of(1));
  }

  @Test
  void the_explanation_says_what_each_opportunity_gave() {
    Told told =
        Told.ofAnyone()
            .stance("north", ORDINARY, "3", "2024-01-01")
            .stance("north", LANDSCAPE, "2", true, "2024-02-01")
            .stance("south", ORDINARY, "-1", "2024-02-01");
    var support = told.at(AT).explanation().support();
    List<String> voices = new ArrayList<>();
    for (Voice voice : support.voices()) {
      voices.add(
          voice.opportunity()
              + " "
              + voice.value()
              + " x "
              + voice.weight()
              + " "
              + voice.capped());
    }
    assertThat(voices).containsExactly("north -1 x 3 true", "south -3 x 1 false");
    assertThat(support.voices())
        .extracting(Voice::cap)
        .containsExactly(OptionalInt.of(-1), OptionalInt.empty());
    assertThat(support.sum()).isEqualTo("-6");
    assertThat(support.weights()).isEqualTo("4");
  }
}
