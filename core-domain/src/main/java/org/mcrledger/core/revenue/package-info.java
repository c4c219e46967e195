/** What a customer bought of us, period by period. */
@NullMarked
package org.mcrledger.core.revenue;

import org.jspecify.annotations.NullMarked;
