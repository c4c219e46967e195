package org.mcrledger.core.term;

import java.util.EnumSet;
import java.util.Set;

/** What hospitality a customer's own rules allow its people to accept. */
public enum HospitalityRule implements Keyed {
  OPEN(EnumSet.noneOf(EngagementKind.class)),
  RESTRICTED(EnumSet.of(EngagementKind.PRIVATE_ACTIVITY, EngagementKind.FAMILY_ACTIVITY)),
  FORBIDDEN(
      EnumSet.of(
          EngagementKind.BUSINESS_LUNCH,
          EngagementKind.PRIVATE_ACTIVITY,
          EngagementKind.FAMILY_ACTIVITY));

  private final Set<EngagementKind> forbidden;

  HospitalityRule(Set<EngagementKind> forbidden) {
    this.forbidden = Set.copyOf(forbidden);
  }

  public boolean forbids(EngagementKind kind) {
    return forbidden.contains(kind);
  }

  @Override
  public String key() {
    return Keyed.keyOf(this);
  }
}
