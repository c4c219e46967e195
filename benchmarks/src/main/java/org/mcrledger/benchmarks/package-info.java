/** Measurements: what takes how long, with the machine it was taken on. */
@NullMarked
package org.mcrledger.benchmarks;

import org.jspecify.annotations.NullMarked;
