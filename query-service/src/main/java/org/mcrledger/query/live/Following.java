package org.mcrledger.query.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
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
  private final int chunk;
  private final Map<String, Projection<?, ?>> views;

  /** Where each view of this process stands, as far as is known here; its line is what counts. */
  private final Map<String, Long> stands = new HashMap<>();

  /** How far the stride has come that is under way. */
  private long striding;

  /** Up to here it goes chunk by chunk: a stride to here has failed, and would fail again. */
  private long careful;

  Following(
      Projections projections,
      History history,
      DataSource database,
      Claims claims,
      Resting resting,
      int chunk) {
    this.chunk = chunk;
    this.history = history;
    this.touched = new Touched(history);
    this.database = database;
    this.claims = claims;
    this.resting = resting;
    this.views = new LinkedHashMap<>();
    projections.all().forEach(projection -> views.put(projection.name(), projection));
  }

  /** Keeps the views of this process and takes those that no other folds any more. */
  void claim() throws SQLException {
    Set<String> lost = new HashSet<>();
    Map<String, Long> taken =
        Transaction.of(
            database,
            connection -> {
              Map<String, Long> ours = claims.take(connection, views.keySet());
              lost.addAll(claims.lost(connection, views.keySet()));
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
   * not keep the others waiting for longer than its chunk. Where all stand together they stride on,
   * unless that has failed there.
   *
   * @param reached how far the ledger is known to reach; 0 where nothing more is to be begun
   * @return whether anything was folded
   */
  boolean turn(LongSupplier reached) {
    boolean folded = false;
    for (long stand : new TreeSet<>(stands.values()).descendingSet()) {
      List<String> group =
          active().filter(view -> stands.getOrDefault(view, NOWHERE) == stand).toList();
      if (!group.isEmpty() && stand < reached.getAsLong()) {
        boolean together = active().count() == group.size() && stand >= careful;
        folded |= forward(group, stand, together ? reached : () -> NOWHERE);
      }
    }
    return folded;
  }

  private Stream<String> active() {
    return views.keySet().stream()
        .filter(view -> stands.containsKey(view) && !resting.isResting(view));
  }

  /**
   * @param reached how far the ledger is known to reach: as long as it is ahead they stride on
   */
  private boolean forward(List<String> group, long stand, LongSupplier reached) {
    List<Recorded<LedgerEvent>> first = history.after(stand, chunk);
    long meeting = meeting(stand);
    List<Recorded<LedgerEvent>> events =
        first.stream().filter(event -> event.position() <= meeting).toList();
    return !events.isEmpty() && fold(group, stand, Chunk.of(events, touched), reached, false);
  }

  /** Where the next view stands by now: they go on together from there. */
  private long meeting(long stand) {
    return stands.values().stream()
        .filter(s -> s > stand)
        .min(Long::compare)
        .orElse(Long.MAX_VALUE);
  }

  /**
   * @param rowByRow since the database did not take the rows together
   */
  private boolean fold(
      List<String> group, long stand, Chunk first, LongSupplier reached, boolean rowByRow) {
    striding = stand;
    try {
      Map<String, Long> now =
          Transaction.of(
              database, connection -> fold(connection, group, stand, first, reached, rowByRow));
      stands.putAll(now);
      now.keySet().forEach(resting::end);
      return !now.isEmpty();
    } catch (Error e) {
      careful = Math.max(careful, striding);
      throw e;
    } catch (SQLException | RuntimeException e) {
      careful = Math.max(careful, striding);
      if (group.size() > 1) {
        LOG.warn("{} could not be folded together: {}", group, e.toString());
        return group.stream()
                .filter(view -> fold(List.of(view), stand, first, () -> NOWHERE, false))
                .count()
            > 0;
      }
      if (e instanceof SQLException && !rowByRow) {
        LOG.warn("{} is written row by row: {}", group.getFirst(), e.toString());
        return fold(group, stand, first, () -> NOWHERE, true);
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
      Connection connection,
      Collection<String> group,
      long stand,
      Chunk first,
      LongSupplier reached,
      boolean rowByRow)
      throws SQLException {
    Map<String, Long> now = claims.lock(connection, group);
    List<String> ready =
        group.stream().filter(view -> now.getOrDefault(view, NOWHERE) == stand).toList();
    if (!ready.isEmpty()) {
      Stride stride = begin(connection, ready, rowByRow);
      Optional<Chunk> next = Optional.of(first);
      while (next.isPresent()) {
        striding = next.get().position();
        stride.fold(connection, next.get());
        next = ahead(stride, reached);
      }
      stride.write(connection);
      claims.advance(connection, ready, stride.position());
      ready.forEach(view -> now.put(view, stride.position()));
    }
    return now;
  }

  /** What cannot be read ends the stride: the next turn begins there, and says what is wrong. */
  private Optional<Chunk> ahead(Stride stride, LongSupplier reached) {
    long end = Math.min(reached.getAsLong(), stride.position() + chunk);
    if (end <= stride.position() || stride.isLong()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Chunk.of(history.between(stride.position(), end), touched));
    } catch (RuntimeException e) {
      LOG.warn("a stride ends at position {}: {}", stride.position(), e.toString());
      return Optional.empty();
    }
  }

  private Stride begin(Connection connection, Collection<String> ready, boolean rowByRow)
      throws SQLException {
    Map<String, Set<String>> blocked = DeadLetters.keys(connection, ready);
    return new Stride(
        ready.stream().map(view -> stretch(view, blocked.getOrDefault(view, Set.of()))).toList(),
        rowByRow);
  }

  private Stretch<?, ?> stretch(String view, Set<String> blocked) {
    Projection<?, ?> projection = views.get(view);
    if (projection == null) {
      throw new IllegalStateException("there is no view " + view);
    }
    return new Stretch<>(projection, projection.table(), blocked);
  }
}
