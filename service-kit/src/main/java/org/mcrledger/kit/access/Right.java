package org.mcrledger.kit.access;

/**
 * One thing that an account may be allowed to do; {@link RightsTable} says to whom each is given.
 */
public enum Right {
  /**
   * Record, correct and void facts on customers, contacts, engagements, opportunities, agreements.
   */
  RECORD_FACTS,
  /** Put a score of one's own beside the computed one, with reason and expiry. */
  OVERRIDE_SCORE,
  /** Record staff, revenues and measures. */
  RECORD_REFERENCE,
  /** Evaluate customers under a tier scheme, and put before the committee what it finds. */
  PROPOSE_TIER,
  /** Decide a tier, accept or decline a proposal, void a tier decision. */
  DECIDE_TIER,
  /** Seal an annual review. */
  SEAL_REVIEW,
  /** Import a file, and reverse an import. */
  IMPORT,
  /** Draft and publish rules, and replay history under them. */
  AUTHOR_RULES,
  /** Read replays that were saved as evidence: what became of persons, by id and rank. */
  READ_REPLAYS,
  /** Manage accounts and keys, decide on erasure, move the clock of the demo. */
  ADMINISTER,
  /** Read customers and what is known of them, apart from the two rights below. */
  READ_CUSTOMERS,
  /** Read persons by their names; without it they are shown by role and id. */
  READ_NAMES,
  /** Read judgements of a person: scores, stances, overrides, needs, and their reasons. */
  READ_JUDGEMENTS,
  /** Read the events themselves, as they are exported, over all customers. */
  READ_LEDGER,
  /**
   * Read how the ledger and its projections are doing: head, lags, dead letters. No customer's
   * data.
   */
  READ_STATE,
  /** See and change what is one's own: who am I, my password, my sessions. Every account has it. */
  OWN_ACCOUNT;

  /** The stable key, such as {@code record-facts}. */
  public String key() {
    return Keys.of(this);
  }
}
