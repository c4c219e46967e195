/** The runners that keep the read tables: live behind the ledger, and anew from its beginning. */
@NullMarked
package org.mcrledger.query.live;

import org.jspecify.annotations.NullMarked;
