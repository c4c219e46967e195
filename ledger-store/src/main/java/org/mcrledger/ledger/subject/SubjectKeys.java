package org.mcrledger.ledger.subject;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.mcrledger.core.term.SubjectId;

/**
 * The data keys of persons and notes: made when something is first written under them, cached, and
 * destroyed when the person is erased. Keys are stored wrapped by the key-encryption key.
 *
 * <p>An erasure by another process is noticed here within {@value #CACHED_SECONDS} seconds. What is
 * destroyed in the table may live on in the database's write-ahead log and in backups until they
 * are rotated; see the documentation on erasing.
 */
public final class SubjectKeys {

  static final int CACHED_SECONDS = 30;
  private static final Duration CACHED = Duration.ofSeconds(CACHED_SECONDS);

  /** Some 20 MB; above it the cache starts anew, which costs a look-up per person. */
  private static final int CACHED_MAX = 200_000;

  private record Cached(Optional<DataKey> key, long since) {}

  private final KeyTable table;
  private final KeyEncryptionKey wrapping;
  private final Nonces nonces;
  private final Map<SubjectId, Cached> cache = new ConcurrentHashMap<>();
  private final AtomicLong forgotten = new AtomicLong();

  /**
   * @param database connections of the command role, or of the query role where nothing is written
   * @param wrapping wraps the keys in the table
   */
  public SubjectKeys(DataSource database, KeyEncryptionKey wrapping) {
    this(database, wrapping, Nonces.random());
  }

  /** With a source of nonces and keys that a test can foretell. */
  public SubjectKeys(DataSource database, KeyEncryptionKey wrapping, Nonces nonces) {
    this.table = new KeyTable(database);
    this.wrapping = wrapping;
    this.nonces = nonces;
  }

  /**
   * The key to write with, made if there was none.
   *
   * @throws SubjectErased if it was destroyed
   */
  public DataKey toWrite(SubjectId subject) {
    return toWrite(List.of(subject))
        .getOrDefault(subject, Optional.empty())
        .orElseThrow(() -> new SubjectErased(subject));
  }

  /**
   * Keys for many, by few statements: before an import encodes its events. Those of erased subjects
   * are empty.
   */
  public Map<SubjectId, Optional<DataKey>> toWrite(Collection<SubjectId> subjects) {
    Map<SubjectId, Optional<DataKey>> found = new HashMap<>();
    Map<SubjectId, byte[]> missing = new HashMap<>();
    for (SubjectId subject : subjects) {
      Optional<Cached> cached = cached(subject);
      if (cached.isPresent() && cached.get().key().isPresent())
        found.put(subject, cached.get().key());
      else missing.put(subject, wrapping.wrap(freshKey(), subject, nonces));
    }
    if (missing.isEmpty()) return found;
    asking(() -> table.insertMissing(missing));
    found.putAll(load(missing.keySet()));
    return found;
  }

  private DataKey freshKey() {
    return new DataKey(nonces.next(Aes.KEY_BYTES), nonces);
  }

  /**
   * The key of a note that speaks of persons, destroyed with any of theirs.
   *
   * @throws SubjectErased if the note or one of the persons was erased
   */
  public DataKey toWriteNote(SubjectId note, Set<SubjectId> persons) {
    toWrite(persons);
    DataKey key = toWrite(note);
    Set<SubjectId> alive = asking(() -> table.link(note, persons));
    for (SubjectId person : persons) if (!alive.contains(person)) throw new SubjectErased(person);
    return key;
  }

  /** The key to read with; empty once it is destroyed. */
  public Optional<DataKey> toRead(SubjectId subject) {
    return cached(subject)
        .map(Cached::key)
        .orElseGet(() -> load(List.of(subject)).getOrDefault(subject, Optional.empty()));
  }

  /**
   * Destroys the person's key, those of all notes that speak of the person, and the natural keys
   * that found the person. No event changes; what was written under these keys reads as erased from
   * now on. The ledger does the same by itself when it stores the person's erasure; this is for the
   * keys that a restored backup brought back.
   *
   * @param at goes into the record that a key was there
   * @return the subjects whose keys were still there, the person's first
   */
  public List<SubjectId> erase(SubjectId person, Instant at) {
    List<SubjectId> gone = asking(() -> table.erase(person, at));
    forget();
    return gone;
  }

  /** Asks the table anew for every key: somebody was erased. */
  public void forget() {
    forgotten.incrementAndGet();
    cache.clear();
  }

  /**
   * For the start of a service: makes sure that the keys in the table are wrapped by the key at
   * hand, before anything is written under another.
   *
   * @throws KeyTrouble if they are not
   */
  public void requireTheRightKey() {
    asking(table::any)
        .ifPresent(stored -> wrapping.unwrap(stored.wrapped(), stored.subject(), nonces));
  }

  private Optional<Cached> cached(SubjectId subject) {
    return Optional.ofNullable(cache.get(subject))
        .filter(c -> System.nanoTime() - c.since() < CACHED.toNanos());
  }

  private Map<SubjectId, Optional<DataKey>> load(Collection<SubjectId> subjects) {
    long before = forgotten.get();
    Map<SubjectId, Optional<byte[]>> wrapped = asking(() -> table.find(subjects));
    Map<SubjectId, Optional<DataKey>> keys = new HashMap<>();
    for (SubjectId subject : subjects) {
      Optional<DataKey> key =
          wrapped
              .getOrDefault(subject, Optional.empty())
              .map(bytes -> wrapping.unwrap(bytes, subject, nonces));
      keys.put(subject, key);
      // What was read before somebody was erased must not be remembered after it.
      if (forgotten.get() == before) remember(subject, key);
    }
    return keys;
  }

  private void remember(SubjectId subject, Optional<DataKey> key) {
    if (cache.size() >= CACHED_MAX) cache.clear();
    cache.put(subject, new Cached(key, System.nanoTime()));
  }

  private interface Question<T> {
    T ask() throws SQLException;
  }

  private static <T> T asking(Question<T> question) {
    try {
      return question.ask();
    } catch (SQLException e) {
      throw new KeyTrouble("the keys of persons cannot be reached: " + e.getMessage(), e);
    }
  }
}
