package org.mcrledger.benchmarks.served;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.mcrledger.benchmarks.Scenario;
import org.mcrledger.benchmarks.made.MadeCustomer;
import org.mcrledger.benchmarks.made.MadeHistory;
import org.mcrledger.benchmarks.run.Callers;
import org.mcrledger.benchmarks.run.Callers.Answered;
import org.mcrledger.benchmarks.run.DatabaseShown;
import org.mcrledger.benchmarks.run.Figure.Target;
import org.mcrledger.benchmarks.run.Findings;
import org.mcrledger.benchmarks.run.Latencies;
import org.mcrledger.benchmarks.run.Scratch;
import org.mcrledger.ledger.append.LedgerAppender;
import org.mcrledger.ledger.subject.KeyFile;
import org.mcrledger.ledger.subject.SubjectKeys;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The standalone server with 10,000 customers: how soon it is there, how many visits a second are
 * recorded, how long pages take, how soon a visit is seen, how much memory all of it takes. The
 * client shares the machine with the server.
 */
public final class ServedScenario implements Scenario {
  private static final int CUSTOMERS = Integer.getInteger("customers", 10_000);
  private static final int EVENTS_EACH = 10;
  private static final int ROUNDS = Integer.getInteger("rounds", 3);
  private static final Duration TURN = Duration.ofSeconds(5);
  private static final Duration COLD = Duration.ofSeconds(10);
  private static final Duration WARM_UP = Duration.ofSeconds(50);
  private static final int PER_SECOND = 200;
  private static final Duration LAG_TIME = Duration.ofSeconds(30);
  private static final int LAG_CALLERS = 16;
  private static final String PASSWORD = "a-password-of-the-office";
  private static final String LIST = "/customers?industry=telecom&tier=A&sort=last-engaged";

  @Override
  public String name() {
    return "served";
  }

  @Override
  public void run(Findings findings) throws Exception {
    try (Scratch folder = Scratch.make()) {
      run(folder.resolve("data"), findings);
    }
  }

  private static void run(Path data, Findings findings) throws Exception {
    try (ServerProcess server = ServerProcess.start(data);
        Views views = new Views(server.databaseUrl(), server.databasePassword())) {
      findings.figure("start on an empty folder", "s", server.secondsToReady());
      findings.database(DatabaseShown.by(views.connection()));
      fill(server, views, findings);
    }
    try (ServerProcess server = ServerProcess.start(data);
        Views views = new Views(server.databaseUrl(), server.databasePassword())) {
      findings.compared(
          "start on the filled folder", "s", List.of(server.secondsToReady()), "12 s");
      Client client = new Client(server.address(), "office", PASSWORD);
      warmUp(client, findings);
      visits(client, findings);
      views.awaitQuiet();
      pages(client, findings);
      lag(client, views, findings);
      memory(server, findings);
    }
  }

  private static void fill(ServerProcess server, Views views, Findings findings) throws Exception {
    Client admin = new Client(server.address(), "admin", ServerProcess.ADMIN_PASSWORD);
    var _ =
        admin.post(
            "/users",
            """
            {"login": "office", "roles": ["relationship-office"], "password": "%s"}\
            """
                .formatted(PASSWORD));
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setUrl(server.databaseUrl());
    database.setUser("postgres");
    database.setPassword(server.databasePassword());
    SubjectKeys keys = new SubjectKeys(database, KeyFile.read(server.keyFile()));
    long start = System.nanoTime();
    try (LedgerAppender appender = new LedgerAppender(database, Instant::now)) {
      var _ = new MadeHistory(appender, keys).write(CUSTOMERS, CUSTOMERS * EVENTS_EACH);
    }
    views.awaitQuiet();
    findings.setting("customers", CUSTOMERS);
    findings.setting("events, recorded scores included", views.head());
    findings.figure(
        "views and scores stand after so many events were appended at once",
        "s",
        (System.nanoTime() - start) / 1e9);
  }

