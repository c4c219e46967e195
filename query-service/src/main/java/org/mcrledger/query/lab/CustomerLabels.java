package org.mcrledger.query.lab;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.query.lab.ReplayResult.CustomerLabel;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What customers have in common, as it is today. */
final class CustomerLabels {
  private final Map<CustomerId, CustomerLabel> labels = new HashMap<>();

  CustomerLabels(JdbcClient database) {
    database
        .sql(
            "select customer_id, region, industry, owner[cardinality(owner)] as owner"
                + " from view.customer_card")
        .query(
            (row, _) ->
                labels.put(
                    new CustomerId(row.getString("customer_id")),
                    new CustomerLabel(
                        Optional.ofNullable(row.getString("region")),
                        Optional.ofNullable(row.getString("industry")),
                        Optional.ofNullable(row.getString("owner")))))
        .list();
  }

  CustomerLabel of(CustomerId customer) {
    return labels.getOrDefault(customer, CustomerLabel.NONE);
  }
}
