package org.mcrledger.core.term;

/**
 * An identifier: a plain string on the wire, a type of its own in code so that two kinds cannot be
 * mixed up.
 */
public sealed interface Id
    permits AgreementId,
        ContactId,
        CustomerId,
        EngagementId,
        OpportunityId,
        ReplayId,
        RulesId,
        SchemeKey,
        StaffId,
        SubjectId,
        TierKey {
  /** The longest identifier in characters; made from names, see architecture: at most 400. */
  int LENGTH_MAX = 400;

  String value();

  /** Refuses what could never be an identifier: blank or longer than {@link #LENGTH_MAX}. */
  static void check(String value) {
    check(value, LENGTH_MAX);
  }

  /** The same, of one that may be longer. */
  static void check(String value, int lengthMax) {
    if (value.isBlank() || value.length() > lengthMax) {
      throw new IllegalArgumentException(
          "an identifier has 1 to " + lengthMax + " characters, not '" + value + "'");
    }
  }
}
