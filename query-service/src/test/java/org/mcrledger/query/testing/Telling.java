package org.mcrledger.query.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mcrledger.core.event.CustomerEvent.CustomerRegistered;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Provenance;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.report.ByRest;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.CustomerProfile;
import org.mcrledger.core.term.EventId;

/** Events as a test tells them, one after the other, each under an id that its name gives. */
public final class Telling {
  private static final Provenance OFFICE = ByRest.of("office");

  private final List<Recorded<LedgerEvent>> told = new ArrayList<>();

  public EventId tell(String name, LedgerEvent event) {
    told.add(new Recorded<>(told.size() + 1L, id(name), 0, Instant.EPOCH, OFFICE, event));
    return id(name);
  }

  /** A customer of the region, of whom nothing else is known. */
  public static CustomerRegistered registered(CustomerId customer, String region, LocalDate on) {
    return new CustomerRegistered(
        customer,
        new CustomerProfile(
            "Name of " + customer,
            Optional.empty(),
            Optional.empty(),
            Optional.of(region),
            Optional.empty()),
        on);
  }

  public static EventId id(String name) {
    return new EventId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }

  public List<Recorded<LedgerEvent>> events() {
    return List.copyOf(told);
  }
}
