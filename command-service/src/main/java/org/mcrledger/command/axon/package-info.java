/** Axon at the edge: how a command reaches its decider and its events the ledger. */
@NullMarked
package org.mcrledger.command.axon;

import org.jspecify.annotations.NullMarked;
