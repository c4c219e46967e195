package org.mcrledger.query.lab;

import java.util.Optional;
import org.mcrledger.core.term.ReplayId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The results of saved replays in their canonical form. What is lost here can be made again. */
public final class SavedDocuments {
  private final JdbcClient database;

  public SavedDocuments(JdbcClient database) {
    this.database = database;
  }

  public void keep(ReplayId replay, byte[] document) {
    database
        .sql(
            "insert into view.saved_replay (replay_id, document) values (?, ?)"
                + " on conflict (replay_id) do update set document = excluded.document")
        .params(replay.value(), document)
        .update();
  }

  /** As it lies there, whether or not it is the one that was saved. */
  Optional<byte[]> find(ReplayId replay) {
    return database
        .sql("select document from view.saved_replay where replay_id = ?")
        .param(replay.value())
        .query(byte[].class)
        .optional();
  }
}
