package org.mcrledger.core.agreement;

import static org.mcrledger.core.kernel.Verdict.reject;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.mcrledger.core.agreement.AgreementCommand.AmendAgreement;
import org.mcrledger.core.agreement.AgreementCommand.DraftAgreement;
import org.mcrledger.core.agreement.AgreementCommand.RenewAgreement;
import org.mcrledger.core.agreement.AgreementCommand.SignAgreement;
import org.mcrledger.core.agreement.AgreementCommand.TerminateAgreement;
import org.mcrledger.core.agreement.AgreementState.Drafted;
import org.mcrledger.core.agreement.AgreementState.Signed;
import org.mcrledger.core.agreement.AgreementState.Terminated;
import org.mcrledger.core.agreement.AgreementState.Undrafted;
import org.mcrledger.core.event.AgreementEvent;
import org.mcrledger.core.event.AgreementEvent.AgreementAmended;
import org.mcrledger.core.event.AgreementEvent.AgreementDrafted;
import org.mcrledger.core.event.AgreementEvent.AgreementRenewed;
import org.mcrledger.core.event.AgreementEvent.AgreementSigned;
import org.mcrledger.core.event.AgreementEvent.AgreementTerminated;
import org.mcrledger.core.kernel.Checks;
import org.mcrledger.core.kernel.Decider;
import org.mcrledger.core.kernel.Verdict;
import org.mcrledger.core.term.Period;

/**
 * The rules of an agreement's record. What happened before a termination can still be recorded
 * after it.
 */
