package org.mcrledger.query.answer;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.tiering.Evaluation;

/**
 * What was evaluated last, so that the pages of one list, and those who look at it together, do not
 * have it evaluated again and again. The result of a large portfolio is not kept.
 */
final class KnownEvaluations {
  private static final int KEPT_MAX = 3;

  /** Each customer takes some kilobytes, with all its measures and their events. */
  private static final int CUSTOMERS_MAX = 20_000;

  /**
   * What an evaluation follows from.
   *
   * @param version hash of the scheme
   * @param positions up to which the rows it reads are folded
   */
  record Basis(String version, LocalDate at, List<Long> positions) {
    Basis {
      positions = List.copyOf(positions);
    }
  }

  private final Map<Basis, Map<CustomerId, Evaluation>> kept =
      new LinkedHashMap<>(8, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Basis, Map<CustomerId, Evaluation>> eldest) {
          return size() > KEPT_MAX;
        }
      };

  synchronized Optional<Map<CustomerId, Evaluation>> find(Basis basis) {
    return Optional.ofNullable(kept.get(basis));
  }

  synchronized void keep(Basis basis, Map<CustomerId, Evaluation> evaluations) {
    if (evaluations.size() <= CUSTOMERS_MAX) {
      kept.put(basis, evaluations);
    }
  }
}
