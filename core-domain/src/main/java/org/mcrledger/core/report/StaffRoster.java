package org.mcrledger.core.report;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.event.StaffEvent;
import org.mcrledger.core.event.StaffEvent.StaffErased;
import org.mcrledger.core.event.StaffEvent.StaffRegistered;
import org.mcrledger.core.report.StaffRoster.Row;
import org.mcrledger.core.term.Seniority;
import org.mcrledger.core.term.StaffId;

/** Our own people: rank and region; their names lie elsewhere. */
public final class StaffRoster implements LedgerView<StaffId, Row> {
  /** One of ours; the rank is empty where nobody said it. */
  public record Row(
      StaffId staff,
      Optional<Seniority> seniority,
      Optional<String> region,
      Optional<LocalDate> registeredOn) {}

  @Override
  public Row initial(StaffId key) {
    return new Row(key, Optional.empty(), Optional.empty(), Optional.empty());
  }

  @Override
  public Set<StaffId> keys(Recorded<?> recorded, StaffEvent event) {
    return Set.of(event.staff());
  }

  @Override
  public Row on(Row row, Recorded<?> recorded, StaffEvent event) {
    return switch (event) {
      case StaffRegistered e -> new Row(e.staff(), e.seniority(), e.region(), Optional.of(e.on()));
      case StaffErased _ -> row;
    };
  }
}
