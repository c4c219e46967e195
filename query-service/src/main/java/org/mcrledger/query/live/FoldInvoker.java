package org.mcrledger.query.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.mcrledger.core.event.LedgerEvent;
import org.mcrledger.core.event.Recorded;
import org.mcrledger.query.live.LedgerChunks.Chunk;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** What a processor does with a chunk: folds it into the live table, in the token's transaction. */
final class FoldInvoker implements EventHandlerInvoker {
  private final Projection<?, ?> projection;
  private final ChunkFold<?, ?> fold;
  private final LedgerChunks source;
  private final DataSource database;

  FoldInvoker(
      Projection<?, ?> projection, ChunkFold<?, ?> fold, LedgerChunks source, DataSource database) {
    this.projection = projection;
    this.fold = fold;
    this.source = source;
    this.database = database;
  }

  @Override
  public boolean canHandle(EventMessage<?> message, Segment segment) {
    return true;
  }

  @Override
  public void handle(EventMessage<?> message, Segment segment) throws SQLException {
    Chunk chunk = (Chunk) message.getPayload();
    Connection connection = DataSourceUtils.getConnection(database);
    try {
      long standing = Standing.lock(connection, projection.name());
      List<Recorded<LedgerEvent>> news =
          chunk.events().stream().filter(e -> e.position() > standing).toList();
      if (!news.isEmpty()) {
        fold.fold(connection, projection.table(), news);
      }
    } finally {
      DataSourceUtils.releaseConnection(connection, database);
    }
    CurrentUnitOfWork.get().root().afterCommit(_ -> source.folded(chunk.position()));
  }
}
