package org.mcrledger.command.importing.run;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.mcrledger.command.importing.mapping.Mapping;
import org.mcrledger.command.importing.row.BadRow.Trouble;
import org.mcrledger.command.importing.row.CsvFile;
import org.mcrledger.command.importing.row.Row;
import org.mcrledger.kit.job.JobRun;
import org.mcrledger.ledger.envelope.Envelope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One pass over a file, from where an earlier one came to: rows become groups, groups batches,
 * batches events.
 */
final class ImportRun {
  private final Source source;
  private final boolean dryRun;
  private final Tally tally;
  private final Refusals refusals;
  private final LeftOut leftOut;
  private final RowReader reader;
  private final BatchDecider decider;
  private final BatchWriter writer;
  private final long startLine;

  /**
   * @param start how far an earlier pass is durable; what it wrote beyond that is found again
   * @param again whether a pass has lost a race to somebody who wrote the same
   */
  ImportRun(
      Tools tools,
      Source source,
      boolean dryRun,
      JobRun run,
      long rowsInFile,
      Progress start,
      boolean again) {
    this.source = source;
    this.dryRun = dryRun;
    this.startLine = start.line();
    tools.lines().dropAfter(run.id(), startLine);
    this.tally = Tally.of(start.tally());
    Recovery recovery = new Recovery(tools.reader(), tools.codec(), source.importId());
    this.writer = new BatchWriter(tools, run, rowsInFile, recovery.after(start, tally));
    Mapping mapping = source.mapping();
    this.refusals =
        new Refusals(mapping.columnOf("engagements", "key"), tools.lines().refusedKeys(run.id()));
    this.leftOut = new LeftOut(mapping, troubles -> tools.lines().write(run.id(), troubles));
    this.reader = new RowReader(mapping);
    this.decider =
        new BatchDecider(
            tools,
            source,
            dryRun,
            new Book(tools.reader(), tools.codec(), rowsInFile, again),
            new Persons(tools.naturalKeys(), !dryRun),
            tally,
            refusals,
            tools.lines().namesSharingAnId(run.id()));
  }

  /** How far it is durable: where a pass after a lost race begins. */
  Progress reached() {
    return writer.reached();
  }

  /** Goes through the file to its end; says what came of it all. */
  JsonNode through(CsvFile file) {
    Listener listener = new Listener(reader, refusals);
    Batch batch = new Batch();
    Iterator<Group> groups = Group.of(kept(file), reader::key);
    while (groups.hasNext()) {
      Group group = groups.next();
      listener.hear(group).ifPresent(batch::add);
      if (batch.isFull() || refusals.size() >= Batch.ROWS) {
        flush(batch, group.lastLine());
        batch = new Batch();
      }
    }
    flush(batch, Long.MAX_VALUE);
    writer.settle();
    return report();
  }

  private Iterator<Row> kept(CsvFile file) {
    Iterator<Row> rest = new Kept(file, row -> row.line() > startLine);
    return new Kept(rest, leftOut::keeps);
  }

  private void flush(Batch batch, long line) {
    List<Envelope> events = decider.decide(batch);
    List<Trouble> troubles = new ArrayList<>(refusals.settle(tally));
    leftOut.settle(line, tally);
    troubles.addAll(decider.takeNotices());
    writer.write(line, events, troubles, tally.json());
  }

  private JsonNode report() {
    ObjectNode report = tally.json().put("dryRun", dryRun);
    report.put("mapping", source.mapping().key());
    return report
        .put("firstPosition", reached().firstPosition())
        .put("lastPosition", reached().lastPosition());
  }
}
