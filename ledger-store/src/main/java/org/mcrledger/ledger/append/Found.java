package org.mcrledger.ledger.append;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mcrledger.ledger.envelope.Envelope;

/** What is in the ledger already where an append was refused or its outcome is unknown. */
@SuppressWarnings("ArrayRecordComponent") // lives for one comparison
record Found(long position, Instant recordedAt, byte[] contentHash) {

  static Map<UUID, Found> byId(Connection connection, List<UUID> ids) throws SQLException {
    String sql =
        "select event_id, position, recorded_at, content_hash from ledger.event where event_id = any (?)";
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
      try (ResultSet rows = query.executeQuery()) {
        Map<UUID, Found> found = new HashMap<>();
        while (rows.next())
          found.put(
              rows.getObject(1, UUID.class),
              new Found(
                  rows.getLong(2),
                  rows.getObject(3, OffsetDateTime.class).toInstant(),
                  rows.getBytes(4)));
        return found;
      }
    }
  }

  /** The first place, in the order of the list, that another event holds. */
  static Optional<AppendException> takenPlace(Connection connection, List<Envelope> events)
      throws SQLException {
    String sql =
        """
        select wanted.stream, wanted.version
        from unnest(?::text[], ?::bigint[]) with ordinality as wanted (stream, version, n)
        join ledger.event e on e.stream = wanted.stream and e.version = wanted.version
        order by n limit 1
        """;
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setArray(
          1, connection.createArrayOf("text", events.stream().map(Envelope::stream).toArray()));
      query.setArray(
          2, connection.createArrayOf("int8", events.stream().map(Envelope::version).toArray()));
      try (ResultSet rows = query.executeQuery()) {
        return rows.next()
            ? Optional.of(new VersionConflict(rows.getString(1), rows.getLong(2)))
            : Optional.empty();
      }
    }
  }
}
