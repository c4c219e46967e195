/** Made-up histories, the same at every run, written into a ledger in bulk. */
@NullMarked
package org.mcrledger.benchmarks.made;

import org.jspecify.annotations.NullMarked;
