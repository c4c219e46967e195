package org.mcrledger.standalone.data;

/** The server cannot start; the message is one sentence for the person at the terminal. */
public final class Unstartable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Unstartable(String sentence) {
    super(sentence);
  }

  public Unstartable(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
