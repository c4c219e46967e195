package org.mcrledger.core.revenue;

import java.time.LocalDate;
import java.util.Optional;
import org.mcrledger.core.term.FuzzyDate;

/**
 * Periods by their first day, none of which begins with another. One more makes another tree that
 * shares all but one path with the one before: with thousands of periods, copying them all for each
 * event would make a long history slow.
 *
 * <p>A treap: sorted by day, and no period lies below one of a lower rank. Ranks follow from days
 * as if at random, so the tree is shallow, and the same periods make the same tree in whatever
 * order they came.
 */
public sealed interface Periods {
  Periods NONE = new None();

  /** With one more, in the place of any that begins on the same day. */
  Tree with(FuzzyDate period);

  /** The last period that begins on that day or before. */
  Optional<FuzzyDate> lastFrom(LocalDate day);

  /** No period at all. */
  record None() implements Periods {
    @Override
    public Tree with(FuzzyDate period) {
      return new Tree(this, period, this);
    }

    @Override
    public Optional<FuzzyDate> lastFrom(LocalDate day) {
      return Optional.empty();
    }
  }

  /** A period, those that begin before it, and those that begin after it. */
  record Tree(Periods earlier, FuzzyDate top, Periods later) implements Periods {
    @Override
    public Tree with(FuzzyDate period) {
      int order = period.from().compareTo(top.from());
      if (order == 0) {
        return new Tree(earlier, period, later);
      }
      if (order < 0) {
        Tree left = earlier.with(period);
        return left.rank() > rank()
            ? new Tree(left.earlier, left.top, new Tree(left.later, top, later))
            : new Tree(left, top, later);
      }
      Tree right = later.with(period);
      return right.rank() > rank()
          ? new Tree(new Tree(earlier, top, right.earlier), right.top, right.later)
          : new Tree(earlier, top, right);
    }

    @Override
    public Optional<FuzzyDate> lastFrom(LocalDate day) {
      if (top.from().isAfter(day)) {
        return earlier.lastFrom(day);
      }
      return later.lastFrom(day).or(() -> Optional.of(top));
    }

    /** Different for different days: each step of the mixing can be undone. */
    private int rank() {
      int mixed = (int) top.from().toEpochDay();
      mixed = (mixed ^ (mixed >>> 16)) * 0x85ebca6b;
      mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
      return mixed ^ (mixed >>> 16);
    }
  }
}
