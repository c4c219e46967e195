/** Both services and an embedded PostgreSQL in one process, and the command line. */
@NullMarked
package org.mcrledger.standalone;

import org.jspecify.annotations.NullMarked;
