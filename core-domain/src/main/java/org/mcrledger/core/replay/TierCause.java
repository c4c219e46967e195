package org.mcrledger.core.replay;

import java.util.Optional;
import java.util.OptionalInt;
import org.mcrledger.core.term.Keyed;
import org.mcrledger.core.term.Measure;

/**
 * What of two schemes makes a customer stand elsewhere.
 *
 * @param part what of the schemes
 * @param measure the one that is read otherwise, wanting, or reaches another level
 * @param ruleBefore the rule that fits under the first scheme, counted from 1, where one does
 * @param ruleAfter the same under the second
 */
public record TierCause(
    Part part, Optional<Measure> measure, OptionalInt ruleBefore, OptionalInt ruleAfter) {
  /** What of the schemes. */
  public enum Part implements Keyed {
    /**
     * By its classes the one reads a measure otherwise; read as before, it gave what it gave. Where
     * only several together would, it is the first of them.
     */
    MEASURE,
    /** The one would need a measure that is not known. */
    MISSING,
    /** Other rules fit. */
    RULE,
    /** A measure reaches another level. */
    LEVEL,
    /** Another place among all, or shares that end elsewhere. */
    PLACE,
    /** The schemes come to a tier in different ways altogether. */
    METHOD;

    @Override
    public String key() {
      return Keyed.keyOf(this);
    }
  }
}
