package org.mcrledger.core.term;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A value that changes on dates known more or less exactly, in the order of the changes. Where two
 * dates leave their order open, the change recorded later is taken for the later one.
 */
public record FuzzyTimeline<V>(List<Change<V>> changes) {
  /** From that date on the value holds, until the next change. */
  public record Change<V>(FuzzyDate on, V value) {}

  public FuzzyTimeline {
    changes = List.copyOf(changes);
  }

  public static <V> FuzzyTimeline<V> empty() {
    return new FuzzyTimeline<>(List.of());
  }

  public FuzzyTimeline<V> with(FuzzyDate on, V value) {
    List<Change<V>> next = new ArrayList<>(changes);
    next.add(placeOf(on), new Change<>(on, value));
    return new FuzzyTimeline<>(next);
  }

  /** Before the first change that is surely later: so the list never contradicts the dates. */
  private int placeOf(FuzzyDate on) {
    int place = 0;
    while (place < changes.size() && !changes.get(place).on().from().isAfter(on.to())) {
      place++;
    }
    return place;
  }

  /** The change that one of this date would follow. */
  public Optional<Change<V>> before(FuzzyDate on) {
    int place = placeOf(on);
    return place == 0 ? Optional.empty() : Optional.of(changes.get(place - 1));
  }

  /**
   * The change that the day stands under: the last that counts by then. Before any counts, the
   * first one, if it may have happened by then.
   */
  public Optional<Change<V>> on(LocalDate day) {
    return counted(day)
        .or(() -> changes.stream().findFirst().filter(first -> !first.on().from().isAfter(day)));
  }

  /** The last change that counts by the day; empty before any counts. */
  public Optional<Change<V>> counted(LocalDate day) {
    for (Change<V> change : changes.reversed()) {
      if (!change.on().countsFrom().isAfter(day)) {
        return Optional.of(change);
      }
    }
    return Optional.empty();
  }

  /**
   * What counts from day to day: of the changes that count by a day the last in their order. So a
   * departure in a year in which somebody came, and no more is known of the coming, is a departure.
   */
  public Timeline<V> counting() {
    NavigableMap<LocalDate, V> since = new TreeMap<>();
    for (Change<V> change : changes) {
      since.tailMap(change.on().countsFrom(), true).clear();
      since.put(change.on().countsFrom(), change.value());
    }
    return new Timeline<>(since);
  }

  /** The changes whose values may have held on some day of {@code when}, in their order. */
  public List<Change<V>> possible(FuzzyDate when) {
    List<Change<V>> possible = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      boolean begun = !changes.get(i).on().from().isAfter(when.to());
      if (begun && !changes.stream().skip(i + 1L).anyMatch(later -> before(later, when))) {
        possible.add(changes.get(i));
      }
    }
    return List.copyOf(possible);
  }

  /** The change that follows; empty for the last. */
  public Optional<Change<V>> after(Change<V> change) {
    return changes.stream().skip(changes.lastIndexOf(change) + 1L).findFirst();
  }

  private static <V> boolean before(Change<V> change, FuzzyDate when) {
    return change.on().to().isBefore(when.from());
  }
}
