package org.mcrledger.ledger.append;

import static org.mcrledger.ledger.append.WriterConnection.isHeld;
import static org.mcrledger.ledger.append.WriterConnection.isLost;

import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mcrledger.ledger.append.AppendStatement.Base;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes: group after group, through lost races, refusals and broken
 * connections.
 */
final class Writer implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(10);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

  private final WaitingLine line;
  private final DataSource database;
  private final InstantSource clock;
  private final Duration patience;
  private final Hints hints = new Hints(System::nanoTime);
  private @Nullable WriterConnection connection;
  private boolean down;

  Writer(WaitingLine line, DataSource database, InstantSource clock, Duration patience) {
    this.line = line;
    this.database = database;
    this.clock = clock;
    this.patience = patience;
  }

  @Override
  public void run() {
    try {
      for (var group = line.nextGroup(); group.isPresent(); group = line.nextGroup()) {
        serve(group.get());
        line.served();
        if (hints.isOwed() && line.isQuietFor(hints.nanosLeft())) hint();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      LOG.warn("the ledger's writer was interrupted and stops");
    } finally {
      disconnect();
    }
  }

  /**
   * Whatever goes wrong concerns this group; the writer lives on for the next. An error does too,
   * such as want of memory: without a writer every caller would wait for ever.
   */
  private void serve(Group group) throws InterruptedException {
    try {
      write(group);
    } catch (RuntimeException | Error e) {
      LOG.error("the ledger's writer met what it does not know", e);
      disconnect();
      group.fail(new OutcomeUnknown(e));
    }
  }

  private void write(Group group) throws InterruptedException {
    WriterConnection session;
    try {
      session = connect();
    } catch (SQLException e) {
      group.fail(new LedgerUnavailable("the database cannot be reached", e));
      return;
    }
    try {
      boolean hint = hints.isDue();
      complete(group, session.append(group, clock.instant(), hint));
      if (hint) hints.given();
      else hints.withheld();
    } catch (SQLException e) {
      if (isLost(e)) writeAfterLoss(group, e, System.nanoTime() + patience.toNanos());
      else if (isHeld(e)) group.fail(new LedgerUnavailable("another session holds the head", e));
      else refused(group, session, e);
    }
  }

  /** A lost one does no harm: followers look by themselves, only later. */
  private void hint() {
    hints.given();
    try {
      if (connection != null) connection.hint();
    } catch (SQLException e) {
      LOG.debug("the followers of the ledger were not told that it has grown", e);
      if (isLost(e)) disconnect();
    } catch (RuntimeException | Error e) {
      LOG.error("the followers of the ledger were not told that it has grown", e);
      disconnect();
    }
  }

  /** One guilty member refuses them all: each alone shows which it was. */
  private void refused(Group group, WriterConnection session, SQLException refusal)
      throws InterruptedException {
    if (group.members().size() == 1) {
      WaitingAppend guilty = group.members().getFirst();
      guilty.fail(session.explain(guilty, refusal));
    } else {
      for (WaitingAppend member : group.members()) write(Group.of(member));
    }
  }

  /**
   * Finds out on a new session whether the group was stored before the old one broke, and stores it
   * if not.
   *
   * @param deadline after it, by {@link System#nanoTime}, no more sessions are tried: this group
   *     may be what breaks them
   */
  private void writeAfterLoss(Group group, SQLException loss, long deadline)
      throws InterruptedException {
    LOG.warn(
        "the connection broke during an append of {} events: {}",
        group.events(),
        loss.getMessage());
    disconnect();
    if (System.nanoTime() - deadline > 0) {
      group.fail(new OutcomeUnknown(loss));
      return;
    }
    try {
      WriterConnection session = connect();
      try {
        complete(group, session.appendOnce(group, clock.instant()));
      } catch (SQLException e) {
        if (isLost(e)) writeAfterLoss(group, e, deadline);
        else if (isHeld(e)) group.fail(new OutcomeUnknown(e));
        else if (group.members().size() > 1)
          for (WaitingAppend member : group.members())
            writeAfterLoss(Group.of(member), e, deadline);
        else group.members().getFirst().fail(session.explain(group.members().getFirst(), e));
      }
    } catch (SQLException e) {
      group.fail(new OutcomeUnknown(e));
    }
  }

  private void complete(Group group, Base base) {
    group.complete(base.position() + 1, base.recordedAt());
  }

  /**
   * The session at hand or a new one, tried for as long as the patience lasts. Once that is used up
   * the next groups try only once, so that callers during a long outage hear of it at once.
   */
  private WriterConnection connect() throws SQLException, InterruptedException {
    if (connection != null) return connection;
    long deadline = System.nanoTime() + (down ? 0 : patience.toNanos());
    for (Duration pause = FIRST_PAUSE; ; pause = longer(pause)) {
      try {
        connection = WriterConnection.open(database, patience);
        down = false;
        return connection;
      } catch (SQLException e) {
        if (System.nanoTime() >= deadline) {
          down = true;
          throw e;
        }
        Thread.sleep(pause);
      }
    }
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
  }

  private void disconnect() {
    if (connection != null) connection.close();
    connection = null;
  }
}
