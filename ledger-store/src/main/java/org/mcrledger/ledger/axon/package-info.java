/** The ledger as Axon's event store: the one place in this module that knows Axon. */
@NullMarked
package org.mcrledger.ledger.axon;

import org.jspecify.annotations.NullMarked;
