package org.mcrledger.core.contact;

import static org.mcrledger.core.kernel.Verdict.reject;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mcrledger.core.contact.ContactCommand.EraseContact;
import org.mcrledger.core.contact.ContactCommand.LeaveCustomer;
import org.mcrledger.core.contact.ContactCommand.OverrideIntimacy;
import org.mcrledger.core.contact.ContactCommand.OverrideScore;
import org.mcrledger.core.contact.ContactCommand.OverrideSupport;
import org.mcrledger.core.contact.ContactCommand.RegisterContact;
import org.mcrledger.core.contact.ContactCommand.ServeNeed;
import org.mcrledger.core.contact.ContactCommand.TakePosition;
import org.mcrledger.core.contact.ContactState.Place;
import org.mcrledger.core.contact.ContactState.Registered;
import org.mcrledger.core.contact.ContactState.Unregistered;
import org.mcrledger.core.event.ContactEvent;
import org.mcrledger.core.event.ContactEvent.ContactErased;
import org.mcrledger.core.event.ContactEvent.ContactLeft;
import org.mcrledger.core.event.ContactEvent.ContactRegistered;
import org.mcrledger.core.event.ContactEvent.IntimacyOverridden;
import org.mcrledger.core.event.ContactEvent.NeedServed;
import org.mcrledger.core.event.ContactEvent.PositionTaken;
import org.mcrledger.core.event.ContactEvent.SupportOverridden;
import org.mcrledger.core.kernel.Checks;
import org.mcrledger.core.kernel.Decider;
import org.mcrledger.core.kernel.Verdict;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.ContactStanding;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.FileNumber;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.FuzzyTimeline.Change;
import org.mcrledger.core.term.Period;
import org.mcrledger.core.term.Position;

/**
 * The rules of a contact's record. They are tested at the date a command speaks of, not at today:
 * what happened before a departure can be recorded after it.
 */
public final class ContactDecider implements Decider<ContactCommand, ContactState, ContactEvent> {
  private static final String NOT_THEN = "not-with-the-customer-then";

  @Override
  public ContactState initial() {
    return Unregistered.UNREGISTERED;
  }

  @Override
  public Verdict<ContactEvent> decide(ContactCommand command, ContactState state) {
    return switch (state) {
      case Unregistered _ ->
          switch (command) {
            case RegisterContact c -> register(c);
            case TakePosition _, LeaveCustomer _, ServeNeed _, OverrideScore _, EraseContact _ ->
                reject("unknown-contact", "contact", "contact", command.contact());
          };
      case Registered registered ->
          switch (command) {
            case RegisterContact c ->
                reject("contact-is-registered-once", "contact", "contact", c.contact());
            case TakePosition c -> ofTheErased(registered).orElseGet(() -> take(c, registered));
            case LeaveCustomer c -> leave(c, registered);
            case ServeNeed c -> ofTheErased(registered).orElseGet(() -> serve(c, registered));
            case OverrideScore c ->
                ofTheErased(registered).orElseGet(() -> override(c, registered));
            case EraseContact c -> erase(c, registered);
          };
    };
  }

  /**
   * Of an erased person nothing is said any more. Only a departure is still taken: it names nobody,
   * and without it the customer would keep somebody for ever.
   */
  private static Optional<Verdict<ContactEvent>> ofTheErased(Registered state) {
    return state.erased() ? Optional.of(reject("person-erased", "contact")) : Optional.empty();
  }

  private static Verdict<ContactEvent> erase(EraseContact c, Registered state) {
    boolean noNumber = c.reference().filter(text -> !FileNumber.isFileNumber(text)).isPresent();
    return Checks.<ContactEvent>begin()
        .refuse(c.because().isEmpty(), "an-erasure-needs-a-reason", "because")
        .refuse(noNumber, "a-reference-is-a-file-number", "reference")
        .refuse(state.erased(), "already-erased", "contact")
        .orAccept(
            () ->
                new ContactErased(
                    c.contact(),
                    state.customers(),
                    c.because().orElseThrow(),
                    c.reference(),
                    c.on()));
  }

  private static Verdict<ContactEvent> register(RegisterContact c) {
    return Checks.<ContactEvent>begin()
        .refuse(c.standing().isEmpty(), "unknown-customer", "customer", "customer", c.customer())
        .refuse(c.names().name().isBlank(), "a-contact-needs-a-name", "name")
        .and(() -> checked(c.contact(), c.position(), c.reportsToRegistered()))
        .orAccept(
            () ->
                new ContactRegistered(
                    c.contact(),
                    c.customer(),
                    c.names(),
                    c.phone(),
                    c.mail(),
                    c.position(),
                    c.on()));
  }

  private static Verdict<ContactEvent> take(TakePosition c, Registered state) {
    FuzzyDate first = state.registeredOn();
    boolean tooEarly = state.surelyNotYet(c.on());
    return Checks.<ContactEvent>begin()
        .refuse(c.standing().isEmpty(), "unknown-customer", "customer", "customer", c.customer())
        .refuse(tooEarly, "a-position-follows-the-registration", "on", "since", first)
        .and(() -> checked(c.contact(), c.position(), c.reportsToRegistered()))
        .orAccept(
            () ->
                new PositionTaken(
                    c.contact(),
                    c.customer(),
                    customerBefore(c.on(), state).filter(before -> !before.equals(c.customer())),
                    c.position(),
                    c.on()));
  }

