package org.mcrledger.core.engagement;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.ContactStanding;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.CustomerStanding;
import org.mcrledger.core.term.HospitalityRule;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.core.term.StaffStanding;

/**
 * What other streams say about those whom a command names, at the date it speaks of.
 *
 * @param customers the customers of the engagement; one that is absent is not registered
 * @param contacts with which of these customers each contact was then; one that is absent was with
 *     none of them
 * @param knownSince since when each contact is known to be with any customer at all; one that is
 *     absent is not registered
 * @param staff those of ours who are registered
 * @param today the business day on which the command is given
 */
public record Circumstances(
    Map<CustomerId, CustomerStanding> customers,
    Map<ContactId, ContactStanding> contacts,
    Map<ContactId, LocalDate> knownSince,
    Map<StaffId, StaffStanding> staff,
    LocalDate today) {
  public Circumstances {
    customers = Map.copyOf(customers);
    contacts = Map.copyOf(contacts);
    knownSince = Map.copyOf(knownSince);
    staff = Map.copyOf(staff);
  }

  boolean knows(CustomerId customer) {
    return customers.containsKey(customer);
  }

  boolean knows(ContactId contact) {
    return knownSince.containsKey(contact) || contacts.containsKey(contact);
  }

  boolean knows(StaffId member) {
    return staff.containsKey(member);
  }

  Optional<HospitalityRule> hospitality(CustomerId customer) {
    return Optional.ofNullable(customers.get(customer)).map(CustomerStanding::hospitality);
  }

  Optional<ContactStanding> standing(ContactId contact) {
    return Optional.ofNullable(contacts.get(contact));
  }
}
