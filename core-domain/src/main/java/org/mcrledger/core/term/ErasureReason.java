package org.mcrledger.core.term;

/**
 * Why a person's data is erased, after article 17 of the GDPR and article 47 of China's PIPL. A
 * closed list and no free text: what somebody types here would outlive the person's data.
 */
public enum ErasureReason implements Keyed {
  PERSON_ASKED,
  CONSENT_WITHDRAWN,
  OBJECTION,
  NO_LONGER_NEEDED,
  RECORDED_UNLAWFULLY,
  LEGAL_DUTY;

  @Override
  public String key() {
    return Keyed.keyOf(this);
  }
}
