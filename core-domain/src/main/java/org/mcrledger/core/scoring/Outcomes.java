package org.mcrledger.core.scoring;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.mcrledger.core.event.ScoreEvent.ContactScored;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.NamedUuid;

/** The outcomes recorded of one contact, by the date they are of. */
public record Outcomes(NavigableMap<LocalDate, ContactScored> byDate) {
  private static final UUID NAMESPACE =
      NamedUuid.of(new UUID(0, 0), "org.mcrledger.contact-scored");

  public static final Outcomes NONE = new Outcomes(new TreeMap<>());

  public Outcomes {
    byDate = Collections.unmodifiableNavigableMap(new TreeMap<>(byDate));
  }

  /**
   * Out of outcomes in the order of their positions: of two of one date the later recorded holds.
   */
  public static Outcomes of(List<ContactScored> recorded) {
    NavigableMap<LocalDate, ContactScored> byDate = new TreeMap<>();
    recorded.forEach(scored -> byDate.put(scored.on(), scored));
    return new Outcomes(byDate);
  }

  /** The last outcome whose date is not after that day. */
  public Optional<ContactScored> at(LocalDate date) {
    return Optional.ofNullable(byDate.floorEntry(date)).map(Map.Entry::getValue);
  }

  /** One more, recorded after these. */
  public Outcomes with(ContactScored scored) {
    NavigableMap<LocalDate, ContactScored> next = new TreeMap<>(byDate);
    next.put(scored.on(), scored);
    return new Outcomes(next);
  }

  /**
   * The id under which an outcome is recorded: it follows from contact, date, rule set and what of
   * the ledger was read, so that two services cannot record one outcome twice.
   */
  public static EventId idOf(ContactScored scored) {
    return new EventId(
        NamedUuid.of(
            NAMESPACE,
            scored.customer().value(),
            scored.contact().value(),
            scored.on().toString(),
            scored.ruleSet().hash(),
            Long.toString(scored.basis())));
  }
}
