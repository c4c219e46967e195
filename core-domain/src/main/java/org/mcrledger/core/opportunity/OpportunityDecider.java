package org.mcrledger.core.opportunity;

import static org.mcrledger.core.kernel.Verdict.reject;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.mcrledger.core.event.OpportunityEvent;
import org.mcrledger.core.event.OpportunityEvent.OpportunityClosed;
import org.mcrledger.core.event.OpportunityEvent.OpportunityOpened;
import org.mcrledger.core.event.OpportunityEvent.StanceRecorded;
import org.mcrledger.core.kernel.Checks;
import org.mcrledger.core.kernel.Decider;
import org.mcrledger.core.kernel.Verdict;
import org.mcrledger.core.opportunity.OpportunityCommand.CloseOpportunity;
import org.mcrledger.core.opportunity.OpportunityCommand.OpenOpportunity;
import org.mcrledger.core.opportunity.OpportunityCommand.RecordStance;
import org.mcrledger.core.opportunity.OpportunityState.Opened;
import org.mcrledger.core.opportunity.OpportunityState.Unopened;

/**
 * The rules of an opportunity's record. A stance is recorded for a day on which it was open, also
 * after it was closed.
 */
public final class OpportunityDecider
    implements Decider<OpportunityCommand, OpportunityState, OpportunityEvent> {
  @Override
  public OpportunityState initial() {
    return Unopened.UNOPENED;
  }

  @Override
  public Verdict<OpportunityEvent> decide(OpportunityCommand command, OpportunityState state) {
    return switch (state) {
      case Unopened _ ->
          switch (command) {
            case OpenOpportunity c -> open(c);
            case RecordStance _, CloseOpportunity _ ->
                reject("unknown-opportunity", "opportunity", "opportunity", command.opportunity());
          };
      case Opened opened ->
          switch (command) {
            case OpenOpportunity c ->
                reject(
                    "an-opportunity-is-opened-once", "opportunity", "opportunity", c.opportunity());
            case RecordStance c -> record(c, opened);
            case CloseOpportunity c -> close(c, opened);
          };
    };
  }

  private static Verdict<OpportunityEvent> open(OpenOpportunity c) {
    return Checks.<OpportunityEvent>begin()
        .refuse(c.standing().isEmpty(), "unknown-customer", "customer", "customer", c.customer())
        .refuse(c.name().isBlank(), "an-opportunity-needs-a-name", "name")
        .orAccept(
            () ->
                new OpportunityOpened(
                    c.opportunity(), c.customer(), c.name(), c.importance(), c.on()));
  }

  private static Verdict<OpportunityEvent> record(RecordStance c, Opened opened) {
    boolean unknown = c.knownSince().isEmpty() && c.standing().isEmpty();
    boolean elsewhere = c.standing().filter(s -> s.customer().equals(opened.customer())).isEmpty();
    boolean unnamed = c.competitorFavoured().filter(String::isBlank).isPresent();
    return Checks.<OpportunityEvent>begin()
        .refuse(!opened.openOn(c.on()), "not-open-then", "on", timeOf(opened))
        .refuse(unknown, "unknown-contact", "contact", "contact", c.contact())
        .refuse(elsewhere, "not-with-the-customer-then", "contact", "since", text(c.knownSince()))
        .refuse(unnamed, "a-competitor-has-a-name", "competitorFavoured")
        .orAccept(
            () ->
                new StanceRecorded(
                    c.opportunity(),
                    opened.customer(),
                    c.contact(),
                    c.stance(),
                    opened.importance(),
                    c.roles(),
                    c.competitorFavoured(),
                    c.note(),
                    c.on()));
  }

  private static Verdict<OpportunityEvent> close(CloseOpportunity c, Opened opened) {
    boolean first = c.on().isBefore(opened.openedOn());
    return Checks.<OpportunityEvent>begin()
        .refuse(opened.closedOn().isPresent(), "already-closed", "opportunity", timeOf(opened))
        .refuse(c.because().isBlank(), "a-closing-needs-a-reason", "because")
        .refuse(first, "closed-after-the-opening", "on", timeOf(opened))
        .orAccept(
            () ->
                new OpportunityClosed(
                    c.opportunity(), opened.customer(), c.result(), c.because(), c.on()));
  }

  private static Map<String, String> timeOf(Opened opened) {
    return Map.of("opened", opened.openedOn().toString(), "closed", text(opened.closedOn()));
  }

  private static String text(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("-");
  }

  @Override
  public boolean fits(OpportunityState state, OpportunityEvent event) {
    return switch (state) {
      case Unopened _ -> event instanceof OpportunityOpened;
      case Opened opened ->
          switch (event) {
            case OpportunityOpened _ -> false;
            case StanceRecorded e -> opened.openOn(e.on());
            case OpportunityClosed e ->
                opened.closedOn().isEmpty() && !e.on().isBefore(opened.openedOn());
          };
    };
  }

  @Override
  public OpportunityState evolve(OpportunityState state, OpportunityEvent event) {
    return switch (event) {
      case OpportunityOpened e ->
          new Opened(e.customer(), e.importance(), e.on(), Optional.empty());
      case StanceRecorded _ -> state;
      case OpportunityClosed e ->
          switch (state) {
            case Unopened unopened -> unopened;
            case Opened opened -> opened.closed(e.on());
          };
    };
  }
}
