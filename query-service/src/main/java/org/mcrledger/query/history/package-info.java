/** The ledger as views read it: decoded events, and all that was recorded on one key. */
@NullMarked
package org.mcrledger.query.history;

import org.jspecify.annotations.NullMarked;
