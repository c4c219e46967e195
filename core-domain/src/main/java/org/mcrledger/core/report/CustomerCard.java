package org.mcrledger.core.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mcrledger.core.event.ContactEvent;
import org.mcrledger.core.event.CustomerEvent;
import org.mcrledger.core.event.CustomerEvent.CustomerRegistered;
import org.mcrledger.core.event.CustomerEvent.HospitalityRuled;
import org.mcrledger.core.event.CustomerEvent.OwnerAssigned;
import org.mcrledger.core.event.CustomerEvent.ProfileRevised;
import org.mcrledger.core.event.CustomerEvent.TierDecided;
import org.mcrledger.core.event.EngagementEvent;
import org.mcrledger.core.event.EngagementEvent.EngagementHeld;
import org.mcrledger.core.event.OpportunityEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.report.CustomerCard.Row;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.CustomerProfile;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.FuzzyTimeline;
import org.mcrledger.core.term.HospitalityRule;
import org.mcrledger.core.term.OpportunityId;
import org.mcrledger.core.term.ReasonCode;
import org.mcrledger.core.term.SchemeKey;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.core.term.TierKey;
import org.mcrledger.core.term.Timeline;

/**
 * A customer on one card: profile, hospitality, owner and tiers as they held on a day, how many
 * contacts there are and when the last engagement was.
 */
public final class CustomerCard implements LedgerView<CustomerId, Row> {
  /** Who is with the customer, and which opportunities are open, on which days. */
  public record Ties(
      NavigableMap<String, FuzzyTimeline<Boolean>> contacts,
      NavigableMap<String, Timeline<Boolean>> opportunities) {
    static final Ties NONE = new Ties(new TreeMap<>(), new TreeMap<>());
  }

  /** All that the card knows, to be asked at a day. */
  public record Row(
      CustomerId customer,
      Optional<LocalDate> registeredOn,
      Timeline<CustomerProfile> profiles,
      Timeline<HospitalityRule> hospitality,
      Timeline<StaffId> owners,
      List<TierStep> tiers,
      Ties ties,
      NavigableSet<LocalDate> engagedOn) {

    /** The card as it stood at the end of that day. */
    public Card at(LocalDate day) {
      return new Card(
          customer,
          registeredOn,
          profileOn(day),
          hospitality.on(day).orElse(HospitalityRule.OPEN),
          owners.on(day),
          tiersOn(day),
          count(ties.contacts(), day),
          Optional.ofNullable(engagedOn.floor(day)));
    }

    /** A customer is called by its first known name also on days before that was recorded. */
    public Optional<CustomerProfile> profileOn(LocalDate day) {
      return profiles
          .on(day)
          .or(() -> Optional.ofNullable(profiles.since().firstEntry()).map(Map.Entry::getValue));
    }

    /** Per scheme the decision in force: of those that hold on the day the last to take effect. */
    public Map<SchemeKey, TierStep> tiersOn(LocalDate day) {
      Map<SchemeKey, TierStep> inForce = new TreeMap<>(Comparator.comparing(SchemeKey::value));
      tiers.stream().filter(step -> step.holds(day)).forEach(s -> inForce.put(s.scheme(), s));
      return inForce;
    }

    public Optional<TierStep> tierOn(SchemeKey scheme, LocalDate day) {
      return tiers.stream()
          .filter(step -> step.scheme().equals(scheme) && step.holds(day))
          .reduce((_, later) -> later);
    }

    /**
     * A decision for a time that is up, and that nothing later has taken the place of: what shows
     * now is older, or nothing.
     */
    public Optional<TierStep> expiredOn(SchemeKey scheme, LocalDate day) {
      return tiers.stream()
          .filter(step -> step.scheme().equals(scheme) && !step.on().isAfter(day))
          .reduce((_, later) -> later)
          .filter(step -> !step.holds(day));
    }

    public boolean isOpen(OpportunityId opportunity, LocalDate day) {
      Timeline<Boolean> open = ties.opportunities().get(opportunity.value());
      return open != null && open.on(day).orElse(false);
    }

    private static int count(Map<String, FuzzyTimeline<Boolean>> members, LocalDate day) {
      return (int) members.values().stream().filter(in -> isIn(in, day)).count();
    }

    private static boolean isIn(FuzzyTimeline<Boolean> member, LocalDate day) {
      return member.counted(day).map(FuzzyTimeline.Change::value).orElse(false);
    }
  }

  /**
   * One tier decision; {@code on} the first day it takes effect, {@code until} the last.
   *
   * @param proposal the proposal that it answers, where it answers one
   */
  public record TierStep(
      EventId event,
      long position,
      SchemeKey scheme,
      TierKey tier,
      LocalDate on,
      Optional<LocalDate> until,
      ReasonCode code,
      String account,
      Optional<StaffId> staff,
      Optional<EventId> proposal) {
    static final Comparator<TierStep> IN_ORDER_OF_EFFECT =
        Comparator.comparing(TierStep::on).thenComparingLong(TierStep::position);

    boolean holds(LocalDate day) {
      return !day.isBefore(on) && (until.isEmpty() || !day.isAfter(until.get()));
    }
  }

