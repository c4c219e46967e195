package org.mcrledger.ledger.read;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows how far the ledger reaches, for all who follow it in this process: by the appenders' hints
 * within milliseconds, and by asking the head every {@value #POLL_MILLIS} ms in case a hint was
 * lost. One thread and one session, however many follow.
 */
public final class LedgerPulse implements AutoCloseable {

  static final int POLL_MILLIS = 250;

  private static final Logger LOG = LoggerFactory.getLogger(LedgerPulse.class);
  private static final Duration PAUSE_AFTER_LOSS = Duration.ofMillis(200);

  private final DataSource database;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition advanced = lock.newCondition();
  private final Thread thread;
  private volatile long reached;
  private volatile boolean closed;

  /**
   * @param database connections of a role that may select from the ledger, best not pooled: one is
   *     held until the close
   */
  public LedgerPulse(DataSource database) {
    this.database = database;
    this.thread = Thread.ofPlatform().name("ledger-pulse").daemon().start(this::run);
  }

  /** The last position known to be stored; 0 until the first look. Never goes back. */
  public long reached() {
    return reached;
  }

  /**
   * Runs the listener on the pulse's thread whenever the ledger has advanced; it must be quick.
   *
   * @return ends it
   */
  public Runnable whenAdvanced(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** Waits until the ledger reaches beyond the position; false if it does not within that time. */
  public boolean awaitBeyond(long position, Duration patience) throws InterruptedException {
    long left = patience.toNanos();
    lock.lockInterruptibly();
    try {
      while (reached <= position) {
        if (left <= 0) return false;
        left = advanced.awaitNanos(left);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    while (!closed) {
      try (Connection connection = database.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("listen ledger");
        follow(connection, statement);
      } catch (SQLException e) {
        if (!closed) LOG.warn("the ledger's pulse is lost and taken up again: {}", e.getMessage());
        rest();
      } catch (RuntimeException | Error e) {
        // Also an error: without a pulse every follower would stand still and nobody would know.
        LOG.error("the ledger's pulse is lost and taken up again", e);
        rest();
      }
    }
  }

  /** A hint says how far; without one in a while the head is asked. */
  private void follow(Connection connection, Statement statement) throws SQLException {
    PGConnection hints = connection.unwrap(PGConnection.class);
    advanceTo(head(statement));
    while (!closed) {
      PGNotification @Nullable [] arrived = hints.getNotifications(POLL_MILLIS);
      advanceTo(
          arrived == null || arrived.length == 0
              ? head(statement)
              : Long.parseLong(arrived[arrived.length - 1].getParameter()));
    }
    statement.execute("unlisten ledger");
  }

  private static long head(Statement statement) throws SQLException {
    try (ResultSet head = statement.executeQuery("select position from ledger.head")) {
      head.next();
      return head.getLong(1);
    }
  }

  private void advanceTo(long position) {
    if (position <= reached) return;
    lock.lock();
    try {
      reached = position;
      advanced.signalAll();
    } finally {
      lock.unlock();
    }
    listeners.forEach(LedgerPulse::tell);
  }

  /** One that fails keeps the others from nothing. */
  private static void tell(Runnable listener) {
    try {
      listener.run();
    } catch (RuntimeException e) {
      LOG.error("a follower of the ledger failed", e);
    }
  }

  private void rest() {
    try {
      Thread.sleep(PAUSE_AFTER_LOSS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closed = true;
    }
  }

  @Override
  public void close() {
    closed = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
