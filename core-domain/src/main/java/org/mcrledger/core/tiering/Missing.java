package org.mcrledger.core.tiering;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mcrledger.core.term.Measure;

/**
 * A measure that is not known.
 *
 * @param measure the one that is read
 * @param record what would tell it, any one of these being recorded: itself, or what it follows
 *     from
 * @param ratesFor currencies of sales that could only be added up with a rate; none where nothing
 *     is recorded at all
 */
public record Missing(Measure measure, SortedSet<Measure> record, SortedSet<String> ratesFor) {
  public Missing {
    record = Collections.unmodifiableSortedSet(new TreeSet<>(record));
    ratesFor = Collections.unmodifiableSortedSet(new TreeSet<>(ratesFor));
  }

  /** Nobody recorded it. */
  static Missing of(Measure measure) {
    return new Missing(measure, new TreeSet<>(Set.of(measure)), new TreeSet<>());
  }
}
