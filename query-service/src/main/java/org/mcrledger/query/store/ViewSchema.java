package org.mcrledger.query.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schema {@code view} up to what this version needs. */
public final class ViewSchema {
  private final DataSource owner;

  /**
   * @param owner connections of a login that may create the schema, or owns it
   */
  public ViewSchema(DataSource owner) {
    this.owner = owner;
  }

  /** Creates or updates the read tables; does nothing where all is in place. */
  public void migrate() {
    Flyway.configure()
        .dataSource(owner)
        .locations("classpath:db/view")
        .defaultSchema("view")
        .schemas("view")
        .createSchemas(true)
        .load()
        .migrate();
  }
}
