package org.mcrledger.command.route;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mcrledger.core.contact.ContactState;
import org.mcrledger.core.engagement.Circumstances;
import org.mcrledger.core.engagement.Occasion;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.ContactStanding;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.CustomerStanding;
import org.mcrledger.core.term.FuzzyDate;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.core.term.StaffStanding;

/** Asks the streams around an engagement about everyone whom a command names. */
final class Around {
  private Around() {}

  static Circumstances of(Request<?> request, Occasion occasion, Collection<ContactId> contacts) {
    return of(request, occasion.customers(), occasion.ours(), contacts, occasion.on());
  }

  static Circumstances of(
      Request<?> request,
      List<CustomerId> customers,
      List<StaffId> ours,
      Collection<ContactId> contacts,
      FuzzyDate when) {
    Facts facts = request.facts();
    Set<CustomerId> among = new HashSet<>(customers);
    Map<CustomerId, CustomerStanding> customerStandings = new HashMap<>();
    among.forEach(c -> facts.standing(c, when.to()).ifPresent(s -> customerStandings.put(c, s)));
    Map<ContactId, ContactStanding> contactStandings = new HashMap<>();
    Map<ContactId, LocalDate> knownSince = new HashMap<>();
    for (ContactId contact : new HashSet<>(contacts)) {
      ContactState state = facts.contact(contact);
      state.standingDuring(when, among).ifPresent(s -> contactStandings.put(contact, s));
      state.knownSince().ifPresent(day -> knownSince.put(contact, day));
    }
    Map<StaffId, StaffStanding> staff = new HashMap<>();
    new HashSet<>(ours).forEach(s -> facts.standing(s).ifPresent(known -> staff.put(s, known)));
    return new Circumstances(
        customerStandings, contactStandings, knownSince, staff, request.today());
  }
}
