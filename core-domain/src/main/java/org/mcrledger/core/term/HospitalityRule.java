package org.mcrledger.core.term;

/** What hospitality a customer's own rules allow its people to accept. */
public enum HospitalityRule implements Keyed {
  /** Anything. */
  OPEN,
  /** No private or family activity. */
  RESTRICTED,
  /** No meals, gifts or private activity at all. */
  FORBIDDEN;

  public boolean forbids(EngagementKind kind) {
    return switch (this) {
      case OPEN -> false;
      case RESTRICTED -> isPrivate(kind);
      case FORBIDDEN -> isPrivate(kind) || kind == EngagementKind.BUSINESS_LUNCH;
    };
  }

  private static boolean isPrivate(EngagementKind kind) {
    return kind == EngagementKind.PRIVATE_ACTIVITY || kind == EngagementKind.FAMILY_ACTIVITY;
  }

  @Override
  public String key() {
    return Keyed.keyOf(this);
  }
}
