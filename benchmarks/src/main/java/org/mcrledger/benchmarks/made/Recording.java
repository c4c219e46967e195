package org.mcrledger.benchmarks.made;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Provenance;
import org.mcrledger.core.event.Provenance.Channel;
import org.mcrledger.core.term.EventId;
import org.mcrledger.core.term.StreamName;
import org.mcrledger.ledger.append.LedgerAppender;
import org.mcrledger.ledger.codec.EventCodec;
import org.mcrledger.ledger.envelope.Envelope;

/** Writes events in bulk. Their ids follow from their order, so that every run writes the same. */
final class Recording {
  static final int BATCH = 2_000;
  private static final int BATCHES_UNDER_WAY = 4;
  private static final Provenance BY =
      new Provenance(
          "benchmark",
          Optional.of(MadeCustomer.OWNER),
          Channel.REST,
          "00000000-0000-0000-0000-000000000000",
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private final LedgerAppender appender;
  private final EventCodec codec;
  private final SplittableRandom random = new SplittableRandom(20260120);
  private final Map<StreamName, Long> versions = new HashMap<>();
  private final Queue<CompletableFuture<?>> underWay = new ArrayDeque<>();
  private List<Envelope> batch = new ArrayList<>(BATCH);
  private long written;

  Recording(LedgerAppender appender, EventCodec codec) {
    this.appender = appender;
    this.codec = codec;
  }

  EventId record(LedgerEvent event) {
    EventId id = new EventId(new UUID(random.nextLong(), random.nextLong()));
    long version = versions.merge(event.stream(), 0L, (before, _) -> before + 1);
    batch.add(codec.envelope(id, version, event, BY));
    if (batch.size() == BATCH) {
      send();
    }
    return id;
  }

  private void send() {
    written += batch.size();
    underWay.add(appender.append(batch));
    batch = new ArrayList<>(BATCH);
    if (underWay.size() > BATCHES_UNDER_WAY) {
      underWay.remove().join();
    }
  }

  /**
   * Waits until all of them are durable.
   *
   * @return how many there are
   */
  long finish() {
    if (!batch.isEmpty()) {
      send();
    }
    underWay.forEach(CompletableFuture::join);
    underWay.clear();
    return written;
  }
}
