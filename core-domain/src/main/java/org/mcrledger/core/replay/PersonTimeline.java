package org.mcrledger.core.replay;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mcrledger.core.scoring.GridCell;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.Dimension;
import org.mcrledger.core.term.Score;

/** One person at every month-end of a replay, under both rule sets. */
public record PersonTimeline(ContactId contact, List<Month> months) {
  public PersonTimeline {
    months = List.copyOf(months);
  }

  /**
   * One month-end.
   *
   * @param stood empty where the person was with nobody
   */
  public record Month(LocalDate at, Optional<Stood> stood) {}

  /** With whom the person was, and what either rule set makes of it. */
  public record Stood(CustomerId with, Scores before, Scores after) {}

  /** What one rule set says. */
  public record Scores(Score intimacy, Score support, GridCell cell) {
    static Scores of(Replayed run, int contact, int month) {
      return new Scores(
          run.score(contact, month, Dimension.INTIMACY),
          run.score(contact, month, Dimension.SUPPORT),
          run.cell(contact, month));
    }
  }

  /**
   * Of one contact by its number.
   *
   * @param before a run of the same replay as {@code after}
   */
  public static PersonTimeline of(Replayed before, Replayed after, int contact) {
    return new PersonTimeline(
        before.portfolio().contact(contact),
        IntStream.range(0, before.months().count())
            .mapToObj(month -> month(before, after, contact, month))
            .toList());
  }

  private static Month month(Replayed before, Replayed after, int contact, int month) {
    Optional<Stood> stood =
        before
            .customer(contact, month)
            .map(
                with ->
                    new Stood(
                        with, Scores.of(before, contact, month), Scores.of(after, contact, month)));
    return new Month(before.months().date(month), stood);
  }

  /** The same, of the time with that customer; empty where there was none. */
  public Optional<PersonTimeline> with(CustomerId customer) {
    List<Month> there =
        months.stream()
            .map(
                month ->
                    new Month(
                        month.at(), month.stood().filter(stood -> stood.with().equals(customer))))
            .toList();
    return there.stream().anyMatch(month -> month.stood().isPresent())
        ? Optional.of(new PersonTimeline(contact, there))
        : Optional.empty();
  }
}
