/** The only way into the ledger: waiting appends, committed together by one writer. */
@NullMarked
package org.mcrledger.ledger.append;

import org.jspecify.annotations.NullMarked;
