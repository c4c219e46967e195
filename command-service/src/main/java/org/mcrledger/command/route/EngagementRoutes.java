package org.mcrledger.command.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mcrledger.command.Concepts;
import org.mcrledger.core.engagement.EngagementCommand;
import org.mcrledger.core.engagement.EngagementCommand.AnswerInvitation;
import org.mcrledger.core.engagement.EngagementCommand.CancelEngagement;
import org.mcrledger.core.engagement.EngagementCommand.HoldEngagement;
import org.mcrledger.core.engagement.EngagementCommand.Invitation;
import org.mcrledger.core.engagement.EngagementCommand.InviteContact;
import org.mcrledger.core.engagement.EngagementCommand.PlanEngagement;
import org.mcrledger.core.engagement.EngagementCommand.SettleConsensus;
import org.mcrledger.core.engagement.EngagementState;
import org.mcrledger.core.engagement.EngagementState.Planned;
import org.mcrledger.core.engagement.Occasion;
import org.mcrledger.core.event.EngagementEvent.ConsensusSettled;
import org.mcrledger.core.event.EngagementEvent.ContactInvited;
import org.mcrledger.core.event.EngagementEvent.EngagementCancelled;
import org.mcrledger.core.event.EngagementEvent.EngagementHeld;
import org.mcrledger.core.event.EngagementEvent.EngagementPlanned;
import org.mcrledger.core.event.EngagementEvent.InvitationAnswered;
import org.mcrledger.core.term.ConsensusItem;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.Direction;
import org.mcrledger.core.term.EngagementId;
import org.mcrledger.core.term.EngagementKind;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.InvitationAnswer;
import org.mcrledger.core.term.Note;
import org.mcrledger.core.term.Personal;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.core.term.SubjectId;
import org.mcrledger.kit.access.Right;

/** What may be said of anything done together with customers. */
final class EngagementRoutes {
  private EngagementRoutes() {}

  static final List<CommandRoute<?>> TABLE =
      List.of(
          new CommandRoute<>(
              "/engagements",
              Right.RECORD_FACTS,
              NewEngagement.class,
              Set.of(EngagementPlanned.class, EngagementHeld.class),
              EngagementRoutes::enter),
          CommandRoute.post(
              "/engagements/{id}/invitations",
              Right.RECORD_FACTS,
              NewInvitation.class,
              ContactInvited.class,
              EngagementRoutes::invite),
          CommandRoute.post(
              "/engagements/{id}/answers",
              Right.RECORD_FACTS,
              Answer.class,
              InvitationAnswered.class,
              EngagementRoutes::answer),
          CommandRoute.post(
              "/engagements/{id}/outcome",
              Right.RECORD_FACTS,
              Outcome.class,
              EngagementHeld.class,
              EngagementRoutes::hold),
          CommandRoute.post(
              "/engagements/{id}/cancellation",
              Right.RECORD_FACTS,
              Cancellation.class,
              EngagementCancelled.class,
              EngagementRoutes::cancel),
          CommandRoute.post(
              "/engagements/{id}/settlements",
              Right.RECORD_FACTS,
              Settlement.class,
              ConsensusSettled.class,
              EngagementRoutes::settle));

  enum Status {
    PLANNED,
    HELD
  }

  record Theirs(ContactId contact) {}

  record Ours(StaffId staff) {}

  record Invited(ContactId contact, Optional<InvitationAnswer> answer) {}

  record NewEngagement(
      Optional<EngagementId> engagementId,
      Optional<Status> status,
      EngagementKind kind,
      Optional<Direction> direction,
      Optional<FuzzyDate> on,
      List<CustomerId> customers,
      List<Theirs> theirs,
      List<Ours> ours,
      List<Invited> invited,
      Optional<String> topic,
      Optional<String> note,
      List<ConsensusItem> consensus) {}

  /** What is left out stands as planned. */
  record Outcome(
      Optional<EngagementKind> kind,
      Optional<Direction> direction,
      Optional<FuzzyDate> on,
      List<CustomerId> customers,
      List<Theirs> theirs,
      List<Ours> ours,
      List<Invited> invited,
      Optional<String> topic,
      Optional<String> note,
      List<ConsensusItem> consensus) {}

  record NewInvitation(ContactId contact, Optional<FuzzyDate> on) {}

  record Answer(ContactId contact, InvitationAnswer answer, Optional<FuzzyDate> on) {}

