package org.mcrledger.core.scoring;

import java.util.OptionalInt;
import org.mcrledger.core.term.EngagementKind;
import org.mcrledger.core.term.InvitationAnswer;

/** Invitations: the points of the latest that counts, once. */
@SuppressWarnings("ArrayRecordComponent")
record InvitationsPlan(
    Criterion.Invitations criterion,
    int windowMonths,
    RowTest when,
    boolean[] kinds,
    int[] seniorityMin,
    int attendedFrom,
    int[] less)
    implements CriterionPlan {
  static InvitationsPlan of(Criterion.Invitations rule, int months, RowTest when) {
    return new InvitationsPlan(
        rule,
        months,
        when,
        Ordinals.chosen(EngagementKind.class, rule.kinds()),
        Ordinals.numbers(InvitationAnswer.class, rule.answers()),
        rule.answers().getOrDefault(InvitationAnswer.ATTENDED, Ordinals.NONE),
        rule.less().values());
  }

  @Override
  public int points(FactSlice facts, Span span, Tally tally) {
    int attended = attended(facts, span, tally);
    return isAll(attended, tally) ? attended : Math.max(attended, answered(facts, span, tally));
  }

  /** No other row can give more, and nobody asks which others count. */
  private boolean isAll(int points, Tally tally) {
    return less.length == 0 && points > 0 && !tally.takesNotes();
  }

  /** Came to one of the kinds without being on its list of the invited, which the answers hold. */
  private int attended(FactSlice facts, Span span, Tally tally) {
    if (!criterion.uninvited() || attendedFrom == Ordinals.NONE) {
      return 0;
    }
    FactColumns columns = facts.columns();
    int end = span.end(columns, facts.touches(), facts.touchesEnd());
    int best = 0;
    for (int row = span.first(columns, facts.touches(), end);
        row < end && !isAll(best, tally);
        row++) {
      if (kinds[columns.what(row)]
          && !columns.invited(row)
          && (attendedFrom <= 1 || columns.grade(row) >= attendedFrom)
          && span.stillHolds(columns, row)
          && when.holds(columns, FactSort.TOUCH, row, span.upTo())) {
        tally.counted(row);
        best = Math.max(best, left(columns, row, span));
      }
    }
    return best;
  }

  /** Of each invitation the last answer known at the date, where it lies in the window. */
  private int answered(FactSlice facts, Span span, Tally tally) {
    FactColumns columns = facts.columns();
    int best = 0;
    for (int row = facts.answers(); row < facts.services() && !isAll(best, tally); row++) {
      if (span.holds(columns, row)
          && isLastKnown(columns, row, facts.services(), span.upTo())
          && counts(columns, row, span.upTo())) {
        tally.counted(row);
        best = Math.max(best, left(columns, row, span));
      }
    }
    return best;
  }

  private int left(FactColumns columns, int row, Span span) {
    return criterion.points() - span.byAge(columns, row, less, 0);
  }

  private boolean counts(FactColumns columns, int row, int upTo) {
    int from = seniorityMin[columns.grade(row)];
    return from != Ordinals.NONE
        && columns.seniorityOfAnswer(row) >= from
        && kinds[columns.what(row)]
        && when.holds(columns, FactSort.ANSWER, row, upTo);
  }

  private static boolean isLastKnown(FactColumns columns, int row, int end, int upTo) {
    boolean superseded =
        row + 1 < end && columns.sameSubject(row, row + 1) && columns.countsFrom(row + 1) <= upTo;
    return !superseded;
  }

  @Override
  public OptionalInt cap() {
    return OptionalInt.of(criterion.points());
  }
}
