package org.mcrledger.query.answer;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.tiering.TierScheme;
import org.mcrledger.query.history.History;

/** Explains the tier that a scheme gives a customer, at any date and as known at any position. */
public final class EvaluationFiles {
  private final ComparisonQueries comparisons;
  private final History history;

  public EvaluationFiles(ComparisonQueries comparisons, History history) {
    this.comparisons = comparisons;
    this.history = history;
  }

  public EvaluationFile find(Asking asking, CustomerId customer, TierScheme scheme) {
    ComparedLine compared = comparisons.ofCustomer(asking, customer, scheme);
    Set<EventId> named =
        compared.line().evaluation().measures().known().entrySet().stream()
            .filter(measured -> scheme.measures().contains(measured.getKey()))
            .flatMap(measured -> measured.getValue().events().stream())
            .collect(Collectors.toSet());
    Map<EventId, LedgerEvent> evidence =
        history.events(named).stream().collect(Collectors.toMap(Recorded::id, Recorded::event));
    return new EvaluationFile(compared, evidence);
  }
}
