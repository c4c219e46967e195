package org.mcrledger.core.engagement;

import static org.mcrledger.core.kernel.Verdict.reject;

import java.util.HashSet;
import java.util.Set;
import org.mcrledger.core.engagement.EngagementCommand.AnswerInvitation;
import org.mcrledger.core.engagement.EngagementCommand.CancelEngagement;
import org.mcrledger.core.engagement.EngagementCommand.HoldEngagement;
import org.mcrledger.core.engagement.EngagementCommand.InviteContact;
import org.mcrledger.core.engagement.EngagementCommand.PlanEngagement;
import org.mcrledger.core.engagement.EngagementCommand.SettleConsensus;
import org.mcrledger.core.engagement.EngagementState.Cancelled;
import org.mcrledger.core.engagement.EngagementState.Held;
import org.mcrledger.core.engagement.EngagementState.Planned;
import org.mcrledger.core.engagement.EngagementState.Unknown;
import org.mcrledger.core.event.EngagementEvent;
import org.mcrledger.core.event.EngagementEvent.ConsensusSettled;
import org.mcrledger.core.event.EngagementEvent.ContactInvited;
import org.mcrledger.core.event.EngagementEvent.EngagementCancelled;
import org.mcrledger.core.event.EngagementEvent.EngagementHeld;
import org.mcrledger.core.event.EngagementEvent.EngagementPlanned;
import org.mcrledger.core.event.EngagementEvent.InvitationAnswered;
import org.mcrledger.core.kernel.Checks;
import org.mcrledger.core.kernel.Decider;
import org.mcrledger.core.kernel.Verdict;
import org.mcrledger.core.term.ConsensusItem;
import org.mcrledger.core.term.EngagementKind;
import org.mcrledger.core.term.InvitationAnswer;

