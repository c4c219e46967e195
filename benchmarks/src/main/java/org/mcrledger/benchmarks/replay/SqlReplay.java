package org.mcrledger.benchmarks.replay;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.mcrledger.benchmarks.run.Figure.Target;
import org.mcrledger.benchmarks.run.Findings;
import org.mcrledger.core.replay.Comparison;
import org.mcrledger.core.replay.Replay;
import org.mcrledger.core.replay.Replayed;
import org.mcrledger.core.scoring.RuleSet;
import org.mcrledger.core.term.Dimension;
import org.mcrledger.core.term.Score;
import org.mcrledger.rules.RuleSets;

/** The shipped rule set as one SQL statement over the tables of facts. */
final class SqlReplay {
  private static final int ROUNDS = Integer.getInteger("sqlRounds", 1);
  private static final RuleSet SHIPPED = RuleSets.shipped(RuleSets.DEFAULT);

  /** Of the session: what it can use of the machine, and no planning for rows that never come. */
  private static final List<String> SETTINGS =
      List.of(
          "set max_parallel_workers_per_gather = 2",
          "set work_mem = '256MB'",
          "set jit = off",
          "set parallel_setup_cost = 0",
          "set parallel_tuple_cost = 0");

  private final DataSource database;

  SqlReplay(DataSource database) {
    this.database = database;
  }

  static String statement() {
    try (InputStream file = SqlReplay.class.getResourceAsStream("/replay/default-1.sql")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void measure(Replayed expected, Findings findings) throws SQLException, IOException {
    List<Double> lab = new ArrayList<>();
    List<Double> sql = new ArrayList<>();
    Replay replay = new Replay(expected.portfolio(), expected.months());
    for (int round = 0; round <= ROUNDS; round++) { // in turns; the lab's first warms up
      long start = System.nanoTime();
      Comparison.of(expected, replay.run(SHIPPED));
      lab.add(Timed.secondsSince(start));
      if (round < ROUNDS) {
        start = System.nanoTime();
        run();
        sql.add(Timed.secondsSince(start));
      }
    }
    requireEqual(expected);
    List<Double> times = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      times.add(sql.get(round) / lab.get(round + 1));
    }
    String size = InMemory.sized(expected.portfolio().facts());
    findings.figure(size + ", one SQL statement", "s", sql);
    findings.figure(size + ", SQL / lab", "x", times, Target.atLeast(10));
    explain();
  }

  /** Into a table, since sending the scores to a client would take about as long again. */
  void run() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      for (String setting : SETTINGS) {
        statement.execute(setting);
      }
      statement.execute("drop table if exists replayed");
      statement.execute("create unlogged table replayed as " + statement());
    }
  }

  private void explain() throws SQLException, IOException {
    StringBuilder plan = new StringBuilder();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      for (String setting : SETTINGS) {
        statement.execute(setting);
      }
      try (ResultSet lines =
          statement.executeQuery(
              "explain (verbose off) create table explained as " + statement())) {
        while (lines.next()) {
          plan.append(lines.getString(1)).append('\n');
        }
      }
    }
    Path results = Files.createDirectories(Path.of("results"));
    Files.writeString(results.resolve("replay-default-1.explain.txt"), plan);
  }

  /** Every score of every contact at every month-end, compared as text. */
  void requireEqual(Replayed expected) throws SQLException {
    String query =
        """
        select contact_no, string_agg(coalesce(intimacy::text, '?') || '/' || coalesce(support::text, '?'), ' ' order by m)
        from replayed group by contact_no order by contact_no
        """;
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      for (int contact = 0; contact < expected.portfolio().contacts(); contact++) {
        String said = said(expected, contact);
        if (said.isEmpty()) {
          continue;
        }
        if (!found.next() || found.getInt(1) != contact || !found.getString(2).equals(said)) {
          throw new IllegalStateException(
              "SQL says of contact %d otherwise than the lab: %s"
                  .formatted(contact, found.getString(2)));
        }
      }
    }
  }

  private static String said(Replayed run, int contact) {
    StringBuilder all = new StringBuilder();
    for (int month = 0; month < run.months().count(); month++) {
      if (!run.gone(contact, month)) {
        all.append(all.isEmpty() ? "" : " ")
            .append(said(run.score(contact, month, Dimension.INTIMACY)))
            .append('/')
            .append(said(run.score(contact, month, Dimension.SUPPORT)));
      }
    }
    return all.toString();
  }

  private static String said(Score score) {
    return switch (score) {
      case Score.Unknown _ -> "?";
      case Score.Known(int value) -> Integer.toString(value);
    };
  }
}
