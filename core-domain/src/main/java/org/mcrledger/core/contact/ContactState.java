package org.mcrledger.core.contact;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mcrledger.core.event.ContactEvent;
import org.mcrledger.core.event.ContactEvent.ContactErased;
import org.mcrledger.core.event.ContactEvent.ContactLeft;
import org.mcrledger.core.event.ContactEvent.ContactRegistered;
import org.mcrledger.core.event.ContactEvent.IntimacyOverridden;
import org.mcrledger.core.event.ContactEvent.NeedServed;
import org.mcrledger.core.event.ContactEvent.PositionTaken;
import org.mcrledger.core.event.ContactEvent.SupportOverridden;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.ContactStanding;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.FuzzyTimeline;
import org.mcrledger.core.term.FuzzyTimeline.Change;
import org.mcrledger.core.term.Position;

/** What a contact's rules need to know of its past. */
public sealed interface ContactState {
  /** No such contact. */
  enum Unregistered implements ContactState {
    UNREGISTERED
  }

  /** A position with a customer. */
  record Place(CustomerId customer, Position position) {}

  /**
   * A contact and its positions over time.
   *
   * @param registeredOn the date of the first position, as the registration says it
   * @param career the place held from each date on; empty from a departure on
   * @param erased the personal data is gone for good
   */
  record Registered(
      ContactId contact,
      FuzzyDate registeredOn,
      FuzzyTimeline<Optional<Place>> career,
      boolean erased)
      implements ContactState {

    Registered with(FuzzyDate on, Optional<Place> place) {
      return new Registered(contact, registeredOn, career.with(on, place), erased);
    }

    Registered withoutPersonalData() {
      return new Registered(contact, registeredOn, career, true);
    }

    /** Every customer that the contact is or was with. */
    Set<CustomerId> customers() {
      return career.changes().stream()
          .flatMap(change -> change.value().stream())
          .map(Place::customer)
          .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The place on some day of {@code when}, among those that pass: of several the one at its end,
     * else the last.
     */
    Optional<Change<Optional<Place>>> placeDuring(FuzzyDate when, Predicate<CustomerId> passes) {
      Predicate<Change<Optional<Place>>> held =
          change -> change.value().filter(place -> passes.test(place.customer())).isPresent();
      return career
          .on(when.to())
          .filter(held)
          .or(() -> career.possible(when).reversed().stream().filter(held).findFirst());
    }

    /** Whether the date lies wholly before the first position. */
    boolean surelyNotYet(FuzzyDate on) {
      return on.to().isBefore(registeredOn.from());
    }

    private boolean withOneOf(Set<CustomerId> customers, LocalDate day) {
      return standingOn(day).filter(s -> customers.contains(s.customer())).isPresent();
    }

    private ContactStanding standing(Place place) {
      return new ContactStanding(contact, place.customer(), place.position().seniority());
    }
  }

  /** With whom the contact is on that day; empty before the first position and after leaving. */
  default Optional<ContactStanding> standingOn(LocalDate day) {
    return switch (this) {
      case Unregistered _ -> Optional.empty();
      case Registered r -> r.career().on(day).flatMap(Change::value).map(r::standing);
    };
  }

  /**
   * With which of these customers the contact may have been on some day of {@code when}: a thing
   * known as 'in 2024-12' is possible if any day of it fits. The day of a change belongs to both
   * sides of it.
   */
  default Optional<ContactStanding> standingDuring(FuzzyDate when, Set<CustomerId> among) {
    return standingDuring(when, among::contains);
  }

  /** As above, with whatever customer. */
  default Optional<ContactStanding> standingDuring(FuzzyDate when) {
    return standingDuring(when, _ -> true);
  }

  private Optional<ContactStanding> standingDuring(FuzzyDate when, Predicate<CustomerId> passes) {
    return switch (this) {
      case Unregistered _ -> Optional.empty();
      case Registered r -> r.placeDuring(when, passes).flatMap(Change::value).map(r::standing);
    };
  }

  /** The first day on which the contact may have been in a position; empty where unregistered. */
  default Optional<LocalDate> knownSince() {
    return switch (this) {
      case Unregistered _ -> Optional.empty();
      case Registered r -> Optional.of(r.registeredOn().from());
    };
  }

  /** Whether the event may follow: what it rests on is there, and it is not said twice. */
  default boolean permits(ContactEvent event) {
    return switch (this) {
      case Unregistered _ -> event instanceof ContactRegistered;
      case Registered r ->
          switch (event) {
            case ContactRegistered _ -> false;
            case PositionTaken e -> !r.surelyNotYet(e.on());
            case ContactLeft e -> r.standingDuring(e.on(), e.customers()).isPresent();
            case NeedServed e -> r.standingDuring(e.on(), e.customers()).isPresent();
            case IntimacyOverridden e -> r.withOneOf(e.customers(), e.valid().from());
            case SupportOverridden e -> r.withOneOf(e.customers(), e.valid().from());
            case ContactErased _ -> !r.erased();
          };
    };
  }

  default ContactState after(ContactEvent event) {
    return switch (event) {
      case ContactRegistered e ->
          new Registered(e.contact(), e.on(), FuzzyTimeline.empty(), false)
              .with(e.on(), Optional.of(new Place(e.customer(), e.position())));
      case PositionTaken e -> moved(e.on(), Optional.of(new Place(e.customer(), e.position())));
      case ContactLeft e -> moved(e.on(), Optional.empty());
      case NeedServed _, IntimacyOverridden _, SupportOverridden _ -> this;
      case ContactErased _ ->
          switch (this) {
            case Unregistered unregistered -> unregistered;
            case Registered registered -> registered.withoutPersonalData();
          };
    };
  }

  private ContactState moved(FuzzyDate on, Optional<Place> place) {
    return switch (this) {
      case Unregistered unregistered -> unregistered;
      case Registered registered -> registered.with(on, place);
    };
  }
}
