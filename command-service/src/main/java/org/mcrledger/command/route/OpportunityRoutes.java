package org.mcrledger.command.route;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mcrledger.command.Concepts;
import org.mcrledger.core.contact.ContactState;
import org.mcrledger.core.event.OpportunityEvent.OpportunityClosed;
import org.mcrledger.core.event.OpportunityEvent.OpportunityOpened;
import org.mcrledger.core.event.OpportunityEvent.StanceRecorded;
import org.mcrledger.core.opportunity.OpportunityCommand.CloseOpportunity;
import org.mcrledger.core.opportunity.OpportunityCommand.OpenOpportunity;
import org.mcrledger.core.opportunity.OpportunityCommand.RecordStance;
import org.mcrledger.core.opportunity.OpportunityState.Opened;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.Importance;
import org.mcrledger.core.term.OpportunityId;
import org.mcrledger.core.term.OpportunityResult;
import org.mcrledger.core.term.Personal;
import org.mcrledger.core.term.PowerRole;
import org.mcrledger.core.term.Stance;
import org.mcrledger.kit.access.Right;

/** What may be said of a project that a customer decides on, and of where its people stand. */
final class OpportunityRoutes {
  private OpportunityRoutes() {}

  static final List<CommandRoute<?>> TABLE =
      List.of(
          CommandRoute.post(
              "/opportunities",
              Right.RECORD_FACTS,
              NewOpportunity.class,
              OpportunityOpened.class,
              OpportunityRoutes::open),
          CommandRoute.post(
              "/opportunities/{id}/stances",
              Right.RECORD_FACTS,
              NewStance.class,
              StanceRecorded.class,
              OpportunityRoutes::record),
          CommandRoute.post(
              "/opportunities/{id}/closure",
              Right.RECORD_FACTS,
              Closure.class,
              OpportunityClosed.class,
              OpportunityRoutes::close));

  record NewOpportunity(
      Optional<OpportunityId> opportunityId,
      CustomerId customer,
      String name,
      Importance importance,
      Optional<LocalDate> on) {}

  record NewStance(
      ContactId contact,
      Stance stance,
      Set<PowerRole> roles,
      Optional<String> competitorFavoured,
      Optional<String> note,
      Optional<LocalDate> on) {}

  record Closure(OpportunityResult result, String because, Optional<LocalDate> on) {}

  private static OpenOpportunity open(Request<NewOpportunity> request) {
    NewOpportunity body = request.body();
    LocalDate on = request.day(body.on());
    return new OpenOpportunity(
        request.newId(body.opportunityId(), OpportunityId::new),
        body.customer(),
        request.facts().standing(body.customer(), on),
        body.name(),
        body.importance(),
        on);
  }

  private static RecordStance record(Request<NewStance> request) {
    NewStance body = request.body();
    LocalDate on = request.day(body.on());
    ContactState contact = request.facts().contact(body.contact());
    Set<CustomerId> deciding =
        request.own().state(Concepts.OPPORTUNITY, opportunity(request)) instanceof Opened opened
            ? Set.of(opened.customer())
            : Set.of();
    FuzzyDate then = FuzzyDate.day(on);
    return new RecordStance(
        opportunity(request),
        body.contact(),
        contact.standingDuring(then, deciding).or(() -> contact.standingDuring(then)),
        contact.knownSince(),
        body.stance(),
        body.roles(),
        body.competitorFavoured(),
        body.note().map(note -> Personal.of(body.contact(), note)),
        on);
  }

  private static CloseOpportunity close(Request<Closure> request) {
    Closure body = request.body();
    return new CloseOpportunity(
        opportunity(request), body.result(), body.because(), request.day(body.on()));
  }

  private static OpportunityId opportunity(Request<?> request) {
    return new OpportunityId(request.id());
  }
}
