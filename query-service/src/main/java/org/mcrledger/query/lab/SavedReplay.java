package org.mcrledger.query.lab;

import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.event.ReplayEvent.ReplaySaved;
import org.mcrledger.core.term.ReplayId;

/** A replay that somebody saved, and whether that was voided since. */
public record SavedReplay(Recorded<ReplaySaved> recorded, boolean voided) {
  public ReplaySaved event() {
    return recorded.event();
  }

  public ReplayId id() {
    return event().replay();
  }
}
