/** One event as it is stored: its frozen envelope, and the hash that vouches for it. */
@NullMarked
package org.mcrledger.ledger.envelope;

import org.jspecify.annotations.NullMarked;
