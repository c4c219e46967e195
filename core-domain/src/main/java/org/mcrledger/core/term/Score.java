package org.mcrledger.core.term;

/**
 * How close a person is to us, or how far the person supports us: -3 to +3 in whole steps. Unknown
 * is a case of its own, never 0.
 */
public sealed interface Score {
  int LOWEST = -3;
  int HIGHEST = 3;

  /** A score that was found or set. */
  record Known(int value) implements Score {
    public Known {
      if (value < LOWEST || value > HIGHEST) {
        throw new IllegalArgumentException("a score is -3 to +3, not " + value);
      }
    }

    @Override
    public String toString() {
      return value > 0 ? "+" + value : Integer.toString(value);
    }
  }

  /** Nothing is known to score from. */
  enum Unknown implements Score {
    UNKNOWN;

    @Override
    public String toString() {
      return "unknown";
    }
  }

  static Score of(int value) {
    return Scores.known(value);
  }

  static Score unknown() {
    return Unknown.UNKNOWN;
  }

  /** The score, kept within -3..+3. */
  static Known clamped(int value) {
    return Scores.known(Math.clamp(value, LOWEST, HIGHEST));
  }
}
