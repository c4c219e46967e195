package org.mcrledger.core.scoring;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.mcrledger.core.event.OpportunityEvent;
import org.mcrledger.core.event.OpportunityEvent.OpportunityClosed;
import org.mcrledger.core.event.OpportunityEvent.OpportunityOpened;
import org.mcrledger.core.event.OpportunityEvent.StanceRecorded;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.OpportunityId;
import org.mcrledger.core.term.Timeline;

/**
 * Who has a role on which opportunity since when, and when each opportunity was open.
 *
 * @param open true from the day it was opened, false from the day it was closed
 * @param since the day on which a role of the contact was first named
 */
public record OpenRoles(
    Map<OpportunityId, Timeline<Boolean>> open,
    Map<OpportunityId, Map<ContactId, LocalDate>> since) {
  public static final OpenRoles NONE = new OpenRoles(Map.of(), Map.of());

  public OpenRoles {
    open = Map.copyOf(open);
    since = Map.copyOf(since);
  }

  /** With one more event that holds. */
  public OpenRoles with(OpportunityEvent event) {
    return switch (event) {
      case OpportunityOpened e -> opened(e.opportunity(), e.on(), true);
      case OpportunityClosed e -> opened(e.opportunity(), e.on(), false);
      case StanceRecorded e -> e.roles().isEmpty() ? this : named(e);
    };
  }

  private OpenRoles opened(OpportunityId opportunity, LocalDate on, boolean isOpen) {
    Map<OpportunityId, Timeline<Boolean>> next = new HashMap<>(open);
    next.merge(
        opportunity, Timeline.<Boolean>empty().with(on, isOpen), (old, _) -> old.with(on, isOpen));
    return new OpenRoles(next, since);
  }

  private OpenRoles named(StanceRecorded e) {
    Map<ContactId, LocalDate> roles = new HashMap<>(since.getOrDefault(e.opportunity(), Map.of()));
    roles.merge(e.contact(), e.on(), (old, now) -> now.isBefore(old) ? now : old);
    Map<OpportunityId, Map<ContactId, LocalDate>> next = new HashMap<>(since);
    next.put(e.opportunity(), Map.copyOf(roles));
    return new OpenRoles(open, next);
  }

  /** The contacts with a role on an opportunity that is open on that day. */
  public Set<ContactId> on(LocalDate day) {
    Set<ContactId> contacts = new HashSet<>();
    since.forEach(
        (opportunity, roles) -> {
          if (open.getOrDefault(opportunity, Timeline.empty()).on(day).orElse(false)) {
            roles.forEach(
                (contact, from) -> {
                  if (!from.isAfter(day)) {
                    contacts.add(contact);
                  }
                });
          }
        });
    return Set.copyOf(contacts);
  }
}
