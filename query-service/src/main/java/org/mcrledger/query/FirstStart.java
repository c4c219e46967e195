package org.mcrledger.query;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What command-service makes at its first start and this service cannot do without. Where both are
 * started at once, this one waits for it.
 *
 * @param patience how long
 */
record FirstStart(Duration patience) {
  private static final Duration BETWEEN = Duration.ofMillis(250);

  /** Until the tables of the ledger are there, and the login may read them. */
  void awaitLedger(DataSource login) {
    JdbcClient database = JdbcClient.create(login);
    await(
        "the tables of the ledger, readable for the login of spring.datasource",
        () ->
            database
                .sql(
                    // the last that the migrations make; asked of the catalogue, since a login
                    // without any grant may not even name it
                    """
                    select exists (
                      select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                      where n.nspname = 'ledger' and c.relname = 'readable'
                        and has_table_privilege(c.oid, 'select'))
                    """)
                .query(Boolean.class)
                .single());
  }

  /** Until the key file is there: one made here would open no name. */
  void awaitKey(Path file) {
    await("the key file " + file, () -> Files.exists(file));
  }

  private void await(String what, BooleanSupplier isThere) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!isThere.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException(
            what + ": not there after " + patience.toSeconds() + " s; is command-service running?");
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for command-service", e);
    }
  }
}
