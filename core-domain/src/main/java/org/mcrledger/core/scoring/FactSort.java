package org.mcrledger.core.scoring;

/** The sorts of facts, in the order in which a contact's lie in the columns. */
public enum FactSort {
  TOUCH,
  ANSWER,
  SERVICE,
  STANCE
}
