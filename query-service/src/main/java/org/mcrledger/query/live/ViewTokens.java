package org.mcrledger.query.live;

import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Axon's tokens in {@code view.processor}: a token of ours is one number, the position in the
 * ledger, so it is a column that people and the state page can read, and needs no serializer. A
 * processor is folded by one process at a time; one that died is followed after the timeout.
 */
final class ViewTokens implements TokenStore {
  private static final String CLAIM_TIMEOUT = "10 seconds";

  private final JdbcTemplate jdbc;
  private final String owner;

  /**
   * @param owner names this process among those that share the database
   */
  ViewTokens(JdbcTemplate jdbc, String owner) {
    this.jdbc = jdbc;
    this.owner = owner;
  }

  @Override
  public void initializeTokenSegments(String processor, int segments) {
    initializeTokenSegments(processor, segments, null);
  }

  @Override
  public void initializeTokenSegments(
      String processor, int segments, @Nullable TrackingToken initial) {
    for (int segment = 0; segment < segments; segment++) {
      jdbc.update(
          "insert into view.processor (processor, segment, position) values (?, ?, ?)"
              + " on conflict (processor, segment) do nothing",
          processor,
          segment,
          position(initial));
    }
  }

  private static long position(@Nullable TrackingToken token) {
    return token == null ? 0 : token.position().orElse(0);
  }

  /** Never backwards: a rebuild may have set the position ahead meanwhile. */
  @Override
  public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
    claimed(
        "update view.processor set position = greatest(position, ?), claimed_at = clock_timestamp()"
            + " where processor = ? and segment = ? and owner = ?",
        position(token),
        processor,
        segment,
        owner);
  }

  @Override
  public TrackingToken fetchToken(String processor, int segment) {
    claimed(
        "update view.processor set owner = ?, claimed_at = clock_timestamp()"
            + " where processor = ? and segment = ? and (owner is null or owner = ?"
            + " or claimed_at < clock_timestamp() - interval '"
            + CLAIM_TIMEOUT
            + "')",
        owner,
        processor,
        segment,
        owner);
    Long position =
        jdbc.queryForObject(
            "select position from view.processor where processor = ? and segment = ?",
            Long.class,
            processor,
            segment);
    return new GlobalSequenceTrackingToken(position == null ? 0 : position);
  }

  @Override
  public void extendClaim(String processor, int segment) {
    claimed(
        "update view.processor set claimed_at = clock_timestamp()"
            + " where processor = ? and segment = ? and owner = ?",
        processor,
        segment,
        owner);
  }

  private void claimed(String sql, Object... arguments) {
    if (jdbc.update(sql, arguments) == 0) {
      throw new UnableToClaimTokenException("another process folds this view, or it has no token");
    }
  }

  @Override
  public void releaseClaim(String processor, int segment) {
    jdbc.update(
        "update view.processor set owner = null where processor = ? and segment = ? and owner = ?",
        processor,
        segment,
        owner);
  }

  @Override
  public int[] fetchSegments(String processor) {
    return jdbc
        .queryForList(
            "select segment from view.processor where processor = ? order by segment",
            Integer.class,
            processor)
        .stream()
        .mapToInt(Integer::intValue)
        .toArray();
  }

  @Override
  public List<Segment> fetchAvailableSegments(String processor) {
    int[] all = fetchSegments(processor);
    return jdbc
        .queryForList(
            "select segment from view.processor where processor = ? and (owner is null or owner = ?"
                + " or claimed_at < clock_timestamp() - interval '"
                + CLAIM_TIMEOUT
                + "')",
            Integer.class,
            processor,
            owner)
        .stream()
        .map(segment -> Segment.computeSegment(segment, all))
        .toList();
  }

  @Override
  public Optional<String> retrieveStorageIdentifier() {
    return Optional.of("view.processor");
  }
}
