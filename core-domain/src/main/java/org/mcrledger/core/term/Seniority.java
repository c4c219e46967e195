package org.mcrledger.core.term;

/**
 * Rank of a person on either side: 1 staff, 2 specialist or manager, 3 department head, 4
 * executive, 5 number one.
 */
public record Seniority(int level) implements Comparable<Seniority> {
  public static final int LOWEST = 1;
  public static final int HIGHEST = 5;

  public Seniority {
    if (level < LOWEST || level > HIGHEST) {
      throw new IllegalArgumentException("a seniority is 1 to 5, not " + level);
    }
  }

  /** Executive or number one: whose presence on both sides makes a high-level visit count. */
  public boolean isHighLevel() {
    return level >= 4;
  }

  @Override
  public int compareTo(Seniority other) {
    return Integer.compare(level, other.level);
  }
}
