package org.mcrledger.query.lab;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final History history;

  KnownOverrides(History history) {
    this.history = history;
  }

  /** Of these contacts, up to the position. */
  Map<ContactId, List<Overridden>> of(Collection<ContactId> contacts, long position) {
    List<StreamName> streams =
        contacts.stream().map(contact -> StreamName.of("contact", contact)).toList();
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
