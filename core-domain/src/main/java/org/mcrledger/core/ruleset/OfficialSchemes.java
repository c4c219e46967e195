package org.mcrledger.core.ruleset;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.event.RuleEvent.SchemeMadeOfficial;

/**
 * Which scheme was made the official one, from which day on. Of several the one that began last
 * holds, and of two that begin on one day the one recorded later; before the first the one holds
 * that ships as official.
 *
 * @param said in the order in which it was recorded
 */
public record OfficialSchemes(List<Recorded<SchemeMadeOfficial>> said) {
  public OfficialSchemes {
    said = List.copyOf(said);
  }

  /** What holds on the day; empty while nothing was said for it. */
  public Optional<Recorded<SchemeMadeOfficial>> on(LocalDate day) {
    return said.stream()
        .filter(each -> !each.event().from().isAfter(day))
        .max(
            Comparator.comparing((Recorded<SchemeMadeOfficial> each) -> each.event().from())
                .thenComparingLong(Recorded::position));
  }

  /** The day, and all later ones on which another scheme may become official. */
  public List<LocalDate> turns(LocalDate from) {
    Stream<LocalDate> later =
        said.stream().map(each -> each.event().from()).filter(day -> day.isAfter(from));
    return Stream.concat(Stream.of(from), later.sorted()).distinct().toList();
  }
}
