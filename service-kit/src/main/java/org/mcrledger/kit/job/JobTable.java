package org.mcrledger.kit.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mcrledger.kit.json.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Jobs as rows. A row belongs to the process that runs it, as long as that shows itself alive. */
final class JobTable {
  /** A process that was silent for this long is taken for dead; it shows itself much more often. */
  static final String DEAD_AFTER = "interval '15 seconds'";

  /** What we stored ourselves may be long: the limits of {@link Json} are for what others send. */
  private static final JsonMapper STORED = JsonMapper.builder().build();

  private final UUID runner = UUID.randomUUID();
  private final JdbcClient jdbc;

  JobTable(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  void insert(UUID id, String kind, String owner, JsonNode input, Instant now) {
    jdbc.sql(
            "insert into app.job (id, kind, owner, state, input, created_at)"
                + " values (?, ?, ?, 'waiting', ?::jsonb, ?)")
        .params(id, kind, owner, text(input), utc(now))
        .update();
  }

  Optional<Job> find(UUID id) {
    return jdbc.sql("select * from app.job where id = ?")
        .param(id)
        .query((row, _) -> job(row))
        .optional();
  }

  List<Job> newest(String kind, Optional<UUID> after, int limit) {
    return jdbc.sql(
            """
            select * from app.job where kind = :kind and (cast(:after as uuid) is null
              or (created_at, id) < (select created_at, id from app.job where id = :after))
            order by created_at desc, id desc limit :limit
            """)
        .param("kind", kind)
        .param("after", after.orElse(null))
        .param("limit", limit)
        .query((row, _) -> job(row))
        .list();
  }

  List<Job> naming(String kind, String field, Collection<UUID> ids) {
    return jdbc.sql(
            "select * from app.job where kind = ? and input ->> ? = any (?)"
                + " order by created_at desc, id desc")
        .params(kind, field, ids.stream().map(UUID::toString).toArray(String[]::new))
        .query((row, _) -> job(row))
        .list();
  }

  Optional<JsonNode> cursor(UUID id) {
    return jdbc.sql("select cursor::text from app.job where id = ? and cursor is not null")
        .param(id)
        .query(String.class)
        .optional()
        .map(STORED::readTree);
  }

  /** Takes the oldest job that nobody runs; two processes never get the same one. */
  Optional<Job> claim(Collection<String> kinds, Instant now) {
    return jdbc.sql(
            """
            update app.job set state = 'running', runner = :runner, alive_at = now(),
              started_at = :now, done_at_start = done
            where id = (
              select id from app.job
              where kind = any(:kinds)
                and (state = 'waiting' or state = 'running' and alive_at < now() - %s)
              order by created_at, id limit 1 for update skip locked)
            returning *
            """
                .formatted(DEAD_AFTER))
        .param("runner", runner)
        .param("now", utc(now))
        .param("kinds", kinds.toArray(String[]::new))
        .query((row, _) -> job(row))
        .optional();
  }

  /** False where the job is no longer ours to run. */
  boolean progress(UUID id, long done, OptionalLong total, Optional<JsonNode> cursor) {
    return jdbc.sql(
                """
                update app.job set done = :done, total = :total, alive_at = now(),
                  cursor = coalesce(:cursor::jsonb, cursor)
                where id = :id and runner = :runner and state = 'running' and cancelled_by is null
                """)
            .param("done", done)
            .param("total", total.isPresent() ? total.getAsLong() : null)
            .param("cursor", cursor.map(JobTable::text).orElse(null))
            .param("id", id)
            .param("runner", runner)
            .update()
        == 1;
  }

  /**
   * Shows that these jobs are worked at, and tells which of them somebody wants stopped. One that
   * is not among them, though it stands as ours, has ended without a word: its silence tells.
   */
  List<UUID> alive(Collection<UUID> running) {
    jdbc.sql(
            "update app.job set alive_at = now()"
                + " where runner = ? and state = 'running' and id = any (?)")
        .params(runner, running.toArray(UUID[]::new))
        .update();
    return jdbc.sql(
            "select id from app.job where runner = ? and state = 'running'"
                + " and cancelled_by is not null")
        .param(runner)
        .query(UUID.class)
        .list();
  }

  void finish(
      UUID id,
      Job.State state,
      @Nullable JsonNode result,
      @Nullable JsonNode problem,
      Instant now) {
    jdbc.sql(
            """
            update app.job set state = :state, finished_at = :now, runner = null,
              result = :result::jsonb, problem = :problem::jsonb
            where id = :id and runner = :runner
            """)
        .param("state", key(state))
        .param("now", utc(now))
        .param("result", result == null ? null : text(result))
        .param("problem", problem == null ? null : text(problem))
        .param("id", id)
        .param("runner", runner)
        .update();
  }

  /** Lets go of a job that this process cannot go on with: the next one takes it up. */
  void release(UUID id) {
    jdbc.sql("update app.job set state = 'waiting', runner = null where id = ? and runner = ?")
        .params(id, runner)
        .update();
  }

  /** A waiting job is over at once; a running one when its work notices. */
  boolean cancel(UUID id, String by, Instant now) {
    return jdbc.sql(
                """
                update app.job set cancelled_by = :by,
                  state = case when state = 'waiting' then 'cancelled' else state end,
                  finished_at = case when state = 'waiting' then :now else finished_at end
                where id = :id and state in ('waiting', 'running')
                """)
            .param("by", by)
            .param("now", utc(now))
            .param("id", id)
            .update()
        == 1;
  }

  boolean isCancelled(UUID id) {
    return jdbc.sql("select cancelled_by is not null from app.job where id = ?")
        .param(id)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  private static Job job(ResultSet row) throws SQLException {
    long total = row.getLong("total");
    OptionalLong known = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(total);
    return new Job(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        row.getString("owner"),
        Job.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        STORED.readTree(row.getString("input")),
        row.getLong("done"),
        known,
        row.getLong("done_at_start"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        instant(row, "started_at"),
        instant(row, "finished_at"),
        Optional.ofNullable(row.getString("result")).map(STORED::readTree),
        Optional.ofNullable(row.getString("problem")).map(STORED::readTree));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static String key(Job.State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private static String text(JsonNode node) {
    return STORED.writeValueAsString(node);
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