/** The rules of an engagement's record. It may be held without having been planned. */
public final class EngagementDecider
    implements Decider<EngagementCommand, EngagementState, EngagementEvent> {
  @Override
  public EngagementState initial() {
    return Unknown.UNKNOWN;
  }

  @Override
  public Verdict<EngagementEvent> decide(EngagementCommand command, EngagementState state) {
    return switch (state) {
      case Unknown _ ->
          switch (command) {
            case PlanEngagement c -> plan(c);
            case HoldEngagement c -> hold(c, state);
            case InviteContact _, AnswerInvitation _, CancelEngagement _, SettleConsensus _ ->
                reject("unknown-engagement", "engagement", "engagement", command.engagement());
          };
      case Planned planned ->
          switch (command) {
            case PlanEngagement _ -> reject("an-engagement-is-planned-once", "engagement");
            case InviteContact c -> invite(c, planned);
            case AnswerInvitation c -> answer(c, planned);
            case HoldEngagement c -> hold(c, planned);
            case CancelEngagement c -> cancel(c, planned);
            case SettleConsensus _ -> reject("not-held-yet", "engagement", "on", planned.on());
          };
      case Held held ->
          switch (command) {
            case SettleConsensus c -> settle(c, held);
            case PlanEngagement _,
                InviteContact _,
                AnswerInvitation _,
                HoldEngagement _,
                CancelEngagement _ ->
                reject("already-held", "engagement", "on", held.on());
          };
      case Cancelled cancelled -> reject("already-cancelled", "engagement", "on", cancelled.on());
    };
  }

  private static Verdict<EngagementEvent> plan(PlanEngagement c) {
    Occasion o = c.occasion();
    return o.check(c.then())
        .orAccept(
            () ->
                new EngagementPlanned(
                    c.engagement(),
                    o.kind(),
                    o.direction(),
                    o.on(),
                    Set.copyOf(o.customers()),
                    Set.copyOf(o.ours()),
                    o.topic()));
  }

  private static Verdict<EngagementEvent> invite(InviteContact c, Planned planned) {
    return Checks.<EngagementEvent>begin()
        .refuse(planned.invited().containsKey(c.contact()), "already-invited", "contact")
        .and(() -> Attendance.withACustomer(c.contact(), c.then(), "contact"))
        .orAccept(
            () -> new ContactInvited(c.engagement(), planned.customers(), c.contact(), c.on()));
  }

  private static Verdict<EngagementEvent> answer(AnswerInvitation c, Planned planned) {
    boolean tooEarly = c.answer() == InvitationAnswer.ATTENDED;
    return Checks.<EngagementEvent>begin()
        .refuse(!planned.invited().containsKey(c.contact()), "not-invited", "contact")
        .refuse(tooEarly, "who-attended-is-known-afterwards", "answer")
        .orAccept(
            () ->
                new InvitationAnswered(
                    c.engagement(), planned.customers(), c.contact(), c.answer(), c.on()));
  }

  private static Verdict<EngagementEvent> hold(HoldEngagement c, EngagementState state) {
    Occasion o = c.occasion();
    Attendance attendance = new Attendance(c, state.invited());
    boolean future = o.on().from().isAfter(c.then().today());
    return Checks.<EngagementEvent>begin()
        .refuse(future, "not-held-yet", "on", "on", o.on())
        .and(() -> o.check(c.then()))
        .and(attendance::check)
        .and(() -> checkConsensus(c))
        .orAccept(
            () ->
                new EngagementHeld(
                    c.engagement(),
                    o.kind(),
                    o.direction(),
                    o.on(),
                    Set.copyOf(o.customers()),
                    attendance.theirs(),
                    attendance.ours(),
                    attendance.invited(),
                    o.topic(),
                    attendance.note(),
                    c.consensus()));
  }

  private static Checks<EngagementEvent> checkConsensus(HoldEngagement c) {
    boolean elsewhere =
        !c.consensus().isEmpty() && c.occasion().kind() != EngagementKind.ALIGNMENT_MEETING;
    Checks<EngagementEvent> checks =
        Checks.<EngagementEvent>begin()
            .refuse(elsewhere, "consensus-comes-of-an-alignment-meeting", "consensus");
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < c.consensus().size(); i++) {
      ConsensusItem item = c.consensus().get(i);
      String field = "consensus[" + i + "]";
      boolean stranger = item.owner().filter(owner -> !c.then().knows(owner)).isPresent();
      checks =
          checks
              .refuse(item.key().isBlank(), "a-consensus-item-has-a-key", field + ".key")
              .refuse(item.text().isBlank(), "a-consensus-item-says-what", field + ".text")
              .refuse(!keys.add(item.key()), "a-consensus-key-is-used-once", field + ".key")
              .refuse(stranger, "unknown-staff", field + ".owner");
    }
    return checks;
  }

  private static Verdict<EngagementEvent> cancel(CancelEngagement c, Planned planned) {
    return Checks.<EngagementEvent>begin()
        .refuse(c.because().isBlank(), "a-cancellation-needs-a-reason", "because")
        .orAccept(
            () ->
                new EngagementCancelled(c.engagement(), planned.customers(), c.on(), c.because()));
  }

  private static Verdict<EngagementEvent> settle(SettleConsensus c, Held held) {
    boolean before = c.on().to().isBefore(held.on().from());
    return Checks.<EngagementEvent>begin()
        .refuse(!held.items().contains(c.item()), "unknown-consensus-item", "item")
        .refuse(held.settled().contains(c.item()), "already-settled", "item")
        .refuse(c.how().isBlank(), "a-settlement-says-how", "how")
        .refuse(before, "settled-after-the-meeting", "on", "on", held.on())
        .orAccept(
            () ->
                new ConsensusSettled(c.engagement(), held.customers(), c.item(), c.on(), c.how()));
  }

  @Override
  public boolean fits(EngagementState state, EngagementEvent event) {
    return state.permits(event);
  }

  @Override
  public EngagementState evolve(EngagementState state, EngagementEvent event) {
    return state.after(event);
  }
}
