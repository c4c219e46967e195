/** Tests of the page that shows the results. */
@NullMarked
package org.mcrledger.benchmarks.page;

import org.jspecify.annotations.NullMarked;
