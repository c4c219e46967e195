/** How many commands a second are recorded, beside Axon's own event store and bare inserts. */
@NullMarked
package org.mcrledger.benchmarks.append;

import org.jspecify.annotations.NullMarked;
