package org.mcrledger.core.savedreplay;

import java.time.LocalDate;
import java.util.Set;
import org.mcrledger.core.term.ReplayBasis;
import org.mcrledger.core.term.ReplayId;

/** What one may ask of saved replays. */
public sealed interface SavedReplayCommand {
  ReplayId replay();

  /**
   * Save a replay with its basis.
   *
   * @param document SHA-256 (hex) of the result's canonical form
   * @param found what was found when the basis was looked at
   */
  record SaveReplay(
      ReplayId replay,
      ReplayBasis basis,
      int scored,
      int moved,
      String document,
      String because,
      Found found,
      LocalDate today)
      implements SavedReplayCommand {}

  /**
   * What was found when the basis was looked at.
   *
   * @param head the ledger's last position
   * @param unlike those of the rules ({@code before}, {@code after}) whose text does not give the
   *     key and hash that stand beside it
   */
  record Found(long head, Set<String> unlike) {
    public Found {
      unlike = Set.copyOf(unlike);
    }
  }
}
