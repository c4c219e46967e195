/** The ledger's tables, privileges and refusing triggers in PostgreSQL. */
@NullMarked
package org.mcrledger.ledger.schema;

import org.jspecify.annotations.NullMarked;
