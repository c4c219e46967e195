/**
 * What the ledger records: one sealed family of events per concept. What is written here is stored
 * for ever.
 */
@NullMarked
package org.mcrledger.core.event;

import org.jspecify.annotations.NullMarked;
