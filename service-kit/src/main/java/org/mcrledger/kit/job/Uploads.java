package org.mcrledger.kit.job;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mcrledger.kit.clock.WallClock;
import org.mcrledger.kit.problem.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Files that people sent, kept in pieces in the database: every process that may run the job can
 * read them, also after a restart, and none of them is ever whole in memory.
 */
public final class Uploads {
  static final int CHUNK_BYTES = 1 << 20;
  private static final Duration UNFINISHED_KEPT = Duration.ofDays(1);

  private final JdbcClient jdbc;
  private final WallClock clock;
  private final long bytesMax;

  /**
   * @param bytesMax the largest file that is taken in, in bytes
   */
  public Uploads(DataSource dataSource, WallClock clock, long bytesMax) {
    this.jdbc = JdbcClient.create(dataSource);
    this.clock = clock;
    this.bytesMax = bytesMax;
  }

  /** Takes the file in; one that is too large is refused and leaves nothing. */
  public Upload store(String name, String owner, InputStream content) throws IOException {
    UUID id = UUID.randomUUID();
    begin(id, name, owner);
    MessageDigest digest = sha256();
    long bytes = 0;
    int ordinal = 0;
    for (byte[] chunk = content.readNBytes(CHUNK_BYTES);
        chunk.length > 0;
        chunk = content.readNBytes(CHUNK_BYTES)) {
      bytes += chunk.length;
      if (bytes > bytesMax) {
        delete(id);
        throw Problem.of("upload-too-large", 413).asException();
      }
      digest.update(chunk);
      jdbc.sql("insert into app.upload_chunk (upload, ordinal, content) values (?, ?, ?)")
          .params(id, ordinal++, chunk)
          .update();
    }
    jdbc.sql("update app.upload set bytes = ?, sha256 = ? where id = ?")
        .params(bytes, digest.digest(), id)
        .update();
    return get(id);
  }

  /** The file, if all of it has arrived. */
  public Optional<Upload> find(UUID id) {
    return jdbc.sql(
            "select id, name, owner, bytes, encode(sha256, 'hex') sha256 from app.upload"
                + " where id = ? and bytes is not null")
        .param(id)
        .query(
            (row, _) ->
                new Upload(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    row.getString("owner"),
                    row.getLong("bytes"),
                    row.getString("sha256")))
        .optional();
  }

  public Upload get(UUID id) {
    return find(id)
        .orElseThrow(() -> Problem.of("upload-unknown", 404).with("value", id).asException());
  }

  /** The content from its beginning, fetched piece by piece as it is read. */
  public InputStream open(UUID id) {
    Upload upload = get(id);
    return new ChunkStream(ordinal -> chunk(upload.id(), ordinal));
  }

  public void delete(UUID id) {
    jdbc.sql("delete from app.upload where id = ?").param(id).update();
  }

  private void begin(UUID id, String name, String owner) {
    OffsetDateTime now = clock.now().atOffset(ZoneOffset.UTC);
    jdbc.sql("delete from app.upload where bytes is null and created_at < ?")
        .param(now.minus(UNFINISHED_KEPT))
        .update();
    jdbc.sql("insert into app.upload (id, name, owner, created_at) values (?, ?, ?, ?)")
        .params(id, name, owner, now)
        .update();
  }

  private byte @Nullable [] chunk(UUID id, int ordinal) {
    return jdbc.sql("select content from app.upload_chunk where upload = ? and ordinal = ?")
        .params(id, ordinal)
        .query((row, _) -> row.getBytes(1))
        .optional()
        .orElse(null);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
