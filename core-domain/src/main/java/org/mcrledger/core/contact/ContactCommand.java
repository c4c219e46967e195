package org.mcrledger.core.contact;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.CustomerStanding;
import org.mcrledger.core.term.ErasureReason;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.Need;
import org.mcrledger.core.term.PersonNames;
import org.mcrledger.core.term.Personal;
import org.mcrledger.core.term.Position;
import org.mcrledger.core.term.Score;

/** What one may ask of a contact's record. */
public sealed interface ContactCommand {
  ContactId contact();

  /**
   * Enter the contact into the ledger, in a position with a customer.
   *
   * @param standing the customer's standing at the date; empty where there is no such customer
   * @param reportsToRegistered whether the person reported to is registered; true where none is
   *     named
   * @param on since when the contact has been in that position, as far as we know
   */
  record RegisterContact(
      ContactId contact,
      CustomerId customer,
      Optional<CustomerStanding> standing,
      PersonNames names,
      Optional<Personal> phone,
      Optional<Personal> mail,
      Position position,
      boolean reportsToRegistered,
      FuzzyDate on)
      implements ContactCommand {}

  /** Put the contact into another position, with the same or another customer. */
  record TakePosition(
      ContactId contact,
      CustomerId customer,
      Optional<CustomerStanding> standing,
      Position position,
      boolean reportsToRegistered,
      FuzzyDate on)
      implements ContactCommand {}

  /**
   * Say that the contact left the customer.
   *
   * @param successorRegistered whether the successor is registered; true where none is named
   */
  record LeaveCustomer(
      ContactId contact, FuzzyDate on, Optional<ContactId> replacedBy, boolean successorRegistered)
      implements ContactCommand {}

  /** Say that a need of the contact was served, and by what. */
  record ServeNeed(ContactId contact, Need need, Personal what, FuzzyDate on)
      implements ContactCommand {}

  /**
   * Erase the contact's personal data for good.
   *
   * @param because empty where none was given, which is refused
   * @param reference number of the file that holds the request
   */
  record EraseContact(
      ContactId contact, Optional<ErasureReason> because, Optional<String> reference, LocalDate on)
      implements ContactCommand {}

  /**
   * Set a score by hand from a day to a last day, which may be left out only where the rules say
   * how long it then lasts.
   */
  sealed interface OverrideScore extends ContactCommand {
    Score.Known score();

    Personal because();

    LocalDate from();

    Optional<LocalDate> to();

    /** The longest it may last by the rules in force on its first day; empty for any length. */
    OptionalInt monthsMax();
  }

  /** Set the intimacy by hand. */
  record OverrideIntimacy(
      ContactId contact,
      Score.Known score,
      Personal because,
      LocalDate from,
      Optional<LocalDate> to,
      OptionalInt monthsMax)
      implements OverrideScore {}

  /** Set the support by hand. */
  record OverrideSupport(
      ContactId contact,
      Score.Known score,
      Personal because,
      LocalDate from,
      Optional<LocalDate> to,
      OptionalInt monthsMax)
      implements OverrideScore {}
}
