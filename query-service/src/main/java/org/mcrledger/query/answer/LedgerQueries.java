package org.mcrledger.query.answer;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.core.term.EventId;
import org.mcrledger.ledger.read.Head;
import org.mcrledger.ledger.read.LedgerReader;
import org.mcrledger.query.answer.LedgerState.DeadLetter;
import org.mcrledger.query.answer.LedgerState.Policy;
import org.mcrledger.query.answer.LedgerState.Processor;
import org.mcrledger.query.history.History;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger itself: its events, how far it reaches, and how far the read tables follow. */
public final class LedgerQueries {
  private static final int DEAD_LETTERS_MAX = 500;

  private final LedgerReader reader;
  private final History history;
  private final JdbcClient jdbc;

  public LedgerQueries(LedgerReader reader, History history, JdbcClient jdbc) {
    this.reader = reader;
    this.history = history;
    this.jdbc = jdbc;
  }

  /** The next events after a position, up to another. */
  public List<Recorded<LedgerEvent>> events(long after, long upTo, int limit) {
    return history.after(after, limit).stream().filter(e -> e.position() <= upTo).toList();
  }

  public Optional<Recorded<LedgerEvent>> event(EventId id) {
    return history.find(id);
  }

  public Head head() {
    return reader.head();
  }

  public LedgerState state() {
    Head head = reader.head();
    return new LedgerState(
        head, processors(head), policies(head), deadLetters(), privilegesSeparated());
  }

  private List<Processor> processors(Head head) {
    return jdbc.sql(
            """
            select processor, position,
                   case when claimed_at > clock_timestamp() - interval '30 seconds' then owner end,
                   rebuilt_at
            from view.processor where segment = 0 order by processor
            """)
        .query(
            (row, _) ->
                new Processor(
                    row.getString(1),
                    row.getLong(2),
                    Math.max(0, head.position() - row.getLong(2)),
                    Optional.ofNullable(row.getString(3)),
                    instant(row.getTimestamp(4))))
        .list();
  }

  private List<Policy> policies(Head head) {
    return jdbc.sql("select name, position from app.policy where name = 'scoring'")
        .query(
            (row, _) ->
                new Policy(
                    row.getString(1),
                    row.getLong(2),
                    Math.max(0, head.position() - row.getLong(2))))
        .list();
  }

  private List<DeadLetter> deadLetters() {
    return jdbc.sql(
            """
            select processor, position, key, event_id, error, failed_at from view.dead_letter
            union all
            select policy, position, key, event_id, error, failed_at
            from app.policy_letter left join ledger.event using (position)
            order by failed_at, processor, position limit ?
            """)
        .param(DEAD_LETTERS_MAX)
        .query(
            (row, _) ->
                new DeadLetter(
                    row.getString(1),
                    row.getLong(2),
                    row.getString(3),
                    Optional.ofNullable(row.getObject(4, UUID.class)),
                    Optional.ofNullable(row.getString(5)),
                    row.getTimestamp(6).toInstant()))
        .list();
  }

  private boolean privilegesSeparated() {
    return jdbc.sql("select not has_table_privilege('ledger.event', 'INSERT')")
        .query(Boolean.class)
        .single();
  }

  private static Optional<Instant> instant(@Nullable Timestamp moment) {
    return Optional.ofNullable(moment).map(Timestamp::toInstant);
  }
}
