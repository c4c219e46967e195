package org.mcrledger.query.answer;

import java.util.List;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.kit.reading.AsOf;
import org.mcrledger.kit.reading.AsOf.KnownAt;
import org.mcrledger.query.live.Projection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How fresh the rows are, and whether events wait before a row that is shown. */
final class Waiting {
  private final JdbcClient jdbc;

  Waiting(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Up to which event of the ledger the view is folded. */
  long position(Projection<?, ?> projection, AsOf asOf) {
    return switch (asOf.knownAt()) {
      case KnownAt.Position(long position) -> position;
      case KnownAt.Now _ ->
          jdbc.sql("select position from view.processor where processor = ? and segment = 0")
              .param(projection.name())
              .query(Long.class)
              .optional()
              .orElse(0L);
    };
  }

  /**
   * The views whose row of this customer misses events that could not be folded, and the policy
   * where it cannot score the customer.
   */
  List<String> views(CustomerId customer) {
    return jdbc.sql(
            """
            select processor from view.dead_letter where key = ?
            union select policy from app.policy_letter where key = ? order by 1
            """)
        .params(customer.value(), customer.value())
        .query(String.class)
        .list();
  }
}
