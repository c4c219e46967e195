package org.mcrledger.core.agreement;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.mcrledger.core.term.AgreementId;
import org.mcrledger.core.term.AgreementKind;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.CustomerStanding;

/** What one may ask of an agreement's record. */
public sealed interface AgreementCommand {
  AgreementId agreement();

  /**
   * Agree on what the agreement is to hold.
   *
   * @param standing the customer's standing; empty where there is no such customer
   * @param chaptersAgreed keys of the chapters it is to have
   */
  record DraftAgreement(
      AgreementId agreement,
      CustomerId customer,
      Optional<CustomerStanding> standing,
      AgreementKind kind,
      boolean exclusive,
      Set<String> chaptersAgreed,
      LocalDate on)
      implements AgreementCommand {
    public DraftAgreement {
      chaptersAgreed = Set.copyOf(chaptersAgreed);
    }
  }

  /**
   * Sign it.
   *
   * @param chaptersPresent keys of the chapters that are in the signed text
   * @param from first day in force, which may lie before the signature
   * @param to last day in force; empty where it has no end
   */
  record SignAgreement(
      AgreementId agreement,
      Set<String> chaptersPresent,
      LocalDate from,
      Optional<LocalDate> to,
      LocalDate on)
      implements AgreementCommand {
    public SignAgreement {
      chaptersPresent = Set.copyOf(chaptersPresent);
    }
  }

  /** Put it in force for another time, which may follow the one before after a gap. */
  record RenewAgreement(AgreementId agreement, LocalDate from, Optional<LocalDate> to, LocalDate on)
      implements AgreementCommand {}

  /** Change its text: chapters and exclusivity as a whole from that day on. */
  record AmendAgreement(
      AgreementId agreement,
      boolean exclusive,
      Set<String> chaptersAgreed,
      Set<String> chaptersPresent,
      LocalDate on)
      implements AgreementCommand {
    public AmendAgreement {
      chaptersAgreed = Set.copyOf(chaptersAgreed);
      chaptersPresent = Set.copyOf(chaptersPresent);
    }
  }

  /** End it: it is no longer in force from that day on. */
  record TerminateAgreement(AgreementId agreement, String because, LocalDate on)
      implements AgreementCommand {}
}
