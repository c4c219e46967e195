package org.mcrledger.ledger.append;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Appends that are committed together. None of them contradicts another: those would only pull down
 * the whole group.
 */
final class Group {

  /**
   * Small enough that one guilty member does not send thousands into the retry one by one, large
   * enough to make the commit's share of the cost negligible. A single larger append makes a group
   * by itself.
   */
  static final int EVENTS_MAX = 2_000;

  private record Place(String stream, long version) {}

  private final List<WaitingAppend> members = new ArrayList<>();
  private final Set<Object> taken = new HashSet<>();
  private int events;

  static Group of(WaitingAppend only) {
    Group group = new Group();
    group.add(only);
    return group;
  }

  /**
   * Takes the append in, unless the group is full or the append wants a place or an id that another
   * member wants.
   */
  boolean accepts(WaitingAppend append) {
    if (events > 0 && events + append.size() > EVENTS_MAX) return false;
    if (events > 0 && contradicts(append)) return false;
    add(append);
    return true;
  }

  private boolean contradicts(WaitingAppend append) {
    return append.events().stream()
        .anyMatch(
            e -> taken.contains(e.eventId()) || taken.contains(new Place(e.stream(), e.version())));
  }

  private void add(WaitingAppend append) {
    members.add(append);
    events += append.size();
    if (events > EVENTS_MAX) return; // full: nobody will ask again
    append
        .events()
        .forEach(
            e -> {
              taken.add(e.eventId());
              taken.add(new Place(e.stream(), e.version()));
            });
  }

  List<WaitingAppend> members() {
    return members;
  }

  int events() {
    return events;
  }

  List<UUID> eventIds() {
    return members.stream()
        .flatMap(member -> member.events().stream())
        .map(e -> e.eventId())
        .toList();
  }

  /** Shares out the positions from the first on. */
  void complete(long firstPosition, Instant recordedAt) {
    long next = firstPosition;
    for (WaitingAppend member : members) {
      member.outcome().complete(new Appended(next, next + member.size() - 1, recordedAt));
      next += member.size();
    }
  }

  void fail(AppendException why) {
    members.forEach(member -> member.fail(why));
  }
}
