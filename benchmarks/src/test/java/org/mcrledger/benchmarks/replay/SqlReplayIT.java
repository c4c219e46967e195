package org.mcrledger.benchmarks.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mcrledger.benchmarks.run.DurableDatabase;
import org.mcrledger.core.replay.Portfolio;
import org.mcrledger.core.replay.RandomFacts;
import org.mcrledger.core.replay.Replay;
import org.mcrledger.core.replay.Replayed;
import org.mcrledger.core.scoring.CustomerFacts;
import org.mcrledger.core.scoring.CustomerTraits;
import org.mcrledger.core.scoring.FactSlice;
import org.mcrledger.core.scoring.Facts;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.scoring.Scoring;
import org.mcrledger.core.term.ContactId;
import org.mcrledger.core.term.CustomerId;
import org.mcrledger.core.term.Dimension;
import org.mcrledger.query.lab.FactLoad;
import org.mcrledger.query.lab.FactRows;
import org.mcrledger.query.store.ViewSchema;
import org.mcrledger.rules.RuleSets;

/** Live scoring, the lab and one SQL statement agree on every score of a random history. */
class SqlReplayIT {
  private static final RuleSet RULES = RuleSets.shipped(RuleSets.DEFAULT);
  private static final int GROUPS = 250;
  private static final int HAPPENINGS = 420;

  private static DurableDatabase server;
  private static DataSource database;
  private static Map<ContactId, Facts> live;
  private static Replayed lab;

  @BeforeAll
  static void tell() throws Exception {
    List<CustomerFacts> facts = new ArrayList<>();
    for (int group = 0; group < GROUPS; group++) {
      facts.add(CustomerFacts.of(RandomFacts.of(group, HAPPENINGS)));
    }
    live = new HashMap<>();
    facts.forEach(each -> live.putAll(each.contacts()));
    server = DurableDatabase.start();
    server.create("told");
    database = server.pool("told", 4, true);
    new ViewSchema(database).migrate();
    write(Portfolio.of(facts));
    lab = new Replay(new FactLoad(database, 2).load(), MadePortfolio.MONTHS).run(RULES);
  }

  @AfterAll
  static void close() throws Exception {
    server.close();
  }

  private static void write(Portfolio portfolio) throws SQLException {
    Map<CustomerId, Integer> numbers = new HashMap<>();
    Map<CustomerId, CustomerTraits> traits = new TreeMap<>(Comparator.comparing(CustomerId::value));
    for (int customer = 0; customer < portfolio.customers(); customer++) {
      numbers.put(portfolio.customer(customer), customer);
    }
    live.values().forEach(facts -> traits.putAll(facts.customers()));
    try (Connection connection = database.getConnection()) {
      FactRows rows = new FactRows(connection, "");
      for (Map.Entry<CustomerId, Integer> each : numbers.entrySet()) {
        rows.customer(
            each.getValue(),
            each.getKey(),
            traits.getOrDefault(each.getKey(), CustomerTraits.UNKNOWN));
      }
      FactSlice slice = new FactSlice(portfolio.columns());
      for (int contact = 0; contact < portfolio.contacts(); contact++) {
        portfolio.moveTo(contact, slice);
        Facts facts = live.get(portfolio.contact(contact));
        rows.contact(contact, facts.contact(), facts.places(), numbers, slice, row -> row);
      }
      rows.send();
    }
  }

  @Test
  void live_and_lab_agree_on_every_score() {
    assertThat(lab.portfolio().facts()).isGreaterThan(100_000);
    for (int contact = 0; contact < lab.portfolio().contacts(); contact++) {
      Facts facts = live.get(lab.portfolio().contact(contact));
      for (int month = 0; month < lab.months().count(); month++) {
        if (facts.employmentOn(lab.months().date(month)).isPresent()) {
          var scores = Scoring.score(facts, RULES, lab.months().date(month));
          assertThat(lab.score(contact, month, Dimension.INTIMACY)).isEqualTo(scores.intimacy());
          assertThat(lab.score(contact, month, Dimension.SUPPORT)).isEqualTo(scores.support());
        } else {
          assertThat(lab.gone(contact, month)).isTrue();
        }
      }
    }
  }

  @Test
  void lab_and_sql_agree_on_every_score() throws Exception {
    SqlReplay sql = new SqlReplay(database);
    sql.run();
    sql.requireEqual(lab);
    Replayed other =
        new Replay(lab.portfolio(), lab.months())
            .run(ChangedRules.of("business-lunch: 1", "business-lunch: 2").rules());
    assertThatThrownBy(() -> sql.requireEqual(other)).isInstanceOf(IllegalStateException.class);
  }
}
