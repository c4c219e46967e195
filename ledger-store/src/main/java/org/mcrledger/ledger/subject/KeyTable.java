package org.mcrledger.ledger.subject;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.mcrledger.core.term.SubjectId;

/** The tables {@code subject.key} and {@code subject.note_person}. */
final class KeyTable {

  private final DataSource database;

  KeyTable(DataSource database) {
    this.database = database;
  }

  /**
   * Leaves what is there as it is: the first to make a key wins, and an erased subject gets none.
   * In one order for all, or two who make the same keys could wait for each other.
   */
  int insertMissing(Map<SubjectId, byte[]> wrapped) throws SQLException {
    String sql =
        """
        insert into subject.key (subject_id, wrapped_key)
        select * from unnest(?::text[], ?::bytea[]) as made (subject_id, wrapped_key)
        order by subject_id on conflict (subject_id) do nothing
        """;
    List<SubjectId> subjects = List.copyOf(wrapped.keySet());
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setArray(1, connection.createArrayOf("text", values(subjects)));
      insert.setArray(
          2,
          connection.createArrayOf(
              "bytea", subjects.stream().map(wrapped::get).toArray(byte[][]::new)));
      return insert.executeUpdate();
    }
  }

  /** The wrapped keys of those that are there; empty where erased. */
  Map<SubjectId, Optional<byte[]>> find(Collection<SubjectId> subjects) throws SQLException {
    String sql = "select subject_id, wrapped_key from subject.key where subject_id = any (?)";
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(sql)) {
      query.setArray(1, connection.createArrayOf("text", values(subjects)));
      try (ResultSet rows = query.executeQuery()) {
        Map<SubjectId, Optional<byte[]>> found = new HashMap<>();
        while (rows.next())
          found.put(new SubjectId(rows.getString(1)), Optional.ofNullable(rows.getBytes(2)));
        return found;
      }
    }
  }

  /** A key as it lies in the table. */
  @SuppressWarnings("ArrayRecordComponent") // handed over once
  record Stored(SubjectId subject, byte[] wrapped) {}

  /** Some key that is not destroyed. */
  Optional<Stored> any() throws SQLException {
    String sql =
        "select subject_id, wrapped_key from subject.key where wrapped_key is not null limit 1";
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(sql);
        ResultSet rows = query.executeQuery()) {
      return rows.next()
          ? Optional.of(new Stored(new SubjectId(rows.getString(1)), rows.getBytes(2)))
          : Optional.empty();
    }
  }

  /**
   * Says which persons a note speaks of. The share lock makes an erasure wait, so that it finds the
   * link.
   *
   * @return those of the persons who have a key
   */
  Set<SubjectId> link(SubjectId note, Set<SubjectId> persons) throws SQLException {
    String sql =
        """
        with alive as (
          select subject_id from subject.key where subject_id = any (?) and wrapped_key is not null for share
        ), linked as (
          insert into subject.note_person (note_id, subject_id) select ?, subject_id from alive on conflict do nothing
        )
        select subject_id from alive
        """;
    try (Connection connection = database.getConnection();
        PreparedStatement link = connection.prepareStatement(sql)) {
      link.setArray(1, connection.createArrayOf("text", values(persons)));
      link.setString(2, note.value());
      return Set.copyOf(subjects(link));
    }
  }

  /**
   * What the ledger itself does as it stores an erasure; the database holds the one description of
   * it. Whose keys were still there, the person first.
   */
  List<SubjectId> erase(SubjectId person, Instant at) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement destroy =
            connection.prepareStatement("select ledger.destroy_keys(?, ?)")) {
      destroy.setString(1, person.value());
      destroy.setObject(2, at.atOffset(ZoneOffset.UTC));
      return List.copyOf(subjects(destroy));
    }
  }

  private static List<SubjectId> subjects(PreparedStatement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery()) {
      List<SubjectId> subjects = new ArrayList<>();
      while (rows.next()) subjects.add(new SubjectId(rows.getString(1)));
      return subjects;
    }
  }

  private static Object[] values(Collection<SubjectId> subjects) {
    return subjects.stream().map(SubjectId::value).toArray();
  }
}
