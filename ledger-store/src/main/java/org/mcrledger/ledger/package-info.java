/**
 * The ledger in PostgreSQL: event names and JSON, append, read, export, and the storage engine for
 * Axon.
 */
@NullMarked
package org.mcrledger.ledger;

import org.jspecify.annotations.NullMarked;
