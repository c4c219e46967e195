package org.mcrledger.command.policy;

import java.util.OptionalLong;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far each policy has come; kept in the database, so that a restart goes on from there. */
final class PolicyPositions {
  private final JdbcClient database;

  PolicyPositions(DataSource database) {
    this.database = JdbcClient.create(database);
  }

  OptionalLong of(String policy) {
    return database
        .sql("select position from app.policy where name = ?")
        .param(policy)
        .query(Long.class)
        .optional()
        .map(OptionalLong::of)
        .orElse(OptionalLong.empty());
  }

  void set(String policy, long position) {
    database
        .sql(
            """
            insert into app.policy (name, position) values (?, ?)
            on conflict (name) do update set position = excluded.position
            """)
        .params(policy, position)
        .update();
  }
}
