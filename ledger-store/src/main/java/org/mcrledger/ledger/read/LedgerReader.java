package org.mcrledger.ledger.read;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.mcrledger.ledger.envelope.StoredEvent;

/**
 * Reads events as stored, always in the order of their positions. What it has read up to a position
 * stays true: events below a position that was once visible never change and none is added. For all
 * of history take {@link BulkReader}.
 */
public final class LedgerReader {

  private final Queries queries;

  /**
   * @param database connections of a role that may select from the ledger; best pooled
   */
  public LedgerReader(DataSource database) {
    this.queries = new Queries(database);
  }

  /** How far the ledger reaches now. */
  public Head head() {
    return queries.query(
        "select ledger_id, position, recorded_at from ledger.head",
        List.of(),
        rows -> {
          rows.next();
          return new Head(
              rows.getObject(1, UUID.class),
              rows.getLong(2),
              rows.getObject(3, OffsetDateTime.class).toInstant());
        });
  }

  /** The stream's events from a version on; empty where there are none. */
  public List<StoredEvent> stream(String stream, long fromVersion) {
    return queries.events(
        "from ledger.event e where stream = ? and version >= ? order by version",
        stream,
        fromVersion);
  }

  /** All events of these streams, in the order of their positions. */
  public List<StoredEvent> streams(Collection<String> streams) {
    return queries.events(
        "from " + eachOf("stream", "text") + " order by position",
        (Object) streams.toArray(String[]::new));
  }

  /**
   * The events up to a position whose types begin like this. Reads all of the ledger within the
   * database: for kinds that are rare.
   */
  public List<StoredEvent> ofTypes(String beginning, long upTo) {
    return queries.events(
        "from ledger.event e where starts_with(type, ?) and position <= ? order by position",
        beginning,
        upTo);
  }

  /**
   * The streams of events of these types whose payload holds the text as it stands in JSON. The
   * database looks through all of its events; none of the others is sent.
   */
  public Set<String> streamsSaying(Collection<String> types, String json) {
    return queries.query(
        "select distinct stream from ledger.event"
            + " where type = any (?) and position(convert_to(?, 'UTF8') in payload) > 0",
        List.of(types.toArray(String[]::new), json),
        rows -> {
          Set<String> streams = new HashSet<>();
          while (rows.next()) streams.add(rows.getString(1));
          return streams;
        });
  }

  /**
   * The events of each value of an array, looked up one by one: for a thousand values the planner
   * would rather read the whole ledger, since it takes them for values that are there.
   */
  private static String eachOf(String column, String type) {
    return "(select distinct unnest(?::%s[]) as value) asked cross join lateral (select * from ledger.event where %s = asked.value offset 0) e"
        .formatted(type, column);
  }

  /** The version of the stream's last event; empty where it has none. */
  public Optional<Long> lastVersion(String stream) {
    return queries.query(
        "select version from ledger.event where stream = ? order by version desc limit 1",
        List.of(stream),
        rows -> rows.next() ? Optional.of(rows.getLong(1)) : Optional.empty());
  }

  /**
   * The events that concern the customer, after one position and up to another, both of which may
   * be any number.
   */
  public List<StoredEvent> customer(String customerId, long after, long upTo) {
    return queries.events(
        "from ledger.event_customer c join ledger.event e using (position)"
            + " where c.customer_id = ? and c.position > ? and c.position <= ? order by c.position",
        customerId,
        after,
        upTo);
  }

  /**
   * The events that concern each of the customers, in the order of their positions and as many
   * times as they concern one of them; fetched as they are taken, however many there are.
   *
   * @param families first words of the stored names: events of others are not read
   */
  public void customers(
      Collection<String> customers,
      Collection<String> families,
      BiConsumer<String, StoredEvent> sink) {
    // Looked up one by one, as in eachOf: for the sake of its first rows, which a cursor gives
    // soon, the planner would rather read the whole ledger in order.
    String sql =
        "select "
            + Queries.EVENT
            + ", asked.value from (select distinct unnest(?::text[]) as value) asked"
            + " cross join lateral (select position from ledger.event_customer where customer_id = asked.value offset 0) c"
            + " cross join lateral (select * from ledger.event where position = c.position offset 0) e"
            + " where split_part(e.type, '.', 1) = any (?) order by e.position";
    queries.each(
        sql,
        List.of(customers.toArray(String[]::new), families.toArray(String[]::new)),
        row -> sink.accept(row.getString(13), Queries.event(row)));
  }

  /** Whom an event concerns, also one that cannot be read. It is looked for in the whole index. */
  public Set<String> customersOf(long position) {
    return queries.query(
        "select customer_id from ledger.event_customer where position = ?",
        List.of(position),
        rows -> {
          Set<String> customers = new HashSet<>();
          while (rows.next()) customers.add(rows.getString(1));
          return customers;
        });
  }

  /**
   * The next events after a position, at most so many: for whoever follows the ledger. Nothing is
   * ever added before them.
   */
  public List<StoredEvent> after(long position, int limit) {
    return queries.events(
        "from ledger.event e where position > ? order by position limit ?", position, limit);
  }

  /** What was drafted, published and retired, after one position and up to another. */
  public List<StoredEvent> rules(long after, long upTo) {
    return queries.events(
        "from ledger.event e where type like 'rules.%' and position > ? and position <= ? order by position",
        after, upTo);
  }

  /** Replays that were saved before a position, the latest first, at most so many. */
  public List<StoredEvent> replays(long before, int limit) {
    return queries.events(
        "from ledger.event e where type like 'replay.%' and position < ? order by position desc limit ?",
        before, limit);
  }

  /** The next events of these types after a position, at most so many. */
  public List<StoredEvent> after(long position, Collection<String> types, int limit) {
    return queries.events(
        "from ledger.event e where position > ? and type = any (?) order by position limit ?",
        position,
        types.toArray(String[]::new),
        limit);
  }

  /** Where the next events after a position lie, at most so many: less to read than the events. */
  public List<StreamPlace> places(long position, int limit) {
    return queries.query(
        "select position, stream, version from ledger.event where position > ? order by position limit ?",
        List.of(position, limit),
        rows -> {
          List<StreamPlace> places = new ArrayList<>();
          while (rows.next())
            places.add(new StreamPlace(rows.getLong(1), rows.getString(2), rows.getLong(3)));
          return places;
        });
  }

  /** The event with this id. */
  public Optional<StoredEvent> find(UUID eventId) {
    return queries.events("from ledger.event e where event_id = ?", eventId).stream().findFirst();
  }

  /** Those of the events that are in the ledger. */
  public List<StoredEvent> events(Collection<UUID> eventIds) {
    return queries.events(
        "from " + eachOf("event_id", "uuid") + " order by position",
        (Object) eventIds.toArray(UUID[]::new));
  }

  /** Those of the events that are in the ledger, with their positions. */
  public Map<UUID, Long> positions(Collection<UUID> eventIds) {
    return queries.query(
        "select event_id, position from ledger.event where event_id = any (?)",
        List.<Object>of((Object) eventIds.toArray(UUID[]::new)),
        rows -> {
          Map<UUID, Long> found = new HashMap<>();
          while (rows.next()) found.put(rows.getObject(1, UUID.class), rows.getLong(2));
          return found;
        });
  }

  /** The last position recorded at or before the moment; 0 before the first. */
  public long positionAt(Instant moment) {
    return queries.query(
        "select ledger.position_at(?)",
        List.of(moment.atOffset(ZoneOffset.UTC)),
        rows -> {
          rows.next();
          return rows.getLong(1);
        });
  }
}
