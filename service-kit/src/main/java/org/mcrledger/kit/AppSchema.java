package org.mcrledger.kit;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Schema {@code app}: accounts, sessions, jobs and uploads, beside the ledger and the read models.
 */
public final class AppSchema {
  private AppSchema() {}

  /** Brings the schema up to date; to be called with the owner's login before a service serves. */
  public static void migrate(DataSource owner) {
    Flyway.configure()
        .dataSource(owner)
        .locations("classpath:db/app")
        .schemas("app")
        .defaultSchema("app")
        .createSchemas(true)
        .table("flyway_history")
        .load()
        .migrate();
  }
}
