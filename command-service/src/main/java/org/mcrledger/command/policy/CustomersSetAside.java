package org.mcrledger.command.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.mcrledger.core.term.CustomerId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The customers whose scores stand still, since some event makes scoring them fail; all others go
 * on. Kept in the database, so that a restart knows them, and everybody can see them.
 */
final class CustomersSetAside {
  private static final Logger LOG = LoggerFactory.getLogger(CustomersSetAside.class);

  /** Longer messages are cut: the log has the whole. */
  private static final int ERROR_LENGTH_MAX = 2_000;

  private final JdbcClient database;
  private final String policy;
  private final Set<CustomerId> known = new HashSet<>();
  private boolean read;

  CustomersSetAside(DataSource database, String policy) {
    this.database = JdbcClient.create(database);
    this.policy = policy;
  }

  /** All of them, read once: the policy alone sets aside. */
  Set<CustomerId> all() {
    if (!read) {
      List<String> keys =
          database
              .sql("select key from app.policy_letter where policy = ?")
              .param(policy)
              .query(String.class)
              .list();
      keys.forEach(key -> known.add(new CustomerId(key)));
      read = true;
    }
    return Set.copyOf(known);
  }

  /**
   * One that fails again keeps the position at which it failed first.
   *
   * @param position of the event that made it fail, or of the last one of those among which it is
   */
  void add(CustomerId customer, long position, RuntimeException why) {
    LOG.warn("scores of {} stand still; tried again with its next event", customer.value(), why);
    String error = why.toString();
    database
        .sql(
            """
            insert into app.policy_letter (policy, key, position, error) values (?, ?, ?, ?)
            on conflict (policy, key) do update set error = excluded.error
            """)
        .params(
            policy,
            customer.value(),
            position,
            error.substring(0, Math.min(error.length(), ERROR_LENGTH_MAX)))
        .update();
    known.add(customer);
  }

  /** Its scores are whole again. */
  void release(CustomerId customer) {
    database
        .sql("delete from app.policy_letter where policy = ? and key = ?")
        .params(policy, customer.value())
        .update();
    known.remove(customer);
  }
}
