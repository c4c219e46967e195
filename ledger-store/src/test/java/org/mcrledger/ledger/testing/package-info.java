/** What tests of this module and of the services share: a real PostgreSQL with a fresh ledger. */
@NullMarked
package org.mcrledger.ledger.testing;

import org.jspecify.annotations.NullMarked;
