package org.mcrledger.core.event;

import java.time.LocalDate;
import java.util.Set;
import org.mcrledger.core.term.AgreementId;
import org.mcrledger.core.term.AgreementKind;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.FreeText;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.Period;
import org.mcrledger.core.term.StreamName;

/**
 * An agreement with a customer, from the draft to its end. Complete: all chapters agreed on are
 * present.
 */
public sealed interface AgreementEvent extends LedgerEvent {
  AgreementId agreement();

  CustomerId customer();

  LocalDate on();

  @Override
  default StreamName stream() {
    return StreamName.of("agreement", agreement());
  }

  @Override
  default Set<CustomerId> customers() {
    return Set.of(customer());
  }

  @Override
  default FuzzyDate occurred() {
    return FuzzyDate.day(on());
  }

  /**
   * Both sides agreed which chapters the agreement is to have.
   *
   * @param chaptersAgreed keys of the chapters agreed on
   */
  record AgreementDrafted(
      AgreementId agreement,
      CustomerId customer,
      AgreementKind kind,
      boolean exclusive,
      @FreeText Set<String> chaptersAgreed,
      LocalDate on)
      implements AgreementEvent, Observation {
    public AgreementDrafted {
      chaptersAgreed = Set.copyOf(chaptersAgreed);
    }
  }

  /** Both sides signed; {@code chaptersPresent} are in the signed text. */
  record AgreementSigned(
      AgreementId agreement,
      CustomerId customer,
      @FreeText Set<String> chaptersPresent,
      Period inForce,
      LocalDate on)
      implements AgreementEvent, Observation {
    public AgreementSigned {
      chaptersPresent = Set.copyOf(chaptersPresent);
    }
  }

  /** In force for another period. */
  record AgreementRenewed(AgreementId agreement, CustomerId customer, Period inForce, LocalDate on)
      implements AgreementEvent, Observation {}

  /** The text was changed: chapters and exclusivity as a whole from now on. */
  record AgreementAmended(
      AgreementId agreement,
      CustomerId customer,
      boolean exclusive,
      @FreeText Set<String> chaptersAgreed,
      @FreeText Set<String> chaptersPresent,
      LocalDate on)
      implements AgreementEvent, Observation {
    public AgreementAmended {
      chaptersAgreed = Set.copyOf(chaptersAgreed);
      chaptersPresent = Set.copyOf(chaptersPresent);
    }
  }

  /** No longer in force from {@code on}. */
  record AgreementTerminated(
      AgreementId agreement, CustomerId customer, @FreeText String because, LocalDate on)
      implements AgreementEvent, Observation {}
}
