package org.mcrledger.core.replay;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.mcrledger.core.tiering.CustomerMeasures;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.core.tiering.Tiering;

/** A scheme on some days; one that ranks needs everybody's sales on each of them first. */
final class Tierings {
  private final List<LocalDate> days;
  private final List<Tiering> ofDays;

  /** By day and customer, where everybody had to be read. */
  private final CustomerMeasures[][] read;

  /**
   * @param stillWanted asked now and then; throws to give up
   */
  Tierings(
      TierScheme scheme,
      List<TierBasis> customers,
      List<LocalDate> days,
      Pieces pieces,
      Runnable stillWanted) {
    this.days = days;
    if (!scheme.ranks()) {
      Tiering always = Tiering.among(scheme, List.of()).withoutNext();
      this.ofDays = Collections.nCopies(days.size(), always);
      this.read = new CustomerMeasures[0][];
      return;
    }
    this.read = new CustomerMeasures[days.size()][customers.size()];
    pieces.each(
        (from, to) -> {
          stillWanted.run();
          for (int customer = from; customer < to; customer++) {
            Reading reading = new Reading(customers.get(customer), scheme.classes());
            for (int day = 0; day < read.length; day++) {
              read[day][customer] = reading.on(days.get(day));
            }
          }
        });
    this.ofDays =
        Arrays.stream(read)
            .parallel()
            .peek(_ -> stillWanted.run())
            .map(all -> Tiering.among(scheme, Arrays.asList(all)).withoutNext())
            .toList();
  }

  Tiering at(int day) {
    return ofDays.get(day);
  }

  /**
   * @param reading the customer's, asked one day after the other
   */
  CustomerMeasures measures(int customer, int day, Reading reading) {
    return read.length > 0 ? read[day][customer] : reading.on(days.get(day));
  }
}
