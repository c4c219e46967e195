package org.mcrledger.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mcrledger.core.event.CorrectionEvent;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;

/** Folding event by event, as live does, gives what folding all at once gives. */
class EveryViewTest {
  static Stream<LedgerView<?, ?>> views() {
    return Stream.of(
        new CustomerCard(),
        new NineGrid(),
        new YearSheet(),
        new SalesBook(),
        new TierHistory(),
        new MeasureSheet(),
        new ProposalBook(),
        new OpportunityCard(),
        new StaffRoster(),
        new Persons());
  }

  @ParameterizedTest
  @MethodSource("views")
  void event_by_event_and_anew_where_corrected_gives_what_folding_all_gives(LedgerView<?, ?> view) {
    for (long seed = 1; seed <= 40; seed++) {
      check(view, RandomLedger.of(seed, 300));
    }
  }

  private static <K, R> void check(LedgerView<K, R> view, List<Recorded<LedgerEvent>> all) {
    Map<K, R> live = new HashMap<>();
    List<Recorded<LedgerEvent>> sofar = new ArrayList<>();
    for (Recorded<LedgerEvent> recorded : all) {
      sofar.add(recorded);
      if (recorded.event() instanceof CorrectionEvent correction) {
        touched(view, sofar, correction).forEach(key -> live.put(key, view.fold(key, sofar)));
      } else {
        view.keysOf(recorded)
            .forEach(
                key ->
                    live.put(
                        key, view.evolve(live.getOrDefault(key, view.initial(key)), recorded)));
      }
    }
    assertThat(live).isNotEmpty();
    live.forEach((key, row) -> assertThat(row).as("%s", key).isEqualTo(view.fold(key, all)));
  }

  /** The keys of everything in the corrected stream, which is more than was touched. */
  private static <K, R> Set<K> touched(
      LedgerView<K, R> view, List<Recorded<LedgerEvent>> sofar, CorrectionEvent correction) {
    Set<K> keys = new HashSet<>();
    sofar.stream()
        .filter(e -> e.event().stream().equals(correction.stream()))
        .map(
            e ->
                e.event() instanceof CorrectionEvent.Corrected corrected
                    ? e.with(corrected.replacement())
                    : e)
        .forEach(e -> keys.addAll(view.keysOf(e)));
    return keys;
  }
}
