package org.mcrledger.rules;

/** What a condition, or a part of one, can come to. */
record Chances(boolean holds, boolean fails) {
  static final Chances BOTH = new Chances(true, true);

  Chances not() {
    return new Chances(/* holds= */ fails, /* fails= */ holds);
  }

  Chances and(Chances other) {
    return new Chances(holds && other.holds, fails || other.fails);
  }

  Chances or(Chances other) {
    return not().and(other.not()).not();
  }

  /** What one of the two comes to. */
  Chances either(Chances other) {
    return new Chances(holds || other.holds, fails || other.fails);
  }
}