  /**
   * A server that runs for days is not measured in its first minute, while its JVM compiles; what
   * that minute begins with is a figure of its own.
   */
  private static void warmUp(Client client, Findings findings) throws Exception {
    Answered cold = Callers.during(8, COLD, (_, _) -> visit(client));
    findings.figure(
        "record a visit, callers: 8, in the first %d s after a start".formatted(COLD.toSeconds()),
        "records/s",
        cold.perSecond());
    Callers.during(8, WARM_UP, (_, _) -> visit(client));
    findings.setting(
        "warm-up", "visits by 8 callers for %d s".formatted(COLD.plus(WARM_UP).toSeconds()));
    for (int i = 0; i < 50; i++) {
      var _ = client.get(LIST);
      var _ = client.get(timeline());
    }
  }

  private static void visits(Client client, Findings findings) throws Exception {
    List<String> others = List.of("210 records/s", "510 records/s", "580 records/s");
    List<Integer> callers = List.of(1, 8, 32);
    for (int i = 0; i < callers.size(); i++) {
      List<Answered> rounds = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        rounds.add(Callers.during(callers.get(i), TURN, (_, _) -> visit(client)));
      }
      String name = "record a visit, callers: " + callers.get(i);
      findings.compared(
          name, "records/s", rounds.stream().map(Answered::perSecond).toList(), others.get(i));
      findings.figure(
          name + ", p99", "ms", rounds.stream().map(a -> a.latencies().millis(0.99)).toList());
    }
  }

  /** Records a visit and gives its position. */
  private static long visit(Client client) throws Exception {
    MadeCustomer customer = new MadeCustomer(ThreadLocalRandom.current().nextInt(CUSTOMERS));
    String body =
        """
        {"kind": "office-meeting", "customers": ["%s"], "theirs": [{"contact": "%s"}],
         "ours": [{"staff": "%s"}], "topic": "what the network needs next year"}\
        """
            .formatted(customer.id(), customer.contacts().getFirst(), MadeCustomer.OWNER);
    return client.post("/engagements", body).get("position").asLong();
  }

  private static String timeline() {
    int number = ThreadLocalRandom.current().nextInt(CUSTOMERS);
    return "/customers/" + new MadeCustomer(number).id() + "/timeline";
  }

  private static void pages(Client client, Findings findings) throws Exception {
    Latencies list = Callers.during(1, TURN, (_, _) -> client.get(LIST)).latencies();
    findings.compared(
        "customers of one industry and tier, last engaged first, p50",
        "ms",
        List.of(list.millis(0.5)),
        "84 ms");
    findings.figure(
        "customers of one industry and tier, last engaged first, p99", "ms", list.millis(0.99));
    Latencies timeline = Callers.during(1, TURN, (_, _) -> client.get(timeline())).latencies();
    findings.figure("a customer's timeline, p50", "ms", timeline.millis(0.5));
    findings.figure("a customer's timeline, p99", "ms", timeline.millis(0.99));
  }

  private static void lag(Client client, Views views, Findings findings) throws Exception {
    Latencies lags =
        new LiveLag(views).measure(PER_SECOND, LAG_TIME, LAG_CALLERS, _ -> visit(client));
    String name = "accepted to visible in every view, " + PER_SECOND + " commands/s, ";
    findings.figure(name + "p50", "ms", lags.millis(0.5));
    findings.figure(name + "p99", "ms", lags.millis(0.99), Target.atMost(200));
  }

  private static void memory(ServerProcess server, Findings findings) throws Exception {
    double all = Memory.megabytes(server.pid());
    double database = Memory.megabytes(server.databasePid());
    // PostgreSQL may be counted as started by the server already, or live in a session of its own.
    boolean within =
        ProcessHandle.of(server.pid())
            .orElseThrow()
            .descendants()
            .anyMatch(process -> isDatabase(process, server));
    double together = within ? all : all + database;
    findings.figure("memory of the JVM", "MB", together - database);
    findings.figure("memory of PostgreSQL", "MB", database);
    findings.compared("memory together", "MB", List.of(together), "1.4 GB");
  }

  private static boolean isDatabase(ProcessHandle process, ServerProcess server) {
    try {
      return process.pid() == server.databasePid();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