  record Cancellation(Optional<FuzzyDate> on, String because) {}

  record Settlement(String item, Optional<FuzzyDate> on, String how) {}

  private static EngagementCommand enter(Request<NewEngagement> request) {
    NewEngagement body = request.body();
    EngagementId engagement = request.newId(body.engagementId(), EngagementId::new);
    Occasion occasion =
        new Occasion(
            body.kind(),
            body.direction(),
            request.date(body.on()),
            body.customers(),
            body.ours().stream().map(Ours::staff).toList(),
            body.topic());
    People people = new People(body.theirs(), body.invited(), body.note(), body.consensus());
    return switch (body.status().orElse(Status.HELD)) {
      case HELD -> people.hold(request, engagement, occasion, Set.of());
      case PLANNED ->
          new PlanEngagement(engagement, occasion, Around.of(request, occasion, Set.of()));
    };
  }

  /** Who took part and what came of it. */
  private record People(
      List<Theirs> theirs,
      List<Invited> invited,
      Optional<String> note,
      List<ConsensusItem> consensus) {

    HoldEngagement hold(
        Request<?> request, EngagementId engagement, Occasion occasion, Set<ContactId> before) {
      List<ContactId> present = theirs.stream().map(Theirs::contact).toList();
      List<ContactId> named = new ArrayList<>(before);
      named.addAll(present);
      invited.forEach(invitee -> named.add(invitee.contact()));
      List<StaffId> ours = new ArrayList<>(occasion.ours());
      consensus.forEach(item -> item.owner().ifPresent(ours::add));
      SubjectId subject = new SubjectId("note:" + engagement);
      return new HoldEngagement(
          engagement,
          occasion,
          present,
          invited.stream()
              .map(i -> new Invitation(i.contact(), i.answer().orElse(InvitationAnswer.OPEN)))
              .toList(),
          note.map(text -> new Note(Personal.of(subject, text), Set.of())),
          consensus,
          Around.of(request, occasion.customers(), ours, named, occasion.on()));
    }
  }

  private static HoldEngagement hold(Request<Outcome> request) {
    Outcome body = request.body();
    EngagementId engagement = engagement(request);
    EngagementState now = request.own().state(Concepts.ENGAGEMENT, engagement(request));
    Optional<Planned> plan =
        now instanceof Planned planned ? Optional.of(planned) : Optional.empty();
    Occasion occasion =
        new Occasion(
            body.kind().or(() -> plan.map(Planned::kind)).orElse(EngagementKind.OFFICE_MEETING),
            body.direction().or(() -> plan.flatMap(Planned::direction)),
            request.date(body.on().or(() -> plan.map(Planned::on))),
            body.customers().isEmpty()
                ? plan.map(p -> List.copyOf(p.customers())).orElse(List.of())
                : body.customers(),
            body.ours().isEmpty()
                ? plan.map(p -> List.copyOf(p.ours())).orElse(List.of())
                : body.ours().stream().map(Ours::staff).toList(),
            body.topic().or(() -> plan.flatMap(Planned::topic)));
    return new People(body.theirs(), body.invited(), body.note(), body.consensus())
        .hold(request, engagement, occasion, now.invited().keySet());
  }

  private static InviteContact invite(Request<NewInvitation> request) {
    ContactId contact = request.body().contact();
    FuzzyDate on = request.date(request.body().on());
    List<CustomerId> customers =
        request.own().state(Concepts.ENGAGEMENT, engagement(request)) instanceof Planned planned
            ? List.copyOf(planned.customers())
            : List.of();
    return new InviteContact(
        engagement(request),
        contact,
        on,
        Around.of(request, customers, List.of(), Set.of(contact), on));
  }

  private static AnswerInvitation answer(Request<Answer> request) {
    Answer body = request.body();
    return new AnswerInvitation(
        engagement(request), body.contact(), body.answer(), request.date(body.on()));
  }

  private static CancelEngagement cancel(Request<Cancellation> request) {
    return new CancelEngagement(
        engagement(request), request.date(request.body().on()), request.body().because());
  }

  private static SettleConsensus settle(Request<Settlement> request) {
    Settlement body = request.body();
    return new SettleConsensus(
        engagement(request), body.item(), request.date(body.on()), body.how());
  }

  private static EngagementId engagement(Request<?> request) {
    return new EngagementId(request.id());
  }
}
