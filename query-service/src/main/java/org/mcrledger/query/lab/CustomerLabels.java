package org.mcrledger.query.lab;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mcrledger.core.term.CustomerId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What customers have in common, as it is today. */
final class CustomerLabels {
  /** Of one customer; each empty where nobody said. */
  record Label(Optional<String> region, Optional<String> industry, Optional<String> owner) {
    static final Label NONE = new Label(Optional.empty(), Optional.empty(), Optional.empty());
  }

  private final Map<CustomerId, Label> labels = new HashMap<>();

  CustomerLabels(JdbcClient database) {
    database
        .sql(
            "select customer_id, region, industry, owner[cardinality(owner)] as owner"
                + " from view.customer_card")
        .query(
            (row, _) ->
                labels.put(
                    new CustomerId(row.getString("customer_id")),
                    new Label(
                        Optional.ofNullable(row.getString("region")),
                        Optional.ofNullable(row.getString("industry")),
                        Optional.ofNullable(row.getString("owner")))))
        .list();
  }

  Label of(CustomerId customer) {
    return labels.getOrDefault(customer, Label.NONE);
  }
}
