/** What every scenario needs: a durable database, callers, and a record of what was found where. */
@NullMarked
package org.mcrledger.benchmarks.run;

import org.jspecify.annotations.NullMarked;
