package org.mcrledger.command.importing.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.mcrledger.command.importing.row.BadRow.Trouble;
import org.mcrledger.kit.job.JobRun;
import org.mcrledger.ledger.append.Appended;
import org.mcrledger.ledger.append.LedgerAppender;
import org.mcrledger.ledger.envelope.Envelope;
import tools.jackson.databind.JsonNode;

/**
 * Writes batches: while one is on its way into the ledger, the next is decided. What is durable is
 * checkpointed.
 */
final class BatchWriter {
  private final Tools tools;
  private final JobRun run;
  private final long rowsInFile;
  private Progress reached;
  private Optional<OnItsWay> writing = Optional.empty();

  /** A batch whose events are being written. */
  private record OnItsWay(
      long line,
      List<Trouble> troubles,
      JsonNode tally,
      List<CompletableFuture<Appended>> appends) {}

  /**
   * @param reached how far the import is durable
   */
  BatchWriter(Tools tools, JobRun run, long rowsInFile, Progress reached) {
    this.tools = tools;
    this.run = run;
    this.rowsInFile = rowsInFile;
    this.reached = reached;
  }

  Progress reached() {
    return reached;
  }

  /**
   * Begins to write a batch, once the one before is durable.
   *
   * @param line the last line of its rows
   * @param tally what the import has come to with it
   */
  void write(long line, List<Envelope> events, List<Trouble> troubles, JsonNode tally) {
    settle();
    writing = Optional.of(new OnItsWay(line, troubles, tally, append(events)));
  }

  private List<CompletableFuture<Appended>> append(List<Envelope> events) {
    List<CompletableFuture<Appended>> appends = new ArrayList<>();
    for (int i = 0; i < events.size(); i += LedgerAppender.EVENTS_PER_APPEND_MAX) {
      int end = Math.min(events.size(), i + LedgerAppender.EVENTS_PER_APPEND_MAX);
      appends.add(tools.appender().append(events.subList(i, end)));
    }
    return appends;
  }

  /** Waits for the batch that is being written, and says that it is durable. */
  void settle() {
    if (writing.isEmpty()) {
      return;
    }
    OnItsWay batch = writing.get();
    writing = Optional.empty();
    Progress durable = reached;
    for (CompletableFuture<Appended> append : batch.appends()) {
      Appended appended = Appended.awaited(append);
      durable = durable.with(appended.firstPosition(), appended.lastPosition());
    }
    tools.lines().write(run.id(), batch.troubles());
    // Only with all of the batch: a part of it is found again by whoever goes on.
    reached = durable.at(batch.line(), batch.tally());
    run.checkpoint(reached.json(), Tally.of(batch.tally()).rows(), OptionalLong.of(rowsInFile));
  }
}
