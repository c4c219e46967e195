package org.mcrledger.ledger.append;

/** A lost race: another event has that place in the stream. Read the stream again, decide again. */
public final class VersionConflict extends AppendException {

  private static final long serialVersionUID = 1L;
  private final String stream;
  private final long version;

  VersionConflict(String stream, long version) {
    super("version " + version + " of " + stream + " is taken", null);
    this.stream = stream;
    this.version = version;
  }

  /** The stream in which the race was lost. */
  public String stream() {
    return stream;
  }

  /** The first place that was wanted and is taken. */
  public long version() {
    return version;
  }
}
