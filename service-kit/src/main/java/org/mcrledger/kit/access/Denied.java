package org.mcrledger.kit.access;

/**
 * The account may not do this; the rule says whether a role, a link or the customer's place is in
 * the way.
 */
public final class Denied extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String rule;
  private final Right right;

  public Denied(String rule, Right right) {
    super(rule + ": " + right.key());
    this.rule = rule;
    this.right = right;
  }

  public String rule() {
    return rule;
  }

  public Right right() {
    return right;
  }
}
