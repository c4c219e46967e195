package org.mcrledger.query.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mcrledger.query.live.DeadLetters.Letter;

/**
 * Folds chunk after chunk into a table that nobody reads yet: its dead letters are kept here until
 * it is swapped in.
 */
final class ApartFold<K, R> {
  private final Projection<K, R> projection;
  private final String table;
  private final List<Letter> letters;

  /**
   * @param letters what could not be folded into the table before
   */
  ApartFold(Projection<K, R> projection, String table, List<Letter> letters) {
    this.projection = projection;
    this.table = table;
    this.letters = new ArrayList<>(letters);
  }

  /** What could not be folded by now. */
  List<Letter> letters() {
    return List.copyOf(letters);
  }

  void fold(Connection connection, Chunk chunk) throws SQLException {
    Set<String> blocked = new HashSet<>();
    letters.forEach(letter -> blocked.add(letter.key()));
    Stretch<K, R> stretch = new Stretch<>(projection, table, blocked);
    stretch.fold(connection, chunk);
    stretch.write(connection, chunk.position());
    letters.removeIf(letter -> stretch.healed().contains(letter.key()));
    letters.addAll(stretch.letters());
  }
}
