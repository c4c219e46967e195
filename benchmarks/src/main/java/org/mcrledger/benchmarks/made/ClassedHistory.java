package org.mcrledger.benchmarks.made;

import java.time.LocalDate;
import org.mcrledger.ledger.append.LedgerAppender;
import org.mcrledger.ledger.codec.EventCodec;
import org.mcrledger.ledger.codec.Persons;

/**
 * Ten years of what tier schemes read: all customers enter, then each has its year in turn. No
 * person is named in it.
 */
public final class ClassedHistory {
  public static final int FIRST_YEAR = 2014;
  public static final int LAST_YEAR = 2023;

  private final Recording recording;

  public ClassedHistory(LedgerAppender appender) {
    this.recording = new Recording(appender, new EventCodec(Persons.hidden()));
  }

  /**
   * @return how many events
   */
  public long write(int customers) {
    for (int number = 0; number < customers; number++) {
      new ClassedCustomer(number).enters(LocalDate.of(FIRST_YEAR, 1, 1), recording::record);
    }
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      for (int number = 0; number < customers; number++) {
        new ClassedCustomer(number).lives(year, recording::record);
      }
    }
    return recording.finish();
  }

  /** A few events more, which outdate whatever was read before. */
  public long goesOn(int customer) {
    new ClassedCustomer(customer).lives(LAST_YEAR + 1, recording::record);
    return recording.finish();
  }
}
