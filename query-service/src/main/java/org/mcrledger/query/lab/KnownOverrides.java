package org.mcrledger.query.lab;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mcrledger.core.event.ContactEvent;
import org.mcrledger.core.event.Effects;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.scoring.ShownScore.Overridden;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.StreamName;
import org.mcrledger.query.history.History;

/** The scores that people have set by hand, voids and corrections applied. */
final class KnownOverrides {
  private static final List<String> TYPES =
      List.of("contact.intimacy-overridden", "contact.support-overridden");

  private final History history;

  KnownOverrides(History history) {
    this.history = history;
  }

  /** Of each contact, up to the position. */
  Map<ContactId, List<Overridden>> upTo(long position) {
    Set<StreamName> streams = new HashSet<>();
    TYPES.forEach(
        type ->
            history.ofTypes(type, position).forEach(each -> streams.add(each.event().stream())));
    return in(streams, position);
  }

  /** Of these contacts alone. */
  Map<ContactId, List<Overridden>> of(Collection<ContactId> contacts, long position) {
    return in(
        contacts.stream().map(contact -> StreamName.of("contact", contact)).toList(), position);
  }

  private Map<ContactId, List<Overridden>> in(Collection<StreamName> streams, long position) {
    Map<ContactId, List<Overridden>> found = new HashMap<>();
    for (Recorded<LedgerEvent> recorded : Effects.effective(history.ofStreams(streams, position))) {
      if (recorded.event() instanceof ContactEvent event) {
        Overridden.of(recorded, event)
            .ifPresent(
                set -> found.computeIfAbsent(event.contact(), _ -> new ArrayList<>()).add(set));
      }
    }
    return found;
  }
}
