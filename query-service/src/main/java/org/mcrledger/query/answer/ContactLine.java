package org.mcrledger.query.answer;

import java.util.Optional;
import org.mcrledger.core.report.NineGrid;
import org.mcrledger.core.scoring.GridCell;
import org.mcrledger.core.scoring.ShownScore;

/**
 * A contact in a list.
 *
 * @param standing where the contact stands on the day asked for; its scores are empty of meaning
 *     where {@code judged} is empty
 * @param judged empty where the asker may not read judgements of persons
 */
public record ContactLine(NineGrid.Standing standing, PersonName name, Optional<Judged> judged) {
  /**
   * What may be told of a person only to those who need it.
   *
   * @param cell where the contact stands in the nine-grid
   * @param diagnosis key of what the cell tells; most tell nothing
   */
  public record Judged(
      ShownScore intimacy,
      ShownScore support,
      GridCell cell,
      Optional<String> diagnosis,
      boolean flagged) {}
}
