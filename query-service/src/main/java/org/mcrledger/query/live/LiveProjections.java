package org.mcrledger.query.live;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.mcrledger.ledger.read.LedgerPulse;
import org.mcrledger.query.history.History;
import org.mcrledger.query.history.Touched;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Keeps every read table behind the ledger: one pooled processor of one segment per view, all of
 * them fed by one reader. Several processes may run this on one database; each view is folded by
 * one of them at a time.
 */
public final class LiveProjections implements AutoCloseable {
  private static final int THREADS = 4;

  private final ScheduledExecutorService threads;
  private final List<PooledStreamingEventProcessor> processors = new ArrayList<>();

  /**
   * @param pulse says when there is more to fold; closed by whoever made it
   * @param process names this process among those that share the database
   */
  public LiveProjections(
      Projections projections,
      History history,
      LedgerPulse pulse,
      DataSource database,
      PlatformTransactionManager transactions,
      String process) {
    this.threads =
        Executors.newScheduledThreadPool(
            THREADS, Thread.ofPlatform().name("projection-", 0).daemon().factory());
    RecentEvents recent = new RecentEvents(history);
    ViewTokens tokens = new ViewTokens(new JdbcTemplate(database), process);
    AxonTransactions axon = new AxonTransactions(transactions);
    for (Projection<?, ?> projection : projections.all()) {
      LedgerChunks source = new LedgerChunks(recent, pulse);
      ChunkFold<?, ?> fold = new ChunkFold<>(projection, new Touched(history));
      processors.add(
          PooledStreamingEventProcessor.builder()
              .name(projection.name())
              .eventHandlerInvoker(new FoldInvoker(projection, fold, source, database))
              .errorHandler(PropagatingErrorHandler.instance())
              .messageSource(source)
              .tokenStore(tokens)
              .transactionManager(axon)
              .coordinatorExecutor(threads)
              .workerExecutor(threads)
              .initialSegmentCount(1)
              .batchSize(1)
              .build());
    }
  }

  public void start() {
    processors.forEach(PooledStreamingEventProcessor::start);
  }

  /** Whether any of the views has stopped over an error that it retries. */
  public boolean isTroubled() {
    return processors.stream().anyMatch(PooledStreamingEventProcessor::isError);
  }

  /** Finishes the chunks at hand and gives the tokens back. */
  @Override
  public void close() {
    processors.stream()
        .map(PooledStreamingEventProcessor::shutdownAsync)
        .toList()
        .forEach(done -> done.join());
    threads.shutdown();
  }
}