public final class AgreementDecider
    implements Decider<AgreementCommand, AgreementState, AgreementEvent> {
  private static final String ENDS_FIRST = "a-period-ends-after-it-begins";

  @Override
  public AgreementState initial() {
    return Undrafted.UNDRAFTED;
  }

  @Override
  public Verdict<AgreementEvent> decide(AgreementCommand command, AgreementState state) {
    return switch (state) {
      case Undrafted _ ->
          switch (command) {
            case DraftAgreement c -> draft(c);
            case SignAgreement _, RenewAgreement _, AmendAgreement _, TerminateAgreement _ ->
                reject("unknown-agreement", "agreement", "agreement", command.agreement());
          };
      case Drafted drafted ->
          switch (command) {
            case SignAgreement c -> sign(c, drafted);
            case DraftAgreement _ -> reject("an-agreement-is-drafted-once", "agreement");
            case RenewAgreement _, AmendAgreement _, TerminateAgreement _ ->
                reject("not-signed-yet", "agreement", "drafted", drafted.on());
          };
      case Signed signed -> decide(command, signed, Optional.empty());
      case Terminated ended -> decide(command, ended.signed(), Optional.of(ended.on()));
    };
  }

  private static Verdict<AgreementEvent> decide(
      AgreementCommand command, Signed signed, Optional<LocalDate> endedOn) {
    return switch (command) {
      case DraftAgreement _ -> reject("an-agreement-is-drafted-once", "agreement");
      case SignAgreement _ -> reject("an-agreement-is-signed-once", "agreement", "on", signed.on());
      case RenewAgreement c -> renew(c, signed, endedOn);
      case AmendAgreement c -> amend(c, signed, endedOn);
      case TerminateAgreement c -> terminate(c, signed, endedOn);
    };
  }

  private static Verdict<AgreementEvent> draft(DraftAgreement c) {
    return Checks.<AgreementEvent>begin()
        .refuse(c.standing().isEmpty(), "unknown-customer", "customer", "customer", c.customer())
        .refuse(unnamed(c.chaptersAgreed()), "a-chapter-has-a-key", "chaptersAgreed")
        .orAccept(
            () ->
                new AgreementDrafted(
                    c.agreement(),
                    c.customer(),
                    c.kind(),
                    c.exclusive(),
                    c.chaptersAgreed(),
                    c.on()));
  }

  private static Verdict<AgreementEvent> sign(SignAgreement c, Drafted drafted) {
    boolean first = c.on().isBefore(drafted.on());
    return Checks.<AgreementEvent>begin()
        .refuse(unnamed(c.chaptersPresent()), "a-chapter-has-a-key", "chaptersPresent")
        .refuse(first, "signed-after-the-draft", "on", "drafted", drafted.on())
        .refuse(endsFirst(c.from(), c.to()), ENDS_FIRST, "inForce.to", "from", c.from())
        .orAccept(
            () ->
                new AgreementSigned(
                    c.agreement(),
                    drafted.customer(),
                    c.chaptersPresent(),
                    new Period(c.from(), c.to()),
                    c.on()));
  }

  private static Verdict<AgreementEvent> renew(
      RenewAgreement c, Signed signed, Optional<LocalDate> endedOn) {
    return Checks.<AgreementEvent>begin()
        .refuse(endsFirst(c.from(), c.to()), ENDS_FIRST, "inForce.to", "from", c.from())
        .and(() -> inItsTime(c.on(), signed, endedOn))
        .refuse(ended(c.from(), endedOn), "terminated-by-then", "inForce.from", "on", text(endedOn))
        .and(() -> notTwice(c, signed))
        .orAccept(
            () ->
                new AgreementRenewed(
                    c.agreement(), signed.customer(), new Period(c.from(), c.to()), c.on()));
  }

  private static Checks<AgreementEvent> notTwice(RenewAgreement c, Signed signed) {
    Period renewal = new Period(c.from(), c.to());
    boolean twice = signed.inForce().stream().anyMatch(renewal::meets);
    return Checks.<AgreementEvent>begin().refuse(twice, "already-in-force-then", "inForce");
  }

  private static Verdict<AgreementEvent> amend(
      AmendAgreement c, Signed signed, Optional<LocalDate> endedOn) {
    return Checks.<AgreementEvent>begin()
        .refuse(unnamed(c.chaptersAgreed()), "a-chapter-has-a-key", "chaptersAgreed")
        .refuse(unnamed(c.chaptersPresent()), "a-chapter-has-a-key", "chaptersPresent")
        .and(() -> inItsTime(c.on(), signed, endedOn))
        .orAccept(
            () ->
                new AgreementAmended(
                    c.agreement(),
                    signed.customer(),
                    c.exclusive(),
                    c.chaptersAgreed(),
                    c.chaptersPresent(),
                    c.on()));
  }

  private static Verdict<AgreementEvent> terminate(
      TerminateAgreement c, Signed signed, Optional<LocalDate> endedOn) {
    return Checks.<AgreementEvent>begin()
        .refuse(endedOn.isPresent(), "already-terminated", "agreement", "on", text(endedOn))
        .refuse(c.because().isBlank(), "a-termination-needs-a-reason", "because")
        .and(() -> inItsTime(c.on(), signed, endedOn))
        .orAccept(
            () -> new AgreementTerminated(c.agreement(), signed.customer(), c.because(), c.on()));
  }

  private static Checks<AgreementEvent> inItsTime(
      LocalDate on, Signed signed, Optional<LocalDate> endedOn) {
    return Checks.<AgreementEvent>begin()
        .refuse(on.isBefore(signed.on()), "not-signed-then", "on", "signed", signed.on())
        .refuse(ended(on, endedOn), "terminated-by-then", "on", "on", text(endedOn));
  }

  private static boolean ended(LocalDate day, Optional<LocalDate> endedOn) {
    return endedOn.filter(end -> !day.isBefore(end)).isPresent();
  }

  private static boolean endsFirst(LocalDate from, Optional<LocalDate> to) {
    return to.filter(end -> end.isBefore(from)).isPresent();
  }

  private static boolean unnamed(Set<String> chapters) {
    return chapters.stream().anyMatch(String::isBlank);
  }

  private static String text(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("-");
  }

  @Override
  public boolean fits(AgreementState state, AgreementEvent event) {
    return state.permits(event);
  }

  @Override
  public AgreementState evolve(AgreementState state, AgreementEvent event) {
    return state.after(event);
  }
}
