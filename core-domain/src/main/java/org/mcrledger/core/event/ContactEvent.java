package org.mcrledger.core.event;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.ErasureReason;
import org.mcrledger.core.term.FreeText;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.Need;
import org.mcrledger.core.term.Period;
import org.mcrledger.core.term.PersonNames;
import org.mcrledger.core.term.Personal;
import org.mcrledger.core.term.Position;
import org.mcrledger.core.term.Score;
import org.mcrledger.core.term.StreamName;
import org.mcrledger.core.term.SubjectId;

/** What we observed of, or decided about, one contact. */
public sealed interface ContactEvent extends LedgerEvent {
  ContactId contact();

  @Override
  default StreamName stream() {
    return StreamName.of("contact", contact());
  }

  /** The contact entered the ledger, in a position with a customer. */
  record ContactRegistered(
      ContactId contact,
      CustomerId customer,
      PersonNames names,
      Optional<Personal> phone,
      Optional<Personal> mail,
      Position position,
      FuzzyDate on)
      implements ContactEvent, Observation {
    @Override
    public Set<CustomerId> customers() {
      return Set.of(customer);
    }

    @Override
    public FuzzyDate occurred() {
      return on;
    }
  }

  /**
   * The contact took another position, with the same or another customer.
   *
   * @param previous the customer left by it, where it is another one
   */
  record PositionTaken(
      ContactId contact,
      CustomerId customer,
      Optional<CustomerId> previous,
      Position position,
      FuzzyDate on)
      implements ContactEvent, Observation {
    @Override
    public Set<CustomerId> customers() {
      return previous.filter(p -> !p.equals(customer)).isPresent()
          ? Set.of(customer, previous.get())
          : Set.of(customer);
    }

    @Override
    public FuzzyDate occurred() {
      return on;
    }
  }

  /** The contact left the customer. */
  record ContactLeft(
      ContactId contact, Set<CustomerId> customers, FuzzyDate on, Optional<ContactId> replacedBy)
      implements ContactEvent, Observation {
    public ContactLeft {
      customers = Set.copyOf(customers);
    }

    @Override
    public FuzzyDate occurred() {
      return on;
    }
  }

  /** A need of the contact was served; {@code what} says what was done. */
  record NeedServed(
      ContactId contact, Set<CustomerId> customers, Need need, Personal what, FuzzyDate on)
      implements ContactEvent, Observation {
    public NeedServed {
      customers = Set.copyOf(customers);
    }

    @Override
    public FuzzyDate occurred() {
      return on;
    }
  }

  /** Someone set the intimacy by hand for a time; the computed score goes on beside it. */
  record IntimacyOverridden(
      ContactId contact,
      Set<CustomerId> customers,
      Score.Known score,
      Personal because,
      Period valid)
      implements ContactEvent, Decision {
    public IntimacyOverridden {
      customers = Set.copyOf(customers);
    }

    @Override
    public FuzzyDate occurred() {
      return FuzzyDate.day(valid.from());
    }
  }

  /** Someone set the support by hand for a time; the computed score goes on beside it. */
  record SupportOverridden(
      ContactId contact,
      Set<CustomerId> customers,
      Score.Known score,
      Personal because,
      Period valid)
      implements ContactEvent, Decision {
    public SupportOverridden {
      customers = Set.copyOf(customers);
    }

    @Override
    public FuzzyDate occurred() {
      return FuzzyDate.day(valid.from());
    }
  }

  /**
   * The contact's personal data was erased; where the contact stood and was met stays, under an id.
   *
   * @param customers all that the contact was ever with
   */
  record ContactErased(
      ContactId contact,
      Set<CustomerId> customers,
      ErasureReason because,
      @FreeText Optional<String> reference,
      LocalDate on)
      implements ContactEvent, Decision, Erasure {
    public ContactErased {
      customers = Set.copyOf(customers);
    }

    @Override
    public SubjectId subject() {
      return Personal.subjectOf(contact);
    }

    @Override
    public FuzzyDate occurred() {
      return FuzzyDate.day(on);
    }
  }
}
