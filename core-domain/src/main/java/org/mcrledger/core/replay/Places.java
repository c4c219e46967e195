package org.mcrledger.core.replay;

/**
 * With whom each contact was since which day, as days of the epoch: the places of one contact lie
 * together as time runs.
 */
final class Places {
  private static final int LEFT = -1;

  private final int[] first;
  private final int[] since;
  private final int[] customer;
  private final byte[] seniority;

  /**
   * @param first where each contact's places begin, and one more at the end
   * @param seniority 1 to 5; its negative where the contact left on that day
   */
  Places(int[] first, int[] since, int[] customer, byte[] seniority) {
    this.first = first;
    this.since = since;
    this.customer = customer;
    this.seniority = seniority;
  }

  /** The place held on that day, or last before it; before the first the first; -1 for none. */
  int on(int contact, int day) {
    int place = first[contact + 1] - 1;
    while (place > first[contact] && since[place] > day) {
      place--;
    }
    return place < first[contact] ? LEFT : place;
  }

  /** The contact stayed in one place all the time. */
  boolean single(int contact) {
    return first[contact + 1] - first[contact] == 1;
  }

  int customerAt(int place) {
    return customer[place];
  }

  boolean ended(int place) {
    return seniority[place] < 0;
  }

  int seniorityAt(int place) {
    return Math.abs(seniority[place]);
  }

  int lastSeniority(int contact) {
    return seniorityAt(first[contact + 1] - 1);
  }

  int last(int contact) {
    return customer[first[contact + 1] - 1];
  }
}
