package org.mcrledger.command.route;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mcrledger.core.agreement.AgreementCommand.AmendAgreement;
import org.mcrledger.core.agreement.AgreementCommand.DraftAgreement;
import org.mcrledger.core.agreement.AgreementCommand.RenewAgreement;
import org.mcrledger.core.agreement.AgreementCommand.SignAgreement;
import org.mcrledger.core.agreement.AgreementCommand.TerminateAgreement;
import org.mcrledger.core.event.AgreementEvent.AgreementAmended;
import org.mcrledger.core.event.AgreementEvent.AgreementDrafted;
import org.mcrledger.core.event.AgreementEvent.AgreementRenewed;
import org.mcrledger.core.event.AgreementEvent.AgreementSigned;
import org.mcrledger.core.event.AgreementEvent.AgreementTerminated;
import org.mcrledger.core.term.AgreementId;
import org.mcrledger.core.term.AgreementKind;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.kit.access.Right;

/** What may be said of an agreement with a customer. */
final class AgreementRoutes {
  private AgreementRoutes() {}

  static final List<CommandRoute<?>> TABLE =
      List.of(
          CommandRoute.post(
              "/agreements",
              Right.RECORD_FACTS,
              NewAgreement.class,
              AgreementDrafted.class,
              AgreementRoutes::draft),
          CommandRoute.post(
              "/agreements/{id}/signature",
              Right.RECORD_FACTS,
              Signature.class,
              AgreementSigned.class,
              AgreementRoutes::sign),
          CommandRoute.post(
              "/agreements/{id}/renewal",
              Right.RECORD_FACTS,
              Renewal.class,
              AgreementRenewed.class,
              AgreementRoutes::renew),
          CommandRoute.post(
              "/agreements/{id}/amendment",
              Right.RECORD_FACTS,
              Amended.class,
              AgreementAmended.class,
              AgreementRoutes::amend),
          CommandRoute.post(
              "/agreements/{id}/termination",
              Right.RECORD_FACTS,
              Termination.class,
              AgreementTerminated.class,
              AgreementRoutes::terminate));

  record NewAgreement(
      Optional<AgreementId> agreementId,
      CustomerId customer,
      AgreementKind kind,
      Optional<Boolean> exclusive,
      Set<String> chapters,
      Optional<LocalDate> on) {}

  record Signature(
      Set<String> chaptersPresent,
      Optional<LocalDate> from,
      Optional<LocalDate> until,
      Optional<LocalDate> on) {}

  record Renewal(LocalDate from, Optional<LocalDate> until, Optional<LocalDate> on) {}

  record Amended(
      boolean exclusive,
      Set<String> chapters,
      Set<String> chaptersPresent,
      Optional<LocalDate> on) {}

  record Termination(String because, Optional<LocalDate> on) {}

  private static DraftAgreement draft(Request<NewAgreement> request) {
    NewAgreement body = request.body();
    LocalDate on = request.day(body.on());
    return new DraftAgreement(
        request.newId(body.agreementId(), AgreementId::new),
        body.customer(),
        request.facts().standing(body.customer(), on),
        body.kind(),
        body.exclusive().orElse(false),
        body.chapters(),
        on);
  }

  private static SignAgreement sign(Request<Signature> request) {
    Signature body = request.body();
    LocalDate on = request.day(body.on());
    return new SignAgreement(
        agreement(request), body.chaptersPresent(), body.from().orElse(on), body.until(), on);
  }

  private static RenewAgreement renew(Request<Renewal> request) {
    Renewal body = request.body();
    return new RenewAgreement(
        agreement(request), body.from(), body.until(), request.day(body.on()));
  }

  private static AmendAgreement amend(Request<Amended> request) {
    Amended body = request.body();
    return new AmendAgreement(
        agreement(request),
        body.exclusive(),
        body.chapters(),
        body.chaptersPresent(),
        request.day(body.on()));
  }

  private static TerminateAgreement terminate(Request<Termination> request) {
    Termination body = request.body();
    return new TerminateAgreement(agreement(request), body.because(), request.day(body.on()));
  }

  private static AgreementId agreement(Request<?> request) {
    return new AgreementId(request.id());
  }
}
