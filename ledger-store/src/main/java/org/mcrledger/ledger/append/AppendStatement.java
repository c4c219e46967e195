package org.mcrledger.ledger.append;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The one statement that appends: it advances the head, which locks it until the commit, and
 * inserts the whole group at the positions that this gives. So the order of positions is the order
 * of commits, without gaps.
 */
final class AppendStatement implements AutoCloseable {

  private static final String SQL =
      """
      with head as (
        update ledger.head
        set position = position + ?, recorded_at = greatest(recorded_at, ?)
        returning position, recorded_at
      ), base as (
        select position - ? as position, recorded_at from head
      ), stored as (
        insert into ledger.event
          (position, event_id, stream, version, type, revision, recorded_at, occurred_from, occurred_to,
           payload, meta, content_hash)
        select base.position + e.n, e.event_id::uuid, e.stream, e.version, e.type, e.revision, base.recorded_at,
               date '1970-01-01' + e.occurred_from, date '1970-01-01' + e.occurred_to, e.payload, e.meta, e.content_hash
        from base, unnest(?::text[], ?::text[], ?::bigint[], ?::text[], ?::smallint[], ?::int[], ?::int[],
                          ?::bytea[], ?::bytea[], ?::bytea[]) with ordinality
             as e (event_id, stream, version, type, revision, occurred_from, occurred_to, payload, meta, content_hash, n)
      ), concerned as (
        insert into ledger.event_customer (customer_id, position)
        select c.customer_id, base.position + c.n
        from base, unnest(?::text[], ?::int[]) as c (customer_id, n)
      )
      select position, recorded_at, (select pg_notify('ledger', (position + ?)::text) where ?) from base
      """;

  /**
   * What the head says after the statement: the position before the group's first event, and the
   * group's instant.
   */
  record Base(long position, Instant recordedAt) {}

  private final PreparedStatement statement;

  AppendStatement(Connection connection) throws SQLException {
    this.statement = connection.prepareStatement(SQL);
  }

  Base execute(Group group, Instant now, boolean hint) throws SQLException {
    Columns columns = new Columns(group.events());
    for (WaitingAppend member : group.members())
      for (int i = 0; i < member.size(); i++)
        columns.add(member.events().get(i), member.hashes().get(i));
    OffsetDateTime clock = now.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    statement.setLong(1, group.events());
    statement.setObject(2, clock);
    statement.setLong(3, group.events());
    columns.bind(statement, 4);
    statement.setLong(16, group.events());
    statement.setBoolean(17, hint);
    try (ResultSet answer = statement.executeQuery()) {
      answer.next();
      return new Base(answer.getLong(1), answer.getObject(2, OffsetDateTime.class).toInstant());
    }
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }
}
