package org.mcrledger.query.answer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.mcrledger.core.scoring.Band;
import org.mcrledger.core.scoring.ContactScores;
import org.mcrledger.core.scoring.Explanation;
import org.mcrledger.core.scoring.Explanation.Silence;
import org.mcrledger.core.scoring.GridCell;
import org.mcrledger.core.scoring.NextStep;
import org.mcrledger.core.scoring.NextSteps;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.scoring.ShownScore;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.OpportunityId;
import org.mcrledger.core.term.Period;
import org.mcrledger.core.term.Score;
import org.mcrledger.core.term.Stance;
import org.mcrledger.query.answer.ContactFile.Judged;
import org.mcrledger.rules.RuleSets;

/** Scores with a cap, an older stance, and a support that is unknown. */
public final class SampleJudged {
  public static final LocalDate AT = LocalDate.of(2024, 12, 31);
  public static final RuleSet RULES = RuleSets.shipped(RuleSets.DEFAULT);
  private static final Period WINDOW = Period.of(AT.minusYears(1).plusDays(1), AT);
  public static final Judged OF_LI = ofLi();

  private SampleJudged() {}

  private static Judged ofLi() {
    EventId fact = new EventId(new UUID(0, 1));
    OpportunityId north = new OpportunityId("north");
    var intimacy =
        new Explanation.OfIntimacy(
            WINDOW,
            1,
            List.of(
                new Explanation.Points("base", -3, OptionalInt.empty(), List.of(fact)),
                new Explanation.Points("ladder", 1, OptionalInt.of(3), List.of(fact))),
            Optional.empty());
    var support =
        new Explanation.OfSupport(
            WINDOW,
            List.of(
                new Explanation.Voice(
                    north, Stance.STRONG, -1, true, OptionalInt.of(-1), 3, 50, fact)),
            new BigDecimal("-1.5"),
            new BigDecimal("1.5"),
            Optional.of(new Silence(12, 1, 0, Optional.of(LocalDate.of(2023, 5, 31)))));
    ContactScores computed =
        new ContactScores(
            new ContactId("li"),
            AT,
            RULES.ref(),
            Score.of(-2),
            Score.unknown(),
            new Explanation(intimacy, support));
    return new Judged(
        RULES,
        computed,
        new ShownScore(computed.intimacy(), Optional.empty()),
        new ShownScore(computed.support(), Optional.empty()),
        new GridCell(Band.LOW, Band.UNKNOWN),
        Optional.empty(),
        Map.of(),
        new NextSteps(
            List.of(), List.of(new NextStep.Ask(north, new Score.Known(-3), new Score.Known(3)))));
  }
}
