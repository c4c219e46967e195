package org.mcrledger.core.term;

/** The kinds of engagement; what a kind is worth is said by the rule set. */
public enum EngagementKind implements Keyed {
  CALL,
  MESSAGE,
  OFFICE_MEETING,
  BUSINESS_LUNCH,
  PRIVATE_ACTIVITY,
  FAMILY_ACTIVITY,
  SAMPLE_SITE_VISIT,
  EXHIBITION,
  TECHNICAL_EXCHANGE,
  MANAGEMENT_EXCHANGE,
  COMPANY_VISIT,
  HIGH_LEVEL_VISIT,
  TEAM_BUILDING,
  LARGE_EVENT,
  ANNUAL_MEETING,
  PRODUCT_TRAINING,
  EXPERT_TRAINING,
  ALIGNMENT_MEETING;

  @Override
  public String key() {
    return Keyed.keyOf(this);
  }
}