  /** The card on one day. */
  public record Card(
      CustomerId customer,
      Optional<LocalDate> registeredOn,
      Optional<CustomerProfile> profile,
      HospitalityRule hospitality,
      Optional<StaffId> owner,
      Map<SchemeKey, TierStep> tiers,
      int contacts,
      Optional<LocalDate> lastEngagedOn) {}

  @Override
  public Row initial(CustomerId key) {
    return new Row(
        key,
        Optional.empty(),
        Timeline.empty(),
        Timeline.empty(),
        Timeline.empty(),
        List.of(),
        Ties.NONE,
        new TreeSet<>());
  }

  @Override
  public Set<CustomerId> keys(Recorded<?> recorded, CustomerEvent event) {
    return Set.of(event.customer());
  }

  @Override
  public Row on(Row row, Recorded<?> recorded, CustomerEvent event) {
    return switch (event) {
      case CustomerRegistered e ->
          CardDraft.of(
              row,
              next -> {
                next.registeredOn = Optional.of(e.on());
                next.profiles = next.profiles.with(e.on(), e.profile());
              });
      case ProfileRevised e ->
          CardDraft.of(row, next -> next.profiles = next.profiles.with(e.on(), e.profile()));
      case HospitalityRuled e ->
          CardDraft.of(row, next -> next.hospitality = next.hospitality.with(e.on(), e.rule()));
      case OwnerAssigned e ->
          CardDraft.of(row, next -> next.owners = next.owners.with(e.on(), e.owner()));
      case TierDecided e -> withTier(row, step(recorded, e));
    };
  }

  private static TierStep step(Recorded<?> recorded, TierDecided e) {
    return new TierStep(
        recorded.id(),
        recorded.position(),
        e.scheme(),
        e.tier(),
        e.on(),
        e.until(),
        e.code(),
        recorded.by().account(),
        recorded.by().staff(),
        e.proposal());
  }

  @Override
  public Set<CustomerId> keys(Recorded<?> recorded, ContactEvent event) {
    return event.customers();
  }

  @Override
  public Row on(Row row, Recorded<?> recorded, ContactEvent event) {
    return switch (event) {
      case ContactEvent.ContactRegistered e -> withContact(row, e.contact(), e, true);
      case ContactEvent.PositionTaken e ->
          withContact(row, e.contact(), e, row.customer.equals(e.customer()));
      case ContactEvent.ContactLeft e -> withContact(row, e.contact(), e, false);
      case ContactEvent.NeedServed _,
          ContactEvent.IntimacyOverridden _,
          ContactEvent.SupportOverridden _,
          ContactEvent.ContactErased _ ->
          row;
    };
  }

  @Override
  public Set<CustomerId> keys(Recorded<?> recorded, EngagementEvent event) {
    return event instanceof EngagementHeld ? event.customers() : Set.of();
  }

  @Override
  public Row on(Row row, Recorded<?> recorded, EngagementEvent event) {
    return switch (event) {
      case EngagementHeld e -> withEngagement(row, e.on().to());
      case EngagementEvent.EngagementPlanned _,
          EngagementEvent.ContactInvited _,
          EngagementEvent.InvitationAnswered _,
          EngagementEvent.EngagementCancelled _,
          EngagementEvent.ConsensusSettled _ ->
          row;
    };
  }

  @Override
  public Set<CustomerId> keys(Recorded<?> recorded, OpportunityEvent event) {
    return Set.of(event.customer());
  }

  @Override
  public Row on(Row row, Recorded<?> recorded, OpportunityEvent event) {
    return switch (event) {
      case OpportunityEvent.OpportunityOpened e -> withOpportunity(row, e, true);
      case OpportunityEvent.OpportunityClosed e -> withOpportunity(row, e, false);
      case OpportunityEvent.StanceRecorded _ -> row;
    };
  }

  private static Row withTier(Row row, TierStep step) {
    return CardDraft.of(
        row,
        next ->
            next.tiers = Copies.sorted(Copies.with(next.tiers, step), TierStep.IN_ORDER_OF_EFFECT));
  }

  private static Row withContact(Row row, ContactId contact, ContactEvent event, boolean there) {
    var since = row.ties.contacts().getOrDefault(contact.value(), FuzzyTimeline.empty());
    var contacts =
        Copies.with(row.ties.contacts(), contact.value(), since.with(event.occurred(), there));
    return withTies(row, new Ties(contacts, row.ties.opportunities()));
  }

  private static Row withOpportunity(Row row, OpportunityEvent event, boolean open) {
    String opportunity = event.opportunity().value();
    var since = row.ties.opportunities().getOrDefault(opportunity, Timeline.empty());
    var opportunities =
        Copies.with(row.ties.opportunities(), opportunity, since.with(event.on(), open));
    return withTies(row, new Ties(row.ties.contacts(), opportunities));
  }

  private static Row withTies(Row row, Ties ties) {
    return CardDraft.of(row, next -> next.ties = ties);
  }

  private static Row withEngagement(Row row, LocalDate day) {
    return CardDraft.of(row, next -> next.engagedOn = Copies.with(next.engagedOn, day));
  }
}
