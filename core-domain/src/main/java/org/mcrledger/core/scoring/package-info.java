/** Facts out of events, scores out of facts and a rule set, and why a score is what it is. */
@NullMarked
package org.mcrledger.core.scoring;

import org.jspecify.annotations.NullMarked;
