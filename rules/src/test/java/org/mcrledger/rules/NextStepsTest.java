package org.mcrledger.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mcrledger.core.term.EngagementKind.CALL;
import static org.mcrledger.core.term.EngagementKind.PRIVATE_ACTIVITY;
import static org.mcrledger.core.term.HospitalityRule.FORBIDDEN;
import static org.mcrledger.core.term.HospitalityRule.OPEN;
import static org.mcrledger.core.term.HospitalityRule.RESTRICTED;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.mcrledger.core.scoring.ContactScores;
import org.mcrledger.core.scoring.NextStep;
import org.mcrledger.core.scoring.NextStep.Ask;
import org.mcrledger.core.scoring.NextStep.Convince;
import org.mcrledger.core.scoring.NextStep.Gain;
import org.mcrledger.core.scoring.NextStep.Invite;
import org.mcrledger.core.scoring.NextStep.Meet;
import org.mcrledger.core.scoring.NextStep.Serve;
import org.mcrledger.core.scoring.NextSteps;
import org.mcrledger.core.scoring.Scoring;
import org.mcrledger.core.term.EngagementKind;
import org.mcrledger.core.term.HospitalityRule;
import org.mcrledger.core.term.Importance;
import org.mcrledger.core.term.InvitationAnswer;
import org.mcrledger.core.term.Keyed;
import org.mcrledger.core.term.Need;
import org.mcrledger.core.term.Score;

/** What would raise a score: whatever is said comes true when it is done. */
class NextStepsTest {
  private static final String AT = "2024-12-31";
  private static final String DAY = "2024-06-15";

  @Test
  void of_whom_nothing_is_known_any_touch_makes_a_score_and_some_a_higher_one() {
    assertThat(intimacy(Told.ofAnyone()))
        .contains("any x1 -> -3", "private-activity x1 -> -1", "family-activity x1 -> 0")
        .noneMatch(step -> step.startsWith("call"));
  }

  @Test
  void how_often_more_is_said_and_which_criterion_would_give_how_much() {
    List<NextStep> steps = steps(Told.ofAnyone().touched(3, CALL, DAY)).intimacy();
    assertThat(told(steps)).contains("any x3 -> -1", "business-lunch x1 -> -1");
    assertThat(steps)
        .contains(
            new Meet(
                Optional.of(PRIVATE_ACTIVITY),
                1,
                new Score.Known(0),
                List.of(new Gain("ladder", 2))));
  }

  @Test
  void what_hospitality_forbids_is_no_advice() {
    assertThat(intimacy(Told.of("manufacturing", RESTRICTED, 3).touched(3, CALL, DAY)))
        .contains("business-lunch x1 -> -1")
        .noneMatch(step -> step.startsWith("private") || step.startsWith("family"));
    assertThat(intimacy(Told.of("manufacturing", FORBIDDEN, 3).touched(3, CALL, DAY)))
        .contains("serve career -> -1", "serve influence -> -1")
        .noneMatch(step -> step.startsWith("business-lunch"));
  }

  @Test
  void the_number_one_need_only_accept() {
    assertThat(intimacy(Told.of("manufacturing", OPEN, 5).touched(3, CALL, DAY)))
        .contains("invite exhibition -> -1");
    assertThat(intimacy(Told.of("manufacturing", OPEN, 4).touched(3, CALL, DAY)))
        .noneMatch(step -> step.startsWith("invite"));
  }

  @Test
  void what_is_too_much_to_ask_is_not_said_and_at_the_top_nothing_is() {
    assertThat(intimacy(Told.of("telecom", OPEN, 3).touched(2, CALL, DAY)))
        .contains("business-lunch x1 -> -2")
        .noneMatch(step -> step.startsWith("any"));
    Told highest =
        Told.ofAnyone().touched(12, CALL, DAY).touched(EngagementKind.FAMILY_ACTIVITY, DAY);
    assertThat(intimacy(highest)).isEmpty();
  }

  @Test
  void of_each_project_the_lowest_stance_that_would_do() {
    Told told =
        Told.ofAnyone()
            .stance("north", Importance.LANDSCAPE, "1", DAY)
            .stance("south", Importance.ORDINARY, "0", DAY);
    assertThat(support(told)).containsExactly("north: 3 -> 2");
    Told favoured = Told.ofAnyone().stance("north", Importance.ORDINARY, "2", true, DAY);
    assertThat(support(favoured)).containsExactly("north: 0 -> 0");
    assertThat(support(Told.ofAnyone())).isEmpty();
  }

  @Property(tries = 60)
  void whatever_is_advised_gives_what_it_promises(@ForAll long seed) {
    for (NextStep step : steps(random(seed)).intimacy()) {
      Told told = random(seed);
      switch (step) {
        case Meet meet -> told.touched(meet.times(), meet.kind().orElse(CALL), AT);
        case Serve serve -> told.served(serve.need(), AT);
        case Invite invite -> told.invited(invite.kind(), InvitationAnswer.ACCEPTED, 5, AT);
        case Convince _, Ask _ -> throw new AssertionError("no step of intimacy");
      }
      assertThat(scores(told).intimacy()).as("%s", step).isEqualTo(step.to());
    }
  }

  /** The number one of some customer, whom we met in some ways. */
  private static Told random(long seed) {
    Random random = new Random(seed);
    HospitalityRule rule = pick(random, HospitalityRule.values());
    Told told = Told.of("manufacturing", rule, 5);
    for (int i = random.nextInt(12); i > 0; i--) {
      EngagementKind kind = pick(random, EngagementKind.values());
      if (!rule.forbids(kind)) {
        told.touched(kind, DAY);
      }
    }
    if (random.nextBoolean()) {
      told.served(Need.CAREER, DAY);
    }
    return told;
  }

  private static <T> T pick(Random random, T[] all) {
    return all[random.nextInt(all.length)];
  }

  private static NextSteps steps(Told told) {
    return NextSteps.of(told.facts(), Told.RULES, LocalDate.parse(AT));
  }

  private static ContactScores scores(Told told) {
    return Scoring.score(told.facts(), Told.RULES, LocalDate.parse(AT));
  }

  private static List<String> intimacy(Told told) {
    return told(steps(told).intimacy());
  }

  private static List<String> support(Told told) {
    return told(steps(told).support());
  }

  private static List<String> told(List<NextStep> steps) {
    return steps.stream()
        .map(
            step ->
                switch (step) {
                  case Meet(var kind, var times, var to, _) ->
                      kind.map(Keyed::key).orElse("any") + " x" + times + " -> " + to.value();
                  case Serve(var need, var to, _) -> "serve " + need.key() + " -> " + to.value();
                  case Invite(var kind, var to, _) -> "invite " + kind.key() + " -> " + to.value();
                  case Convince(var on, var stance, var to) ->
                      on + ": " + stance.key() + " -> " + to.value();
                  case Ask(var on, var to, var upTo) ->
                      "ask " + on + ": " + to.value() + " to " + upTo.value();
                })
        .toList();
  }
}
