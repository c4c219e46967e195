package org.mcrledger.rules;

import java.math.BigDecimal;
import org.mcrledger.core.term.Bilingual;

/**
 * A number of a rule set that can be turned, by a slider say.
 *
 * @param path where it stands, such as {@code intimacy.criteria[1].rungs.business-lunch}
 * @param label what it is, in the words of the rule set's criteria
 * @param min the least that a slider offers; the form itself may allow less
 * @param max the most that a slider offers; the form itself may allow more
 * @param integer whole numbers only
 */
public record Adjustable(
    String path,
    Bilingual label,
    BigDecimal value,
    BigDecimal min,
    BigDecimal max,
    BigDecimal step,
    boolean integer) {}
