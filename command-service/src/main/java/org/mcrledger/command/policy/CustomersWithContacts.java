package org.mcrledger.command.policy;

import java.util.List;
import javax.sql.DataSource;
import org.mcrledger.core.term.CustomerId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The customers with whom some contact is or was: only they have scores. */
final class CustomersWithContacts {
  private static final String SQL =
      """
      select distinct c.customer_id
      from ledger.event e join ledger.event_customer c using (position)
      where e.type in ('contact.registered', 'contact.position-taken', 'correction.corrected')
      order by 1
      """;

  private final JdbcClient database;

  CustomersWithContacts(DataSource database) {
    this.database = JdbcClient.create(database);
  }

  List<CustomerId> all() {
    return database.sql(SQL).query(String.class).list().stream().map(CustomerId::new).toList();
  }
}
