package org.mcrledger.command.axon;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.mcrledger.core.term.StreamName;
import org.mcrledger.ledger.read.StreamPlace;

/**
 * Streams folded, and up to where the ledger was looked at: a remembered stream that no look has
 * seen grow is as it stands in the ledger. The least recently used are forgotten first.
 */
final class Memory {
  /** So many events looked at last are kept, to judge streams whose reading began before a look. */
  private static final int PLACES_MAX = 10_000;

  private record Kept(Folded<?> folded, boolean behind) {}

  private final Map<StreamName, Kept> entries;
  private final NavigableMap<Long, StreamPlace> places = new TreeMap<>();
  private long lookedUpTo = -1;
  private long placesAfter = -1;

  Memory(int streamsMax) {
    this.entries =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<StreamName, Kept> eldest) {
            return size() > streamsMax;
          }
        };
  }

  /** All of the ledger up to this position was looked at; -1 before the first look. */
  synchronized long lookedUpTo() {
    return lookedUpTo;
  }

  /** The stream as it was last seen, which may be behind. */
  synchronized Optional<Folded<?>> lastSeen(StreamName stream) {
    return Optional.ofNullable(entries.get(stream)).map(Kept::folded);
  }

  /** The stream as it stood at the last look. */
  synchronized Optional<Folded<?>> current(StreamName stream) {
    return Optional.ofNullable(entries.get(stream))
        .filter(entry -> !entry.behind())
        .map(Kept::folded);
  }

  /** The look found these places behind the last one's end; all in between are among them. */
  synchronized void looked(List<StreamPlace> news) {
    for (StreamPlace place : news) {
      places.put(place.position(), place);
      lookedUpTo = Math.max(lookedUpTo, place.position());
      entries.computeIfPresent(
          StreamName.parse(place.stream()), (_, entry) -> judged(entry.folded(), entry, place));
    }
    while (places.size() > PLACES_MAX) {
      placesAfter = places.pollFirstEntry().getKey();
    }
  }

  private static Kept judged(Folded<?> folded, Kept entry, StreamPlace place) {
    return place.version() > folded.version() ? new Kept(folded, true) : entry;
  }

  /** Too much has come for a look: any stream may be behind. */
  synchronized void lookedOver(long position) {
    entries.replaceAll((_, entry) -> new Kept(entry.folded(), true));
    places.clear();
    lookedUpTo = position;
    placesAfter = position;
  }

  /**
   * Keeps what is at least as new as what is remembered.
   *
   * @param readUpTo the stream's events up to this position are all in it
   */
  synchronized void keep(Folded<?> folded, long readUpTo) {
    Kept known = entries.get(folded.stream());
    if (known == null || known.folded().version() <= folded.version()) {
      entries.put(folded.stream(), new Kept(folded, mayBeBehind(folded, readUpTo)));
    }
  }

  private boolean mayBeBehind(Folded<?> folded, long readUpTo) {
    if (readUpTo < placesAfter) {
      return true;
    }
    String stream = folded.stream().toString();
    return places.tailMap(readUpTo, false).values().stream()
        .anyMatch(place -> place.stream().equals(stream) && place.version() > folded.version());
  }

  synchronized void forget(StreamName stream) {
    entries.remove(stream);
  }
}
