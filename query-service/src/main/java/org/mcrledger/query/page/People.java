package org.mcrledger.query.page;

import java.util.Map;
import java.util.Optional;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.CustomerProfile;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.query.answer.PersonName;
import org.mcrledger.query.page.view.Names;
import org.mcrledger.query.page.view.Wording;

/** What persons and customers are called on a page: who has no name, or none to be shown, by id. */
final class People {
  private People() {}

  /** A name that is hidden or erased is not there; the id still tells one person from another. */
  static Names names(PersonName name, String id) {
    return name.name()
        .or(name::nameZh)
        .map(first -> new Names(first, name.nameZh()))
        .orElseGet(() -> Names.of(id));
  }

  static String contact(Map<ContactId, PersonName> names, ContactId id, Wording w) {
    return w.first(
        Optional.ofNullable(names.get(id))
            .map(name -> names(name, id.value()))
            .orElseGet(() -> Names.of(id.value())));
  }

  static String staff(Map<StaffId, PersonName> names, StaffId id, Wording w) {
    return w.first(
        Optional.ofNullable(names.get(id))
            .map(name -> names(name, id.value()))
            .orElseGet(() -> Names.of(id.value())));
  }

  static Names customer(Optional<CustomerProfile> profile, CustomerId id) {
    return profile
        .map(known -> new Names(known.name(), known.nameZh()))
        .orElseGet(() -> Names.of(id.value()));
  }
}
