package org.mcrledger.query.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.MeasureEvent.MeasureTaken;
import org.mcrledger.core.event.RevenueEvent.RevenueRecorded;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.Measure;
import org.mcrledger.core.term.Reading;
import org.mcrledger.query.page.view.Links;
import org.mcrledger.query.page.view.TierWhy.Evidence;
import org.mcrledger.query.page.view.TierWhy.Measured;
import org.mcrledger.query.page.view.Wording;

/** The events behind a customer's measures, each as a link to the timeline. */
record Evidences(Wording w, Links links, String customer, Map<EventId, LedgerEvent> known) {
  Measured measured(Reading reading) {
    return new Measured(
        MeasureWords.name(w, reading.measure()),
        MeasureWords.value(w, reading.measure(), reading.value()),
        Optional.of(reading.on()),
        reading.events().stream().map(this::evidence).toList(),
        follows(reading));
  }

  /** Of a measure that nobody recorded as such: from which one it follows. */
  private Optional<String> follows(Reading reading) {
    List<Measure> said =
        reading.events().stream()
            .flatMap(event -> Stream.ofNullable(known.get(event)))
            .flatMap(Evidences::saidBy)
            .distinct()
            .toList();
    return said.isEmpty() || said.contains(reading.measure())
        ? Optional.empty()
        : Optional.of(w.say("evaluation.follows", MeasureWords.listed(w, said)));
  }

  private static Stream<Measure> saidBy(LedgerEvent event) {
    if (event instanceof MeasureTaken taken) {
      return Stream.of(taken.measure());
    }
    return event instanceof RevenueRecorded ? Stream.of(Measure.SALES) : Stream.empty();
  }

  private Evidence evidence(EventId event) {
    String label =
        Optional.ofNullable(known.get(event))
            .map(told -> w.date(told.occurred()) + " " + EventWords.title(w, told))
            .orElse(event.toString());
    return new Evidence(label, links.event(customer, event.toString()));
  }
}
