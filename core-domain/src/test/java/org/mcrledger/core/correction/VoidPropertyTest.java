package org.mcrledger.core.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.mcrledger.core.agreement.AgreementDecider;
import org.mcrledger.core.contact.ContactDecider;
import org.mcrledger.core.correction.CorrectionCommand.VoidEvent;
import org.mcrledger.core.customer.CustomerDecider;
import org.mcrledger.core.engagement.EngagementDecider;
import org.mcrledger.core.event.AgreementEvent;
import org.mcrledger.core.event.ContactEvent;
import org.mcrledger.core.event.CorrectionEvent;
import org.mcrledger.core.event.CustomerEvent;
import org.mcrledger.core.event.Effects;
import org.mcrledger.core.event.EngagementEvent;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.MeasureEvent;
import org.mcrledger.core.event.OpportunityEvent;
import org.mcrledger.core.event.RevenueEvent;
import org.mcrledger.core.event.StaffEvent;
import org.mcrledger.core.kernel.Decider;
import org.mcrledger.core.kernel.Verdict;
import org.mcrledger.core.measure.MeasureDecider;
import org.mcrledger.core.opportunity.OpportunityDecider;
import org.mcrledger.core.revenue.RevenueDecider;
import org.mcrledger.core.staff.StaffDecider;

/** For every decider: a void gives what never having had the event gives. */
class VoidPropertyTest {
  private static final int COMMANDS = 20;
  private static final LocalDate TODAY = LocalDate.of(2025, 1, 1);

  @Property(tries = 300)
  void a_customer_is_as_if_it_had_never_happened(@ForAll long seed) {
    check(seed, CustomerEvent.class, new CustomerDecider(), RandomCommands::ofCustomer);
  }

  @Property(tries = 300)
  void a_contact_is_as_if_it_had_never_happened(@ForAll long seed) {
    check(seed, ContactEvent.class, new ContactDecider(), RandomCommands::ofContact);
  }

  @Property(tries = 300)
  void an_engagement_is_as_if_it_had_never_happened(@ForAll long seed) {
    check(seed, EngagementEvent.class, new EngagementDecider(), RandomCommands::ofEngagement);
  }

  @Property(tries = 300)
  void an_opportunity_is_as_if_it_had_never_happened(@ForAll long seed) {
    check(seed, OpportunityEvent.class, new OpportunityDecider(), RandomCommands::ofOpportunity);
  }

  @Property(tries = 300)
  void an_agreement_is_as_if_it_had_never_happened(@ForAll long seed) {
    check(seed, AgreementEvent.class, new AgreementDecider(), RandomCommands::ofAgreement);
  }

  @Property(tries = 300)
  void revenue_is_as_if_it_had_never_happened(@ForAll long seed) {
    check(seed, RevenueEvent.class, new RevenueDecider(), RandomCommands::ofRevenue);
  }

  @Property(tries = 300)
  void a_measure_is_as_if_it_had_never_happened(@ForAll long seed) {
    check(seed, MeasureEvent.class, new MeasureDecider(), RandomCommands::ofMeasures);
  }

  @Property(tries = 50)
  void staff_is_as_if_it_had_never_happened(@ForAll long seed) {
    check(seed, StaffEvent.class, new StaffDecider(), RandomCommands::ofStaff);
  }

  /** Commands, then voids of the last and of any event, of voids too, with commands in between. */
  private static <C, S, E extends LedgerEvent> void check(
      long seed, Class<E> family, Decider<C, S, E> decider, Function<RandomCommands, C> commands) {
    RandomCommands random = new RandomCommands(new Random(seed));
    EffectiveFold<S, E> fold = new EffectiveFold<>(family, decider);
    Recording stream = new Recording();
    for (int i = 0; i < COMMANDS; i++) {
      record(stream, decider.decide(commands.apply(random), fold.of(stream.all())));
    }
    if (stream.size() > 0) {
      voidAndCompare(stream, stream.size(), fold);
    }
    for (int i = 0; i < COMMANDS && stream.size() > 0; i++) {
      voidAndCompare(stream, 1 + random.dice().nextInt(stream.size()), fold);
      record(stream, decider.decide(commands.apply(random), fold.of(stream.all())));
    }
    assertThat(fold.unfit(Effects.effective(stream.all()))).isEmpty();
  }

  private static <S, E extends LedgerEvent> void voidAndCompare(
      Recording stream, int position, EffectiveFold<S, E> fold) {
    VoidEvent command = new VoidEvent(Recording.id(position), "typo", TODAY, List.of());
    Verdict<CorrectionEvent> verdict =
        new CorrectionRules(fold::unfit).decide(command, stream.all());
    boolean isLast = position == stream.size();
    switch (verdict) {
      case Verdict.Accepted<CorrectionEvent>(List<CorrectionEvent> events) -> {
        S neverHappened = fold.of(stream.without(position));
        stream.add(events.getFirst());
        assertThat(fold.of(stream.all())).isEqualTo(neverHappened);
      }
      case Verdict.Rejected<CorrectionEvent> rejected ->
          assertThat(rejected.rule()).isIn("already-voided", "something-rests-on-it");
    }
    assertThat(isLast && verdict instanceof Verdict.Rejected<?>)
        .as("the last event can always be voided")
        .isFalse();
  }

  private static <E extends LedgerEvent> void record(Recording stream, Verdict<E> verdict) {
    switch (verdict) {
      case Verdict.Accepted<E>(List<E> events) -> events.forEach(stream::add);
      case Verdict.Rejected<E> _ -> {}
    }
  }
}
