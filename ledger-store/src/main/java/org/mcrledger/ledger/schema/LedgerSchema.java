package org.mcrledger.ledger.schema;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the schemas {@code ledger} and {@code subject} up to what this version needs. Run it with
 * a login that may create them (a member of {@code mcr_owner}, once that role exists); the services
 * themselves need less.
 */
public final class LedgerSchema {

  private final DataSource owner;

  /**
   * @param owner connections of the login that owns the tables
   */
  public LedgerSchema(DataSource owner) {
    this.owner = owner;
  }

  /** Creates or updates tables, triggers, roles and grants; does nothing where all is in place. */
  public void migrate() {
    Flyway.configure()
        .dataSource(owner)
        .locations("classpath:db/ledger")
        .defaultSchema("ledger")
        .schemas("ledger", "subject")
        .createSchemas(true)
        // The ledger must not be emptied by a slip of the keyboard.
        .cleanDisabled(true)
        .load()
        .migrate();
  }
}
