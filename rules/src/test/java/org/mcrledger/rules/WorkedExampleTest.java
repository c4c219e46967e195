package org.mcrledger.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mcrledger.core.event.ContactEvent;
import org.mcrledger.core.event.Effects;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.golden.Expectation;
import org.mcrledger.core.golden.WorkedExample;
import org.mcrledger.core.scoring.ContactScores;
import org.mcrledger.core.scoring.CustomerFacts;
import org.mcrledger.core.scoring.GridCell;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.scoring.Scoring;
import org.mcrledger.core.scoring.ShownScore;
import org.mcrledger.core.scoring.ShownScore.Overridden;
import org.mcrledger.core.term.Dimension;

/** The worked example, rebuilt from its events as they were known at each of its steps. */
class WorkedExampleTest {
  private static final WorkedExample EXAMPLE = WorkedExample.read();
  private static final RuleSet RULES = RuleSets.shipped(RuleSets.DEFAULT);

  static List<Expectation> expectations() {
    return EXAMPLE.expectations();
  }

  @ParameterizedTest
  @MethodSource("expectations")
  void points_add_up_as_the_example_says(Expectation expected) {
    ContactScores scores = scores(expected);
    var intimacy = scores.explanation().intimacy();
    assertThat(intimacy.touches()).isEqualTo(expected.touches());
    assertThat(intimacy.points("base")).isEqualTo(expected.base());
    assertThat(intimacy.points("ladder")).isEqualTo(expected.ladder());
    assertThat(intimacy.points("needs")).isEqualTo(expected.needs());
    assertThat(intimacy.points("invitations")).isEqualTo(expected.invitations());
    assertThat(scores.intimacy()).isEqualTo(expected.computed());
    assertThat(scores.support()).isEqualTo(expected.support());
  }

  @ParameterizedTest
  @MethodSource("expectations")
  void an_override_in_force_is_shown_and_gives_the_cell(Expectation expected) {
    ContactScores scores = scores(expected);
    ShownScore intimacy =
        ShownScore.at(
            expected.validAt(), Dimension.INTIMACY, scores.intimacy(), overrides(expected));
    assertThat(intimacy.score()).isEqualTo(expected.intimacy());
    GridCell cell = RULES.grid().cell(intimacy.score(), scores.support());
    assertThat(cell.intimacy().key() + ", " + cell.support().key()).isEqualTo(expected.cell());
  }

  private static ContactScores scores(Expectation expected) {
    CustomerFacts facts = CustomerFacts.of(EXAMPLE.knownAt(expected.knownAt()));
    return Scoring.score(facts.contacts().get(expected.contact()), RULES, expected.validAt());
  }

  private static List<Overridden> overrides(Expectation expected) {
    return Effects.effective(EXAMPLE.knownAt(expected.knownAt())).stream()
        .flatMap(recorded -> override(recorded, expected).stream())
        .toList();
  }

  private static Optional<Overridden> override(
      Recorded<LedgerEvent> recorded, Expectation expected) {
    return recorded.event() instanceof ContactEvent event
            && event.contact().equals(expected.contact())
        ? Overridden.of(recorded, event)
        : Optional.empty();
  }
}
