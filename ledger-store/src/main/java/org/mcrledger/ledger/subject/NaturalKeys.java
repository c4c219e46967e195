package org.mcrledger.ledger.subject;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.mcrledger.core.term.SubjectId;

/**
 * Finds a person again by a natural key made of the name, as an import must, without keeping the
 * name: what is stored is its HMAC under a key that is not in the database. Erasing the person
 * removes it.
 */
public final class NaturalKeys {

  private final DataSource database;
  private final KeyEncryptionKey key;

  /**
   * @param database connections of the command role
   * @param key keys the hashes
   */
  public NaturalKeys(DataSource database, KeyEncryptionKey key) {
    this.database = database;
    this.key = key;
  }

  /**
   * Who goes by each natural key: the person known by it, or else the candidate, who is known by it
   * from now on.
   *
   * @param candidates natural keys, such as {@code staff-name:jane doe}, with a fresh subject for
   *     each
   */
  public Map<String, SubjectId> findOrClaim(Map<String, SubjectId> candidates) {
    List<String> naturalKeys = List.copyOf(candidates.keySet());
    List<byte[]> hashes = naturalKeys.stream().map(key::hashed).toList();
    try (Connection connection = database.getConnection()) {
      claim(connection, hashes, naturalKeys.stream().map(candidates::get).toList());
      Map<ByteBuffer, SubjectId> known = known(connection, hashes);
      Map<String, SubjectId> found = new HashMap<>();
      for (int i = 0; i < hashes.size(); i++) {
        SubjectId subject = known.get(ByteBuffer.wrap(hashes.get(i)));
        if (subject == null)
          throw new KeyTrouble(
              "a natural key vanished while it was claimed: somebody was just erased");
        found.put(naturalKeys.get(i), subject);
      }
      return found;
    } catch (SQLException e) {
      throw new KeyTrouble("the natural keys of persons cannot be reached: " + e.getMessage(), e);
    }
  }

  /**
   * Those of the natural keys that somebody goes by: what a dry run asks, since it claims nothing.
   */
  public Map<String, SubjectId> find(List<String> naturalKeys) {
    try (Connection connection = database.getConnection()) {
      Map<ByteBuffer, SubjectId> known =
          known(connection, naturalKeys.stream().map(key::hashed).toList());
      Map<String, SubjectId> found = new HashMap<>();
      for (String naturalKey : naturalKeys) {
        SubjectId subject = known.get(ByteBuffer.wrap(key.hashed(naturalKey)));
        if (subject != null) found.put(naturalKey, subject);
      }
      return found;
    } catch (SQLException e) {
      throw new KeyTrouble("the natural keys of persons cannot be reached: " + e.getMessage(), e);
    }
  }

  /** In one order for all, or two imports that claim the same keys could wait for each other. */
  private static void claim(Connection connection, List<byte[]> hashes, List<SubjectId> subjects)
      throws SQLException {
    String sql =
        """
        insert into subject.natural_key (keyed_hash, subject_id)
        select * from unnest(?::bytea[], ?::text[]) as claimed (keyed_hash, subject_id)
        order by keyed_hash on conflict (keyed_hash) do nothing
        """;
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setArray(1, connection.createArrayOf("bytea", hashes.toArray(byte[][]::new)));
      insert.setArray(
          2, connection.createArrayOf("text", subjects.stream().map(SubjectId::value).toArray()));
      insert.executeUpdate();
    }
  }

  private static Map<ByteBuffer, SubjectId> known(Connection connection, List<byte[]> hashes)
      throws SQLException {
    String sql =
        "select keyed_hash, subject_id from subject.natural_key where keyed_hash = any (?)";
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setArray(1, connection.createArrayOf("bytea", hashes.toArray(byte[][]::new)));
      try (ResultSet rows = query.executeQuery()) {
        Map<ByteBuffer, SubjectId> known = new HashMap<>();
        while (rows.next())
          known.put(ByteBuffer.wrap(rows.getBytes(1)), new SubjectId(rows.getString(2)));
        return known;
      }
    }
  }
}
