package org.mcrledger.core.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.mcrledger.core.event.ContactEvent;
import org.mcrledger.core.event.ContactEvent.ContactErased;
import org.mcrledger.core.event.ContactEvent.ContactLeft;
import org.mcrledger.core.event.ContactEvent.ContactRegistered;
import org.mcrledger.core.event.ContactEvent.IntimacyOverridden;
import org.mcrledger.core.event.ContactEvent.NeedServed;
import org.mcrledger.core.event.ContactEvent.PositionTaken;
import org.mcrledger.core.event.ContactEvent.SupportOverridden;
import org.mcrledger.core.event.OpportunityEvent;
import org.mcrledger.core.event.OpportunityEvent.StanceRecorded;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.event.ScoreEvent;
import org.mcrledger.core.event.ScoreEvent.ContactScored;
import org.mcrledger.core.report.NineGrid.Row;
import org.mcrledger.core.scoring.ShownScore;
import org.mcrledger.core.scoring.ShownScore.Overridden;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.Dimension;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.FreeText;
import org.mcrledger.core.term.FuzzyTimeline;
import org.mcrledger.core.term.OpportunityId;
import org.mcrledger.core.term.Position;
import org.mcrledger.core.term.RuleSetRef;
import org.mcrledger.core.term.Score;
import org.mcrledger.core.term.Seniority;
import org.mcrledger.core.term.Timeline;

/**
 * Where each contact stands: the override in force, else the last outcome. Dates are asked of the
 * row, not folded into it; persons are ids here, never names.
 */
public final class NineGrid implements LedgerView<ContactId, Row> {
  /**
   * A contact's place in a customer's organisation from a day on.
   *
   * @param ended the contact left: with nobody from that day on
   */
  public record Employment(
      CustomerId customer,
      @FreeText String department,
      @FreeText Optional<String> title,
      Seniority seniority,
      Optional<ContactId> reportsTo,
      boolean ended) {}

  /** What the rule set in force found at a date. */
  public record Outcome(
      EventId event,
      long position,
      LocalDate on,
      RuleSetRef ruleSet,
      Score intimacy,
      Score support,
      boolean flagged) {
    static final Comparator<Outcome> IN_ORDER_OF_DATE =
        Comparator.comparing(Outcome::on).thenComparingLong(Outcome::position);
  }

