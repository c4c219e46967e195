/** How fast a large file becomes events. */
@NullMarked
package org.mcrledger.benchmarks.importing;

import org.jspecify.annotations.NullMarked;
