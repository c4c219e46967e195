package org.mcrledger.benchmarks.importing;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.mcrledger.benchmarks.Scenario;
import org.mcrledger.benchmarks.importing.RevenueFile.Layout;
import org.mcrledger.benchmarks.run.DatabaseShown;
import org.mcrledger.benchmarks.run.Figure.Target;
import org.mcrledger.benchmarks.run.Findings;
import org.mcrledger.benchmarks.run.Scratch;
import org.mcrledger.benchmarks.served.Client;
import org.mcrledger.benchmarks.served.ServerProcess;
import org.mcrledger.benchmarks.served.Views;
import tools.jackson.databind.JsonNode;

/**
 * A large file imported into a standalone server, by the mapping that ships for its form. Read
 * models and scores follow meanwhile, on the same two cores.
 *
 * @param layout of the file: the harder for the views, the more customers stand in each other's
 *     neighbourhood
 * @param heap of the server: for rows in any number held in memory too small
 */
public record ImportScenario(String name, Layout layout, String heap) implements Scenario {
  private static final int ROWS = Integer.getInteger("rows", 1_000_000);
  private static final String MAPPING = "online-retail-ii";
  private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(15);

  private static final double RATE = 20_000;

  /** What was sold to one customer stands together. */
  public static ImportScenario together() {
    return new ImportScenario("import", Layout.BY_CUSTOMER, "-Xmx512m");
  }

  /** Each month's sales to all customers stand together; the heap is what {@code ./mcr} gives. */
  public static ImportScenario scattered() {
    return new ImportScenario("import-scattered", Layout.BY_MONTH, "-Xmx1g");
  }

  @Override
  public void run(Findings findings) throws Exception {
    try (Scratch folder = Scratch.make()) {
      run(folder, findings);
    }
  }

  private void run(Scratch folder, Findings findings) throws Exception {
    Path file = folder.resolve("revenue.csv");
    RevenueFile.write(file, ROWS, layout);
    findings.setting("rows", ROWS);
    findings.setting("heap of the server", heap);
    try (ServerProcess server = ServerProcess.start(folder.resolve("data"), heap);
        Views views = new Views(server.databaseUrl(), server.databasePassword());
        HeapWatch watch = new HeapWatch(server.pid())) {
      findings.database(DatabaseShown.by(views.connection()));
      Client admin = new Client(server.address(), "admin", ServerProcess.ADMIN_PASSWORD);
      long before = views.head();
      long start = System.nanoTime();
      JsonNode done = awaitEnd(admin, admin.upload("/imports", MAPPING, file));
      long events = views.head() - before;
      findings.setting("events", events);
      findings.figure(
          "events a second, from the file's arrival to the job's end",
          "events/s",
          events / seconds(done),
          Target.atLeast(RATE));
      findings.figure("upload and job together", "s", (System.nanoTime() - start) / 1e9);
      long ended = System.nanoTime();
      views.awaitStanding(before + events);
      long stood = System.nanoTime();
      findings.figure(
          "upload, job, and every view standing at its last event", "s", (stood - start) / 1e9);
      findings.figure(
          "events a second, from the upload's begin until every view stands at the last",
          "events/s",
          events / ((stood - start) / 1e9),
          Target.atLeast(RATE));
      findings.figure("views behind the job's end", "s", (stood - ended) / 1e9);
      findings.figure("largest heap seen", "MB", watch.megabytesMax(), Target.atMost(megabytes()));
    }
  }

  private int megabytes() {
    return heap.endsWith("g")
        ? 1024 * Integer.parseInt(heap, 4, heap.length() - 1, 10)
        : Integer.parseInt(heap, 4, heap.length() - 1, 10);
  }

  private static JsonNode awaitEnd(Client admin, JsonNode started) throws Exception {
    String path = "/imports/" + started.get("id").asString();
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (System.nanoTime() < deadline) {
      JsonNode job = Client.json(admin.get(path));
      switch (job.get("state").asString()) {
        case "done" -> {
          return job;
        }
        case "failed", "cancelled" -> throw new IllegalStateException("the import: " + job);
        default -> Thread.sleep(100);
      }
    }
    throw new IllegalStateException("the import takes longer than its time");
  }

  private static double seconds(JsonNode job) {
    Instant started = Instant.parse(job.get("startedAt").asString());
    Instant finished = Instant.parse(job.get("finishedAt").asString());
    return java.time.Duration.between(started, finished).toMillis() / 1e3;
  }
}
