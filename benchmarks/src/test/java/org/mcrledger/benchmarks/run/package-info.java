/** Tests of what every scenario measures with. */
@NullMarked
package org.mcrledger.benchmarks.run;

import org.jspecify.annotations.NullMarked;
