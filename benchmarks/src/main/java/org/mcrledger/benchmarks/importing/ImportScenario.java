package org.mcrledger.benchmarks.importing;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.mcrledger.benchmarks.Scenario;
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
 */
public final class ImportScenario implements Scenario {
  private static final int ROWS = Integer.getInteger("rows", 1_000_000);
  private static final String MAPPING = "online-retail-ii";
  private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(15);

  /** So small that a million rows held in memory would not fit. */
  private static final String HEAP = "-Xmx512m";

  @Override
  public String name() {
    return "import";
  }

  @Override
  public void run(Findings findings) throws Exception {
    try (Scratch folder = Scratch.make()) {
      run(folder, findings);
    }
  }

  private static void run(Scratch folder, Findings findings) throws Exception {
    Path file = folder.resolve("revenue.csv");
    RevenueFile.write(file, ROWS);
    findings.setting("rows", ROWS);
    findings.setting("heap of the server", HEAP);
    try (ServerProcess server = ServerProcess.start(folder.resolve("data"), HEAP);
        Views views = new Views(server.databaseUrl(), server.databasePassword());
        HeapWatch heap = new HeapWatch(server.pid())) {
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
          Target.atLeast(20_000));
      findings.figure("upload and job together", "s", (System.nanoTime() - start) / 1e9);
      views.awaitStanding(before + events);
      findings.figure(
          "upload, job, and every view standing at its last event",
          "s",
          (System.nanoTime() - start) / 1e9);
      findings.figure("largest heap seen", "MB", heap.megabytesMax(), Target.atMost(512));
    }
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