  /**
   * All that is known of where the contact stands, to be asked at a day.
   *
   * @param career the places held, in their order, an end among them
   * @param outcomes ordered by date, then position
   * @param overrides in the order of their positions
   * @param rolesSince since when the contact has a role on an opportunity
   */
  public record Row(
      ContactId contact,
      FuzzyTimeline<Employment> career,
      List<Outcome> outcomes,
      List<Overridden> overrides,
      NavigableMap<String, LocalDate> rolesSince) {

    public Standing at(LocalDate day) {
      Optional<Outcome> outcome = outcomeOn(day);
      return new Standing(
          contact,
          employmentOn(day),
          shown(Dimension.INTIMACY, outcome.map(Outcome::intimacy), day),
          shown(Dimension.SUPPORT, outcome.map(Outcome::support), day),
          outcome,
          jumpOn(day));
    }

    private ShownScore shown(Dimension dimension, Optional<Score> computed, LocalDate day) {
      return ShownScore.at(day, dimension, computed.orElse(Score.unknown()), overrides);
    }

    /** The places as they count from day to day. */
    public Timeline<Employment> employments() {
      return career.counting();
    }

    /** The place held on that day; empty before the first, and once the contact has left. */
    public Optional<Employment> employmentOn(LocalDate day) {
      return career.counted(day).map(FuzzyTimeline.Change::value).filter(held -> !held.ended());
    }

    public boolean hasRoleOn(OpportunityId opportunity, LocalDate day) {
      LocalDate since = rolesSince.get(opportunity.value());
      return since != null && !since.isAfter(day);
    }

    /** Every customer that the contact is or was with. */
    public Set<CustomerId> customers() {
      return career.changes().stream()
          .map(change -> change.value().customer())
          .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    /**
     * The row as someone sees it who may read these customers alone: while the contact was with
     * another, it was with nobody.
     */
    public Row with(Predicate<CustomerId> readable) {
      FuzzyTimeline<Employment> seen = FuzzyTimeline.empty();
      for (FuzzyTimeline.Change<Employment> change : career.changes()) {
        if (readable.test(change.value().customer())) {
          seen = seen.with(change.on(), change.value());
        } else if (!seen.changes().isEmpty()) {
          seen = seen.with(change.on(), ended(seen.changes().getLast().value()));
        }
      }
      return new Row(contact, seen, outcomes, overrides, rolesSince);
    }

    /**
     * The jump that the outcome of the day makes, where the rule set flagged it. It stays until the
     * next outcome.
     */
    private Optional<Jump> jumpOn(LocalDate day) {
      return outcomeOn(day).filter(Outcome::flagged).map(after -> new Jump(before(after), after));
    }

    /** What held on the same day until the outcome was recorded. */
    private Optional<Outcome> before(Outcome after) {
      return outcomes.stream()
          .filter(each -> each.position() < after.position() && !each.on().isAfter(after.on()))
          .reduce((_, later) -> later);
    }

    private Optional<Outcome> outcomeOn(LocalDate day) {
      return outcomes.stream().filter(o -> !o.on().isAfter(day)).reduce((_, later) -> later);
    }
  }

  /** Computed scores that moved by so many steps at once that somebody is to look at it. */
  public record Jump(Optional<Outcome> before, Outcome after) {
    /** The score from which it jumped; unknown where nothing is recorded of before. */
    public Score from(Dimension dimension) {
      return before.map(outcome -> score(outcome, dimension)).orElse(Score.unknown());
    }

    public Score to(Dimension dimension) {
      return score(after, dimension);
    }

    /** The score before is that of other rules, which may be all that moved it. */
    public boolean underOtherRules() {
      return before.filter(earlier -> !earlier.ruleSet().equals(after.ruleSet())).isPresent();
    }

    private static Score score(Outcome outcome, Dimension dimension) {
      return switch (dimension) {
        case INTIMACY -> outcome.intimacy();
        case SUPPORT -> outcome.support();
      };
    }
  }

  /**
   * Where the contact stands on one day.
   *
   * @param jump where the outcome is flagged
   */
  public record Standing(
      ContactId contact,
      Optional<Employment> employment,
      ShownScore intimacy,
      ShownScore support,
      Optional<Outcome> outcome,
      Optional<Jump> jump) {
    public boolean isKnown() {
      return intimacy.score() instanceof Score.Known && support.score() instanceof Score.Known;
    }
  }

  @Override
  public Row initial(ContactId key) {
    return new Row(key, FuzzyTimeline.empty(), List.of(), List.of(), new TreeMap<>());
  }

  @Override
  public Set<ContactId> keys(Recorded<?> recorded, ContactEvent event) {
    return Set.of(event.contact());
  }

  @Override
  public Row on(Row row, Recorded<?> recorded, ContactEvent event) {
    return switch (event) {
      case ContactRegistered e -> employed(row, e, at(e.customer(), e.position()));
      case PositionTaken e -> employed(row, e, at(e.customer(), e.position()));
      case ContactLeft e ->
          row.career
              .before(e.on())
              .map(FuzzyTimeline.Change::value)
              .filter(held -> e.customers().contains(held.customer()))
              .map(held -> employed(row, e, ended(held)))
              .orElse(row);
      case NeedServed _, ContactErased _ -> row;
      case IntimacyOverridden _, SupportOverridden _ ->
          overridden(row, Overridden.of(recorded, event));
    };
  }

  private static Employment at(CustomerId customer, Position position) {
    return new Employment(
        customer,
        position.department(),
        position.title(),
        position.seniority(),
        position.reportsTo(),
        false);
  }

  private static Employment ended(Employment held) {
    return new Employment(
        held.customer(), held.department(), held.title(), held.seniority(), held.reportsTo(), true);
  }

  private static Row employed(Row row, ContactEvent event, Employment employment) {
    return new Row(
        row.contact,
        row.career.with(event.occurred(), employment),
        row.outcomes,
        row.overrides,
        row.rolesSince);
  }

  private static Row overridden(Row row, Optional<Overridden> override) {
    return new Row(
        row.contact,
        row.career,
        row.outcomes,
        Copies.with(row.overrides, override.orElseThrow()),
        row.rolesSince);
  }

  @Override
  public Set<ContactId> keys(Recorded<?> recorded, ScoreEvent event) {
    return switch (event) {
      case ContactScored e -> Set.of(e.contact());
    };
  }

  @Override
  public Row on(Row row, Recorded<?> recorded, ScoreEvent event) {
    return switch (event) {
      case ContactScored e -> {
        Outcome outcome =
            new Outcome(
                recorded.id(),
                recorded.position(),
                e.on(),
                e.ruleSet(),
                e.intimacy(),
                e.support(),
                e.flagged());
        yield new Row(
            row.contact,
            row.career,
            Copies.sorted(Copies.with(row.outcomes, outcome), Outcome.IN_ORDER_OF_DATE),
            row.overrides,
            row.rolesSince);
      }
    };
  }

  @Override
  public Set<ContactId> keys(Recorded<?> recorded, OpportunityEvent event) {
    return event instanceof StanceRecorded e && !e.roles().isEmpty()
        ? Set.of(e.contact())
        : Set.of();
  }

  @Override
  public Row on(Row row, Recorded<?> recorded, OpportunityEvent event) {
    return switch (event) {
      case StanceRecorded e -> {
        String opportunity = e.opportunity().value();
        LocalDate since = row.rolesSince.getOrDefault(opportunity, e.on());
        LocalDate first = since.isBefore(e.on()) ? since : e.on();
        yield new Row(
            row.contact,
            row.career,
            row.outcomes,
            row.overrides,
            Copies.with(row.rolesSince, opportunity, first));
      }
      case OpportunityEvent.OpportunityOpened _, OpportunityEvent.OpportunityClosed _ -> row;
    };
  }
}
