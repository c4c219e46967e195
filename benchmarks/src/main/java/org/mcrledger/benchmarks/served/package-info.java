/** The product as people meet it: the standalone server over HTTP. */
@NullMarked
package org.mcrledger.benchmarks.served;

import org.jspecify.annotations.NullMarked;
