/** The one place that reads the time. */
@NullMarked
package org.mcrledger.kit.clock;

import org.jspecify.annotations.NullMarked;
