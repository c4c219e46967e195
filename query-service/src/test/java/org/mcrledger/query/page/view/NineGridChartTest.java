package org.mcrledger.query.page.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.query.page.view.NineGridChart.GridPerson;
import org.mcrledger.rules.RuleSets;

class NineGridChartTest {
  private static final RuleSet RULES = RuleSets.shipped(RuleSets.DEFAULT);

  private static GridPerson person(String id, Integer intimacy, Integer support) {
    return new GridPerson(
        id,
        Names.of(id),
        "",
        Optional.ofNullable(intimacy),
        Optional.ofNullable(support),
        false,
        List.of());
  }

  @Test
  void the_rule_set_cuts_nine_cells_and_names_those_that_tell_something() {
    NineGridChart chart = NineGridChart.of(List.of(), RULES);
    assertThat(chart.cells()).hasSize(9);
    assertThat(chart.cells().stream().filter(NineGridChart.Cell::best)).hasSize(1);
    assertThat(chart.cells().stream().filter(cell -> cell.diagnosis().isPresent())).hasSize(4);
  }

  @Test
  void support_runs_to_the_right_and_intimacy_upwards() {
    NineGridChart chart = NineGridChart.of(List.of(person("a", 3, -3), person("b", -3, 3)), RULES);
    NineGridChart.Spot close = chart.persons().getFirst();
    NineGridChart.Spot fan = chart.persons().getLast();
    assertThat(fan.x()).isGreaterThan(close.x());
    assertThat(close.y()).isLessThan(fan.y());
  }

  @Test
  void who_has_an_unknown_score_has_no_place_and_is_listed() {
    NineGridChart chart = NineGridChart.of(List.of(person("a", null, 2), person("b", 0, 0)), RULES);
    assertThat(chart.unplaced()).extracting(GridPerson::id).containsExactly("a");
    assertThat(chart.persons()).extracting(spot -> spot.person().id()).containsExactly("b");
  }

  @Test
  void persons_at_one_point_do_not_hide_each_other() {
    NineGridChart chart =
        NineGridChart.of(List.of(person("a", 0, 0), person("b", 0, 0), person("c", 0, 0)), RULES);
    assertThat(chart.persons())
        .extracting(spot -> spot.x() + "/" + spot.y())
        .doesNotHaveDuplicates();
  }
}
