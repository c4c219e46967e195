package org.mcrledger.query.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.query.history.History;
import org.mcrledger.query.history.Touched;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves the views of this process along the ledger, turn by turn. Views that stand at one position
 * share a chunk and a transaction; one that lags, or fails, is folded by itself until it stands
 * where others do. For one thread.
 */
final class Following {
  private static final Logger LOG = LoggerFactory.getLogger(Following.class);
  private static final long NOWHERE = -1;

  private final History history;
  private final Touched touched;
  private final DataSource database;
  private final Claims claims;
  private final Resting resting;
  private final Map<String, ChunkFold<?, ?>> folds;

  /** Where each view of this process stands, as far as is known here; its line is what counts. */
  private final Map<String, Long> stands = new HashMap<>();

  Following(
      Projections projections,
      History history,
      DataSource database,
      Claims claims,
      Resting resting) {
    this.history = history;
    this.touched = new Touched(history);
    this.database = database;
    this.claims = claims;
    this.resting = resting;
    this.folds =
        projections.all().stream()
            .map(ChunkFold::new)
            .collect(
                Collectors.toMap(
                    ChunkFold::name, Function.identity(), (a, _) -> a, LinkedHashMap::new));
  }

  /** Keeps the views of this process and takes those that no other folds any more. */
  void claim() throws SQLException {
    Set<String> lost = new HashSet<>();
    Map<String, Long> taken =
        Transaction.of(
            database,
            connection -> {
              Map<String, Long> ours = claims.take(connection, folds.keySet());
              lost.addAll(claims.lost(connection, folds.keySet()));
              return ours;
            });
    stands.keySet().removeAll(lost);
    taken.forEach(stands::putIfAbsent);
  }

  void release() throws SQLException {
    stands.clear();
    Transaction.of(
        database,
        connection -> {
          claims.release(connection);
          return true;
        });
  }

  /** The position of the foremost view; of none, that given. */
  long foremost(long otherwise) {
    return stands.values().stream().mapToLong(Long::longValue).max().orElse(otherwise);
  }

  /**
   * One chunk for each position at which views stand, the foremost first: who is far behind does
   * not keep the others waiting for longer than its chunk.
   *
   * @param reached how far the ledger is known to reach
   * @return whether anything was folded
   */
  boolean turn(long reached) {
    boolean folded = false;
    for (long stand : new TreeSet<>(stands.values()).descendingSet()) {
      List<String> group =
          folds.keySet().stream()
              .filter(
                  view -> stands.getOrDefault(view, NOWHERE) == stand && !resting.isResting(view))
              .toList();
      if (!group.isEmpty() && stand < reached) {
        folded |= forward(group, stand);
      }
    }
    return folded;
  }

  /** Up to where the next view stands by now, so that they go on together from there. */
  private boolean forward(List<String> group, long stand) {
    long meeting =
        stands.values().stream().filter(s -> s > stand).min(Long::compare).orElse(Long.MAX_VALUE);
    List<Recorded<LedgerEvent>> events =
        history.after(stand, Chunk.EVENTS_MAX).stream()
            .filter(e -> e.position() <= meeting)
            .toList();
    return !events.isEmpty() && fold(group, stand, Chunk.of(events, touched));
  }

  private boolean fold(List<String> group, long stand, Chunk chunk) {
    try {
      Map<String, Long> now =
          Transaction.of(database, connection -> fold(connection, group, stand, chunk));
      stands.putAll(now);
      now.keySet().forEach(resting::end);
      return !now.isEmpty();
    } catch (SQLException | RuntimeException e) {
      if (group.size() > 1) {
        LOG.warn("{} could not be folded together: {}", group, e.toString());
        return group.stream().filter(view -> fold(List.of(view), stand, chunk)).count() > 0;
      }
      LOG.error("{} stops after position {}", group.getFirst(), stand, e);
      resting.begin(group.getFirst());
      return false;
    }
  }

  /**
   * Where the views stand then; whose line says another position than was thought is not folded.
   */
  private Map<String, Long> fold(
      Connection connection, Collection<String> group, long stand, Chunk chunk)
      throws SQLException {
    Map<String, Long> now = claims.lock(connection, group);
    List<String> ready =
        group.stream().filter(view -> now.getOrDefault(view, NOWHERE) == stand).toList();
    if (!ready.isEmpty()) {
      Map<String, Set<String>> blocked = DeadLetters.keys(connection, ready);
      for (String view : ready) {
        fold(view).fold(connection, chunk, blocked.getOrDefault(view, Set.of()));
      }
      claims.advance(connection, ready, chunk.position());
      ready.forEach(view -> now.put(view, chunk.position()));
    }
    return now;
  }

  private ChunkFold<?, ?> fold(String view) {
    ChunkFold<?, ?> fold = folds.get(view);
    if (fold == null) {
      throw new IllegalStateException("there is no view " + view);
    }
    return fold;
  }
}
