package org.mcrledger.core.replay;

/**
 * What a replay takes of memory, reckoned from counts before its results are made, so that one too
 * large for the server is known beforehand. Where a single thing is said to take so many bytes,
 * that was measured with compressed references, as heaps below 32 GB have them, and rounded up.
 */
public sealed interface Footprint {
  /** The JVM has no array of more elements. */
  long ARRAY_MOST = Integer.MAX_VALUE - 8L;

  /** At the fullest moment of a run over so many month-ends. */
  long bytes(int months);

  /** Persons or customers: one array holds a byte of each at each month-end. */
  int subjects();

  /** The longest period that fits into so many bytes; 0 where none does. */
  default int monthsWithin(long room) {
    int months = (int) Math.min(MonthEnds.MOST, ARRAY_MOST / Math.max(1, subjects()));
    while (months > 0 && bytes(months) > room) {
      months--;
    }
    return months;
  }

  /**
   * Of two rule sets over persons.
   *
   * @param situations how many different ones customers were in
   * @param runs how many are held at once: before, after, and whatever stands beside them
   * @param shown copies of runs with scores set by hand in place of computed ones
   * @param judging threads that lay years beside each other at once; 0 where that is not asked for
   */
  record OfScores(
      int persons, int customers, int facts, int situations, int runs, int shown, int judging)
      implements Footprint {
    private static final int FACT = 15;
    private static final int PERSON = 150;
    private static final int CUSTOMER = 1_000;

    /** One who moves, as found and as told: it may be everybody. */
    private static final int MOVER = 250;

    /** Both rules made ready for one situation at one month-end; more with many criteria. */
    private static final int READY_RULES = 1_500;

    /** One in the key layer of a year. */
    private static final int JUDGED_PERSON = 100;

    @Override
    public long bytes(int months) {
      return (long) facts * FACT
          + (long) persons * (PERSON + MOVER)
          + (long) customers * CUSTOMER
          + (long) persons * JUDGED_PERSON * Math.min(judging, months / MonthEnds.OF_A_YEAR)
          + monthly() * months;
    }

    /**
     * Intimacy and support are a byte each, and the sum of points that a run keeps; the situation
     * of a customer is two.
     */
    private long monthly() {
      return persons * (3L * runs + 2L * shown) + 2L * customers + (long) situations * READY_RULES;
    }

    @Override
    public int subjects() {
      return persons;
    }
  }

  /**
   * Of two tier schemes over customers.
   *
   * @param facts their sales and measures
   * @param ranking how many of the two rank: those read everybody, a year at a time
   * @param judging threads that ask for a day of decisions at once; 0 where that is not asked for
   */
  record OfTiers(int customers, int facts, int ranking, int judging) implements Footprint {
    /** The event with what is made of it. */
    private static final int FACT = 450;

    private static final int CUSTOMER = 300;
    private static final int MOVER = 250;

    /** What a scheme reads of one customer on one day. */
    private static final int READING = 1_000;

    @Override
    public long bytes(int months) {
      int ranked = ranking * Math.min(months, MonthEnds.OF_A_YEAR);
      int days = ranking == 0 ? 0 : Math.max(ranked, judging);
      return (long) facts * FACT
          + (long) customers * (CUSTOMER + MOVER)
          + (long) customers * READING * days
          + 2L * customers * months;
    }

    @Override
    public int subjects() {
      return customers;
    }
  }

  /** Of persons who are shown at every month-end, as written to who asks for them. */
  record OfTimelines(int persons) implements Footprint {
    private static final int PERSON_AND_MONTH = 2_500;

    @Override
    public long bytes(int months) {
      return (long) persons * PERSON_AND_MONTH * months;
    }

    @Override
    public int subjects() {
      return persons;
    }
  }
}
