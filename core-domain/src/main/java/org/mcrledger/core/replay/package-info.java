/** What-if: all of history scored under other rules, in primitive arrays, and two such compared. */
@NullMarked
package org.mcrledger.core.replay;

import org.jspecify.annotations.NullMarked;
