package org.mcrledger.query.page.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The record of one tier decision.
 *
 * @param stale it holds, and is older than its scheme's review period
 * @param expired its last day is over
 * @param voidedBy who voided or corrected it, when and why, as a sentence
 * @param correction where to correct or void it, for those who may
 */
public record TierLine(
    String event,
    Instant recordedAt,
    String customer,
    Names names,
    TierMark from,
    TierMark to,
    String scheme,
    LocalDate effectiveOn,
    Optional<LocalDate> until,
    String decidedBy,
    String code,
    String because,
    boolean stale,
    boolean expired,
    Optional<Proposed> proposal,
    List<Evidence> evidence,
    boolean isVoid,
    Optional<String> voidedBy,
    Optional<String> correction) {
  /**
   * The proposal that is answered.
   *
   * @param departs whether another tier was decided
   */
  public record Proposed(String href, TierMark tier, boolean departs) {}

  /** An event that the decision rests on. */
  public record Evidence(String event, String label, String href) {}

  public TierLine {
    evidence = List.copyOf(evidence);
  }
}
