package org.mcrledger.core.term;

/** A stream of events with one decider: {@code <concept>-<id>}, such as {@code customer-bbc}. */
public record StreamName(String concept, String id) {
  public StreamName {
    if (concept.isBlank() || concept.indexOf('-') >= 0) {
      throw new IllegalArgumentException("a concept is one word, not '" + concept + "'");
    }
    Id.check(id);
  }

  public static StreamName of(String concept, Id id) {
    return new StreamName(concept, id.value());
  }

  /** Reads {@code customer-north-telecom} as concept {@code customer}, id {@code north-telecom}. */
  public static StreamName parse(String text) {
    int hyphen = text.indexOf('-');
    if (hyphen < 1) {
      throw new IllegalArgumentException("a stream is <concept>-<id>, not '" + text + "'");
    }
    return new StreamName(text.substring(0, hyphen), text.substring(hyphen + 1));
  }

  @Override
  public String toString() {
    return concept + "-" + id;
  }
}
