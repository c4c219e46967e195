/** How fast all of history becomes read tables. */
@NullMarked
package org.mcrledger.benchmarks.rebuild;

import org.jspecify.annotations.NullMarked;
