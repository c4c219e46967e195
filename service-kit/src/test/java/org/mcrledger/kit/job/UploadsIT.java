package org.mcrledger.kit.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mcrledger.kit.KitDatabase;
import org.mcrledger.kit.clock.WallClock;
import org.springframework.jdbc.core.simple.JdbcClient;

class UploadsIT {
  private static final int MAX = 3 * Uploads.CHUNK_BYTES;

  private final DataSource database = KitDatabase.fresh();
  private final Uploads uploads = new Uploads(database, WallClock.ofMachine(), MAX);

  @ParameterizedTest
  @ValueSource(
      ints = {0, 1, Uploads.CHUNK_BYTES - 1, Uploads.CHUNK_BYTES, Uploads.CHUNK_BYTES + 1, MAX})
  void a_file_comes_back_byte_by_byte(int size) throws Exception {
    byte[] content = new byte[size];
    new Random(size).nextBytes(content);
    Upload upload = uploads.store("meetings.csv", "zhang", new ByteArrayInputStream(content));
    assertThat(upload.bytes()).isEqualTo(size);
    assertThat(upload.sha256())
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
    try (InputStream stored = uploads.open(upload.id())) {
      assertThat(stored.readAllBytes()).isEqualTo(content);
    }
  }

  @Test
  void a_file_that_is_too_large_leaves_nothing() {
    InputStream tooLarge = new ByteArrayInputStream(new byte[MAX + 1]);
    assertThatThrownBy(() -> uploads.store("big.csv", "zhang", tooLarge))
        .hasMessage("upload-too-large");
    assertThat(chunks()).isZero();
  }

  @Test
  void a_file_that_broke_off_is_not_there() throws IOException {
    InputStream broken = InputStream.nullInputStream();
    broken.close();
    InputStream breaking =
        new SequenceInputStream(
            new ByteArrayInputStream(new byte[Uploads.CHUNK_BYTES + 10]), broken);
    assertThatThrownBy(() -> uploads.store("half.csv", "zhang", breaking))
        .isInstanceOf(IOException.class);
    UUID half =
        JdbcClient.create(database).sql("select id from app.upload").query(UUID.class).single();
    assertThat(uploads.find(half)).isEmpty();
    assertThatThrownBy(() -> uploads.open(half)).hasMessage("upload-unknown");
  }

  @Test
  void a_deleted_file_takes_its_pieces_along() throws IOException {
    Upload upload = uploads.store("x.csv", "zhang", new ByteArrayInputStream(new byte[10]));
    assertThat(chunks()).isEqualTo(1);
    uploads.delete(upload.id());
    assertThat(chunks()).isZero();
  }

  private long chunks() {
    return JdbcClient.create(database)
        .sql("select count(*) from app.upload_chunk")
        .query(Long.class)
        .single();
  }
}
