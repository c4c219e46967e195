package org.mcrledger.core.report;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mcrledger.core.event.CorrectionEvent;
import org.mcrledger.core.event.CustomerEvent.CustomerRegistered;
import org.mcrledger.core.event.CustomerEvent.TierDecided;
import org.mcrledger.core.event.EngagementEvent.EngagementHeld;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.CustomerProfile;
import org.mcrledger.core.term.EngagementId;
import org.mcrledger.core.term.EngagementKind;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.OurParticipant;
import org.mcrledger.core.term.ReasonCode;
import org.mcrledger.core.term.SchemeKey;
import org.mcrledger.core.term.Seniority;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.core.term.StreamName;
import org.mcrledger.core.term.TheirParticipant;
import org.mcrledger.core.term.TierKey;

/** Events as a test tells them, recorded one after the other, each on the day it happened. */
final class Story {
  static final CustomerId ACME = new CustomerId("acme");
  static final CustomerId OTHER = new CustomerId("other");
  static final ContactId LI = new ContactId("li");
  static final StaffId CHEN = new StaffId("chen");
  static final SchemeKey SABC = new SchemeKey("sabc");
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final List<Recorded<LedgerEvent>> recorded = new ArrayList<>();
  private final Map<StreamName, Long> versions = new HashMap<>();

  List<Recorded<LedgerEvent>> events() {
    return List.copyOf(recorded);
  }

  Story and(LedgerEvent event) {
    return and(event, event.occurred().to());
  }

  Story and(LedgerEvent event, LocalDate recordedOn) {
    long position = recorded.size() + 1L;
    long version = versions.merge(event.stream(), 0L, (before, _) -> before + 1);
    Instant at = recordedOn.atTime(18, 0).atZone(ZONE).toInstant();
    recorded.add(new Recorded<>(position, id(position), version, at, ByRest.of("wang"), event));
    return this;
  }

  /** The last event does not hold. */
  Story voided(String because, LocalDate on) {
    Recorded<LedgerEvent> target = recorded.getLast();
    return and(
        new CorrectionEvent.Voided(
            target.event().stream(), target.event().customers(), target.id(), because, on));
  }

  static EventId id(long position) {
    return new EventId(
        UUID.nameUUIDFromBytes(Long.toString(position).getBytes(StandardCharsets.UTF_8)));
  }

  static CustomerRegistered registered(CustomerId customer, String on) {
    return new CustomerRegistered(
        customer,
        new CustomerProfile(
            "Name of " + customer,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        LocalDate.parse(on));
  }

  static TierDecided tier(String tier, String on, Optional<LocalDate> until) {
    return new TierDecided(
        ACME,
        SABC,
        "version",
        new TierKey(tier),
        ReasonCode.EVALUATION,
        "because " + tier,
        LocalDate.parse(on),
        until,
        Set.of(),
        Optional.empty());
  }

  static EngagementHeld held(
      EngagementKind kind, String on, int theirSeniority, int ours, CustomerId... with) {
    return new EngagementHeld(
        new EngagementId("e-" + on + "-" + kind.key()),
        kind,
        Optional.empty(),
        FuzzyDate.parse(on),
        Set.of(with),
        List.of(new TheirParticipant(LI, ACME, Optional.of(new Seniority(theirSeniority)))),
        List.of(new OurParticipant(CHEN, Optional.of(new Seniority(ours)))),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}
