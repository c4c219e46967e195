package org.mcrledger.kit.access;

/** How far a role's right goes: the customers one owns, those of one's region, or all. */
public enum Reach {
  OWN,
  REGION,
  ALL
}
