package org.mcrledger.rules;

import java.util.List;
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.tiering.Classes;
import org.mcrledger.core.tiering.Condition;
import org.mcrledger.core.tiering.Condition.All;
import org.mcrledger.core.tiering.Condition.Any;
import org.mcrledger.core.tiering.Condition.AtLeast;
import org.mcrledger.core.tiering.Condition.Is;
import org.mcrledger.core.tiering.Condition.MoreThan;
import org.mcrledger.core.tiering.Condition.Not;

/**
 * Conditions that ask for a measure which follows from one other alone ask for that other, so that
 * the two are never apart. What follows from more than one may be anything.
 */
record Rooted(Classes classes) {
  Condition of(Condition condition) {
    return switch (condition) {
      case All(var of) -> new All(each(of));
      case Any(var of) -> new Any(each(of));
      case Not(var that) -> new Not(of(that));
      case Is is -> of(is);
      case AtLeast _, MoreThan _ -> condition;
    };
  }

  private List<Condition> each(List<Condition> of) {
    return of.stream().map(this::of).toList();
  }

  private Is of(Is is) {
    if (is.measure() == Measure.INFLUENCE && !classes.influence().isEmpty()) {
      return source(is, Measure.STANDING, classes.influence(), "big", "small");
    }
    if (is.measure() == Measure.CURRENT_VALUE && !classes.currentValue().isEmpty()) {
      return source(is, Measure.VOLUME, classes.currentValue(), "high", "low");
    }
    return is;
  }

  private static Is source(Is is, Measure from, List<String> upper, String above, String below) {
    return new Is(
        from,
        from.scale().choices().stream()
            .filter(key -> is.keys().contains(upper.contains(key) ? above : below))
            .toList());
  }
}
