/** A read side on a database of its own, for tests. */
package org.mcrledger.query.testing;
