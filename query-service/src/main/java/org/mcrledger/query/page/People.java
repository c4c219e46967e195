package org.mcrledger.query.page;

import java.util.Map;
import java.util.Optional;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.CustomerProfile;
import org.mcrledger.core.term.StaffId;
import org.mcrledger.kit.access.CurrentActor;
import org.mcrledger.query.answer.PersonName;
import org.mcrledger.query.page.view.Names;
import org.mcrledger.query.page.view.Wording;

/** What persons and customers are called on a page: who has no name, or none to be shown, by id. */
public final class People {
  private People() {}

  /**
   * A name that is hidden or was never said gives way to the id; one that is erased, to the word.
   */
  static Names names(PersonName name, String id, Wording w) {
    if (name.erased()) {
      return Names.of(w.say("person.erased"));
    }
    return name.name()
        .or(name::nameZh)
        .map(first -> new Names(first, name.nameZh()))
        .orElseGet(() -> Names.of(id));
  }

  static String contact(Map<ContactId, PersonName> names, ContactId id, Wording w) {
    return w.first(
        Optional.ofNullable(names.get(id))
            .map(name -> names(name, id.value(), w))
            .orElseGet(() -> Names.of(id.value())));
  }

  static String staff(Map<StaffId, PersonName> names, StaffId id, Wording w) {
    return w.first(
        Optional.ofNullable(names.get(id))
            .map(name -> names(name, id.value(), w))
            .orElseGet(() -> Names.of(id.value())));
  }

  public static Names customer(Optional<CustomerProfile> profile, CustomerId id) {
    return profile
        .map(known -> new Names(known.name(), known.nameZh()))
        .orElseGet(() -> Names.of(id.value()));
  }

  /** An account that did something, for those who may know it; for the others just one of ours. */
  public static String account(String login, Wording w) {
    return CurrentActor.mayKnow(login).orElseGet(() -> w.say("person.an-account"));
  }
}
