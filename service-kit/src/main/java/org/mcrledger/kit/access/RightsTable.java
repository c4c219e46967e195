package org.mcrledger.kit.access;

import static org.mcrledger.kit.access.Reach.ALL;
import static org.mcrledger.kit.access.Reach.OWN;
import static org.mcrledger.kit.access.Reach.REGION;
import static org.mcrledger.kit.access.Role.ACCOUNT_MANAGER;
import static org.mcrledger.kit.access.Role.ADMIN;
import static org.mcrledger.kit.access.Role.AUDITOR;
import static org.mcrledger.kit.access.Role.COMMITTEE;
import static org.mcrledger.kit.access.Role.REGIONAL_HEAD;
import static org.mcrledger.kit.access.Role.RELATIONSHIP_OFFICE;
import static org.mcrledger.kit.access.Role.RULE_AUTHOR;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which role has which right, and how far it reaches. This is the one place that knows; its test
 * repeats the published table line by line.
 */
public final class RightsTable {
  private static final Map<Right, Map<Role, Reach>> GRANTS = new EnumMap<>(Right.class);

  static {
    grant(Right.RECORD_FACTS, inTheField(), all(RELATIONSHIP_OFFICE));
    grant(Right.OVERRIDE_SCORE, Map.of(REGIONAL_HEAD, REGION), all(RELATIONSHIP_OFFICE));
    grant(Right.RECORD_REFERENCE, all(RELATIONSHIP_OFFICE));
    grant(Right.PROPOSE_TIER, all(RELATIONSHIP_OFFICE, COMMITTEE));
    grant(Right.DECIDE_TIER, all(COMMITTEE));
    grant(Right.SEAL_REVIEW, all(COMMITTEE));
    grant(Right.IMPORT, all(RELATIONSHIP_OFFICE, ADMIN));
    grant(Right.AUTHOR_RULES, all(RULE_AUTHOR));
    grant(Right.ADMINISTER, all(ADMIN));
    Map<Role, Reach> overview = all(RELATIONSHIP_OFFICE, COMMITTEE, AUDITOR);
    grant(Right.READ_CUSTOMERS, inTheField(), overview, all(RULE_AUTHOR, ADMIN));
    grant(Right.READ_NAMES, inTheField(), overview, all(ADMIN));
    grant(Right.READ_JUDGEMENTS, inTheField(), overview, all(RULE_AUTHOR));
    grant(Right.READ_LEDGER, overview);
    grant(Right.READ_STATE, overview, all(ADMIN));
    grant(Right.READ_REPLAYS, overview, all(RULE_AUTHOR));
    grant(Right.OWN_ACCOUNT, all(Role.values()));
  }

  private RightsTable() {}

  /** How far the right reaches for someone in this role; empty where the role does not have it. */
  public static Optional<Reach> reach(Right right, Role role) {
    return Optional.ofNullable(GRANTS.getOrDefault(right, Map.of()).get(role));
  }

  private static Map<Role, Reach> inTheField() {
    return Map.of(ACCOUNT_MANAGER, OWN, REGIONAL_HEAD, REGION);
  }

  private static Map<Role, Reach> all(Role... roles) {
    Map<Role, Reach> reaches = new EnumMap<>(Role.class);
    for (Role role : roles) {
      reaches.put(role, ALL);
    }
    return reaches;
  }

  @SafeVarargs
  private static void grant(Right right, Map<Role, Reach>... reaches) {
    Map<Role, Reach> granted = new EnumMap<>(Role.class);
    for (Map<Role, Reach> some : reaches) {
      granted.putAll(some);
    }
    GRANTS.put(right, Map.copyOf(granted));
  }
}
