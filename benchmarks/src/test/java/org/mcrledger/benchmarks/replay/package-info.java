@NullMarked
package org.mcrledger.benchmarks.replay;

import org.jspecify.annotations.NullMarked;
