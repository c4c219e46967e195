package org.mcrledger.core.scoring;

import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;
import org.mcrledger.core.scoring.CustomerTraits.Situation;
import org.mcrledger.core.term.InvitationAnswer;
import org.mcrledger.core.term.Need;

/** The points of each criterion of intimacy, over one contact's facts in a window. */
record IntimacyScoring(FactSlice facts, Window window, Situation situation) {
  private FactColumns columns() {
    return facts.columns();
  }

  boolean applies(Criterion criterion) {
    return criterion.under().contains(situation.hospitality());
  }

  /** The number of touches in the window. */
  int touches(Tally tally) {
    int touches = 0;
    for (int row = facts.touches(); row < facts.touchesEnd(); row++) {
      if (columns().holds(window, row)) {
        tally.counted(row);
        touches++;
      }
    }
    return touches;
  }

  int points(Criterion criterion, Tally tally) {
    return switch (criterion) {
      case Criterion.Frequency frequency ->
          frequency.of(situation.industry()).points(touches(tally));
      case Criterion.Ladder ladder -> highestRung(ladder, tally);
      case Criterion.NeedsServed needs -> needsServed(needs, tally);
      case Criterion.Invitations invitations ->
          attended(invitations, tally) + answered(invitations, tally) > 0
              ? invitations.points()
              : 0;
    };
  }

  static OptionalInt cap(Criterion criterion) {
    return switch (criterion) {
      case Criterion.Frequency _ -> OptionalInt.empty();
      case Criterion.Ladder ladder ->
          ladder.rungs().values().stream().mapToInt(Integer::intValue).max();
      case Criterion.NeedsServed needs -> OptionalInt.of(needs.cap());
      case Criterion.Invitations invitations -> OptionalInt.of(invitations.points());
    };
  }

  /** The rows that stand on the highest rung are the ones that count. */
  private int highestRung(Criterion.Ladder ladder, Tally tally) {
    int highest = 0;
    for (int row = facts.touches(); row < facts.touchesEnd(); row++) {
      if (columns().holds(window, row)) {
        highest = Math.max(highest, rung(ladder, row));
      }
    }
    for (int row = facts.touches(); row < facts.touchesEnd(); row++) {
      if (columns().holds(window, row) && isOn(ladder, highest, row)) {
        tally.counted(row);
      }
    }
    return highest;
  }

  private int rung(Criterion.Ladder ladder, int row) {
    return ladder.rungs().getOrDefault(columns().kind(row), 0);
  }

  private boolean isOn(Criterion.Ladder ladder, int rung, int row) {
    Integer own = ladder.rungs().get(columns().kind(row));
    return own != null && own == rung;
  }

  private int needsServed(Criterion.NeedsServed needs, Tally tally) {
    Set<Need> served = EnumSet.noneOf(Need.class);
    for (int row = facts.services(); row < facts.stances(); row++) {
      if (columns().holds(window, row)) {
        tally.counted(row);
        served.add(columns().need(row));
      }
    }
    return Math.min(served.size() * needs.pointsPerKind(), needs.cap());
  }

  /** Came to one of the kinds without being on its list of the invited, which the answers hold. */
  private int attended(Criterion.Invitations rule, Tally tally) {
    int rows = 0;
    for (int row = facts.touches(); rule.uninvited() && row < facts.touchesEnd(); row++) {
      if (columns().holds(window, row)
          && !columns().invited(row)
          && rule.kinds().contains(columns().kind(row))) {
        tally.counted(row);
        rows++;
      }
    }
    return rows;
  }

  /** Of each invitation the last answer known at the date, where it lies in the window. */
  private int answered(Criterion.Invitations rule, Tally tally) {
    int rows = 0;
    for (int row = facts.answers(); row < facts.services(); row++) {
      if (isLastKnown(row, facts.services()) && columns().holds(window, row) && counts(rule, row)) {
        tally.counted(row);
        rows++;
      }
    }
    return rows;
  }

  private boolean counts(Criterion.Invitations rule, int row) {
    InvitationAnswer answer = columns().answer(row);
    Integer seniorityMin = rule.answers().get(answer);
    return seniorityMin != null
        && columns().seniority(row) >= seniorityMin
        && rule.kinds().contains(columns().kind(row));
  }

  private boolean isLastKnown(int row, int end) {
    boolean superseded =
        row + 1 < end
            && columns().sameSubject(row, row + 1)
            && columns().countsFrom(row + 1) <= window.upTo();
    return !superseded;
  }
}