  private static Verdict<ContactEvent> leave(LeaveCustomer c, Registered state) {
    Optional<Change<Optional<Place>>> place = state.placeDuring(c.on(), _ -> true);
    Optional<FuzzyDate> leftOn =
        place.flatMap(state.career()::after).filter(next -> next.value().isEmpty()).map(Change::on);
    boolean selfSucceeded = c.replacedBy().filter(c.contact()::equals).isPresent();
    return Checks.<ContactEvent>begin()
        .refuse(place.isEmpty(), NOT_THEN, "on", "since", state.registeredOn())
        .refuse(
            leftOn.isPresent(), "already-left", "on", "on", leftOn.map(Object::toString).orElse(""))
        .refuse(!c.successorRegistered(), "unknown-contact", "replacedBy")
        .refuse(selfSucceeded, "a-successor-is-someone-else", "replacedBy")
        .orAccept(
            () ->
                new ContactLeft(
                    c.contact(),
                    customersOf(state.standingDuring(c.on())),
                    c.on(),
                    c.replacedBy()));
  }

  private static Verdict<ContactEvent> serve(ServeNeed c, Registered state) {
    Set<CustomerId> customers = customersOf(state.standingDuring(c.on()));
    return Checks.<ContactEvent>begin()
        .refuse(c.what().isBlank(), "a-need-served-says-what-was-done", "what")
        .refuse(customers.isEmpty(), NOT_THEN, "on", "since", state.registeredOn())
        .orAccept(() -> new NeedServed(c.contact(), customers, c.need(), c.what(), c.on()));
  }

  private static Verdict<ContactEvent> override(OverrideScore c, Registered state) {
    Set<CustomerId> customers = customersOf(state.standingOn(c.from()));
    Optional<LocalDate> last = lastAllowed(c);
    Optional<LocalDate> to = c.to().or(() -> last);
    boolean endsFirst = to.filter(end -> end.isBefore(c.from())).isPresent();
    boolean tooLong = last.flatMap(day -> to.filter(day::isBefore)).isPresent();
    return Checks.<ContactEvent>begin()
        .refuse(c.because().isBlank(), "an-override-needs-a-reason", "because")
        .refuse(to.isEmpty(), "an-override-needs-an-expiry", "valid.to")
        .refuse(endsFirst, "a-period-ends-after-it-begins", "valid.to", "from", c.from())
        .refuse(tooLong, "an-override-lasts-too-long", "valid.to", limits(c, last))
        .refuse(customers.isEmpty(), NOT_THEN, "valid.from", "since", state.registeredOn())
        .orAccept(() -> overridden(c, customers, new Period(c.from(), to)));
  }

  /** The last day of the longest time that the rules allow, where they limit it. */
  private static Optional<LocalDate> lastAllowed(OverrideScore c) {
    return c.monthsMax().isPresent()
        ? Optional.of(c.from().plusMonths(c.monthsMax().getAsInt()).minusDays(1))
        : Optional.empty();
  }

  private static Map<String, String> limits(OverrideScore c, Optional<LocalDate> last) {
    return Map.of(
        "from", c.from().toString(),
        "max", Integer.toString(c.monthsMax().orElse(0)),
        "last", last.map(LocalDate::toString).orElse(""));
  }

  private static ContactEvent overridden(
      OverrideScore override, Set<CustomerId> customers, Period valid) {
    return switch (override) {
      case OverrideIntimacy c ->
          new IntimacyOverridden(c.contact(), customers, c.score(), c.because(), valid);
      case OverrideSupport c ->
          new SupportOverridden(c.contact(), customers, c.score(), c.because(), valid);
    };
  }

  private static Checks<ContactEvent> checked(
      ContactId contact, Position position, boolean reportsToRegistered) {
    boolean reportsToSelf = position.reportsTo().filter(contact::equals).isPresent();
    return Checks.<ContactEvent>begin()
        .refuse(position.department().isBlank(), "a-position-needs-a-department", "department")
        .refuse(reportsToSelf, "nobody-reports-to-themselves", "reportsTo")
        .refuse(!reportsToRegistered, "unknown-contact", "reportsTo");
  }

  private static Optional<CustomerId> customerBefore(FuzzyDate on, Registered state) {
    return state.career().before(on).flatMap(Change::value).map(Place::customer);
  }

  private static Set<CustomerId> customersOf(Optional<ContactStanding> standing) {
    return standing.map(s -> Set.of(s.customer())).orElse(Set.of());
  }

  @Override
  public boolean fits(ContactState state, ContactEvent event) {
    return state.permits(event);
  }

  @Override
  public ContactState evolve(ContactState state, ContactEvent event) {
    return state.after(event);
  }
}
