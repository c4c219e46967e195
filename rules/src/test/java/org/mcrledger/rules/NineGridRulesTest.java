package org.mcrledger.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mcrledger.rules.Told.RULES;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mcrledger.core.scoring.Band;
import org.mcrledger.core.scoring.GridCell;
import org.mcrledger.core.scoring.KeyLayer;
import org.mcrledger.core.scoring.KeyLayer.Person;
import org.mcrledger.core.scoring.RuleSet.Diagnosis;
import org.mcrledger.core.scoring.ShownScore;
import org.mcrledger.core.scoring.ShownScore.Overridden;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.Dimension;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.Period;
import org.mcrledger.core.term.Score;
import org.mcrledger.core.term.Seniority;

/** Cells, diagnoses, the key layer and overrides under default-1. */
class NineGridRulesTest {
  @ParameterizedTest
  @CsvSource({"-3, LOW", "-1, LOW", "0, MIDDLE", "1, MIDDLE", "2, HIGH", "3, HIGH", "?, UNKNOWN"})
  void scores_lie_in_bands(String score, Band band) {
    assertThat(RULES.grid().band(score(score))).isEqualTo(band);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # intimacy | support | diagnosis
          LOW        | HIGH    | rational-switch-risk
          HIGH       | LOW     | liked-but-unsupported
          LOW        | LOW     | no-support-to-expect
          HIGH       | HIGH    | support-likely
          MIDDLE     | HIGH    |
          UNKNOWN    | LOW     |
          """)
  void a_cell_may_tell_something(Band intimacy, Band support, String diagnosis) {
    assertThat(RULES.diagnosis(new GridCell(intimacy, support)).map(Diagnosis::key))
        .isEqualTo(Optional.ofNullable(diagnosis));
  }

  /** Persons as intimacy, support, seniority, and r for a role on an open opportunity. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # persons               | value | known | unknown
          -3 -3 3                 | 0.0   | 1     | 0
          3 3 5                   | 100.0 | 1     | 0
          0 0 3                   | 50.0  | 1     | 0
          1 0 4, 2 -1 3           | 58.3  | 2     | 0
          1 0 4, 3 3 2            | 58.3  | 1     | 0
          1 0 4, 3 3 2 r          | 79.2  | 2     | 0
          3 3 - r                 | 100.0 | 1     | 0
          3 3 -                   |       | 0     | 0
          ? 3 3, 3 ? 4, 0 0 5     | 50.0  | 1     | 2
          ? ? 3                   |       | 0     | 1
          ? ? 2                   |       | 0     | 0
          """)
  void the_key_layer_is_the_mean_of_its_known_persons(
      String persons, BigDecimal value, int known, int unknown) {
    List<Person> all = new ArrayList<>();
    for (String text : persons.split(",")) {
      String[] parts = text.strip().split(" ");
      all.add(
          new Person(
              new ContactId("p" + all.size()),
              score(parts[0]),
              score(parts[1]),
              parts[2].equals("-")
                  ? Optional.empty()
                  : Optional.of(new Seniority(Integer.parseInt(parts[2]))),
              parts.length > 3));
    }
    assertThat(KeyLayer.of(all, RULES.keyLayer()))
        .isEqualTo(new KeyLayer(Optional.ofNullable(value), known, unknown));
  }

  @Test
  void an_override_in_force_is_shown_and_the_computed_score_goes_on_beside_it() {
    Overridden override = override(1, Dimension.INTIMACY, 2, "2025-03-01", "2025-08-31");
    assertThat(standing("2025-02-28", override).score()).isEqualTo(Score.of(0));
    assertThat(standing("2025-03-01", override).score()).isEqualTo(Score.of(2));
    assertThat(standing("2025-08-31", override).score()).isEqualTo(Score.of(2));
    assertThat(standing("2025-08-31", override).computed()).isEqualTo(Score.of(0));
    assertThat(standing("2025-09-01", override).score()).isEqualTo(Score.of(0));
  }

  @Test
  void of_two_overrides_in_force_the_later_recorded_holds_and_each_dimension_has_its_own() {
    Overridden first = override(1, Dimension.INTIMACY, 2, "2025-03-01", "2025-08-31");
    Overridden second = override(2, Dimension.INTIMACY, -1, "2025-01-01", "2025-04-30");
    Overridden support = override(3, Dimension.SUPPORT, 3, "2025-01-01", "2025-12-31");
    assertThat(standing("2025-04-01", second, first, support).score()).isEqualTo(Score.of(-1));
    assertThat(standing("2025-05-01", second, first, support).score()).isEqualTo(Score.of(2));
  }

  private static ShownScore standing(String date, Overridden... overrides) {
    return ShownScore.at(
        LocalDate.parse(date), Dimension.INTIMACY, Score.of(0), List.of(overrides));
  }

  private static Overridden override(
      long position, Dimension dimension, int score, String from, String to) {
    return new Overridden(
        new EventId(new UUID(0, position)),
        position,
        dimension,
        new Score.Known(score),
        Period.of(LocalDate.parse(from), LocalDate.parse(to)),
        "head");
  }

  private static Score score(String text) {
    return text.equals("?") ? Score.unknown() : Score.of(Integer.parseInt(text));
  }
}
